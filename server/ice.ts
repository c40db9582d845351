import { createHmac } from 'node:crypto';

/** A server by which two browsers find or reach each other, as a browser takes it. */
interface IceServer {
  readonly urls: readonly string[];
  readonly username?: string;
  readonly credential?: string;
}

/** Seconds that a name and a word for TURN hold: a day of work, and no more for whoever takes them along. */
const HOLDS = 24 * 60 * 60;

/** What a client takes: `lib/sync/mailbox/ice.ts` refuses more. */
const MOST = 4;
const ADDRESS = /^(?:stun|turns?):[\w.:[\]-]{1,255}(?:\?transport=(?:udp|tcp))?$/;

/**
 * The servers that the operator has set, as the answer to "hear" (rule V9).
 *
 * @param urls `ICE_URLS`: addresses, parted by commas; '' for none
 * @param secret `TURN_SECRET`, of a coturn with `use-auth-secret`; '' for none
 * @returns makes the answer of a moment, in milliseconds since the epoch
 * @throws RangeError for what is no such address, for too many, and for TURN without a secret
 */
export function iceAnswer(urls: string, secret: string): (now: number) => Uint8Array<ArrayBuffer> {
  const all = urls
    .split(',')
    .map((url) => url.trim())
    .filter((url) => url !== '');
  const wrong = all.find((url) => !ADDRESS.test(url));
  if (wrong !== undefined) throw new RangeError(`ICE_URLS: ${wrong} is no stun:, turn: or turns: address`);
  if (all.length > MOST) throw new RangeError(`ICE_URLS: more than ${MOST} addresses`);
  if (secret === '' && all.some((url) => url.startsWith('turn')))
    throw new RangeError('ICE_URLS: a turn: address needs TURN_SECRET');
  return (now) => {
    if (all.length === 0) return new Uint8Array();
    return Uint8Array.from(Buffer.from(JSON.stringify(serversOf(all, secret, now))));
  };
}

function serversOf(all: readonly string[], secret: string, now: number): IceServer[] {
  const [stun, turn] = [
    all.filter((url) => url.startsWith('stun')),
    all.filter((url) => url.startsWith('turn')),
  ];
  const open = stun.length > 0 ? [{ urls: stun }] : [];
  return turn.length > 0 ? [...open, { urls: turn, ...wordsFor(secret, now) }] : open;
}

/** The time-limited name and word of coturn's REST form: it works them out again from the same secret. */
function wordsFor(secret: string, now: number): Pick<IceServer, 'username' | 'credential'> {
  const username = String(Math.floor(now / 1000) + HOLDS);
  return { username, credential: createHmac('sha1', secret).update(username).digest('base64') };
}
