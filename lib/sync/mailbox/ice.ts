/** A server by which two browsers find or reach each other, as a relay names it. */
export interface IceServer {
  readonly urls: string[];
  readonly username?: string;
  readonly credential?: string;
}

/** Addresses that are taken of one relay: a browser asks each of them, and waits for each. */
const MOST = 4;
/** Bytes of the whole answer. */
const MOST_BYTES = 4 * 1024;
/** Signs of a name or password for a TURN server. */
export const MOST_WORD = 256;
const ADDRESS = /^(?:stun|turns?):[\w.:[\]-]{1,255}(?:\?transport=(?:udp|tcp))?$/;

const TURN = /^turns?:(?:[\w.-]+|\[[\da-f:]+\])(?::\d{1,5})?(?:\?transport=(?:udp|tcp))?$/i;

/**
 * The address of a STUN server as a browser takes it: `stun:host` or `stun:host:port`; undefined for anything else.
 *
 * @param typed `stun:` may be left out
 */
export function stunAddress(typed: string): string | undefined {
  const address = /^stun:/i.test(typed) ? `stun:${typed.slice(5)}` : `stun:${typed}`;
  return /^stun:(?:[\w.-]+|\[[\da-f:]+\])(?::\d{1,5})?$/i.test(address) && ADDRESS.test(address)
    ? address
    : undefined;
}

/**
 * The address of a TURN server as a browser takes it: `turn:host`, `turns:host:port`, or with `?transport=tcp`;
 * undefined for anything else.
 *
 * @param typed `turn:` may be left out
 */
export function turnAddress(typed: string): string | undefined {
  const [, scheme = 'turn', rest = ''] = /^(?:(turns?):)?(.*)$/i.exec(typed) ?? [];
  const address = `${scheme.toLowerCase()}:${rest}`;
  return TURN.test(address) && ADDRESS.test(address) ? address : undefined;
}

const isWord = (word: unknown): word is string => typeof word === 'string' && word.length <= MOST_WORD;

/** The servers that a relay names (rule V9); none for an answer that is not whole in order. */
export function parseIce(answer: Uint8Array): readonly IceServer[] {
  if (answer.length === 0 || answer.length > MOST_BYTES) return [];
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(answer));
    if (!Array.isArray(said)) return [];
    const servers = said.map(serverOf);
    const count = servers.reduce((sum, server) => sum + (server?.urls.length ?? 0), 0);
    const isWhole = servers.every((server) => server !== undefined);
    return isWhole && count <= MOST ? servers : [];
  } catch {
    return []; // no JSON: a relay of somebody else's making
  }
}

function serverOf(said: unknown): IceServer | undefined {
  const { urls, username, credential } = Object(said) as Record<string, unknown>;
  if (!Array.isArray(urls) || urls.length === 0) return undefined;
  const named = urls.filter((url): url is string => typeof url === 'string' && ADDRESS.test(url));
  if (named.length !== urls.length) return undefined;
  if (username === undefined && credential === undefined)
    return named.every((url) => url.startsWith('stun')) ? { urls: named } : undefined; // a browser throws for the others
  return isWord(username) && isWord(credential) ? { urls: named, username, credential } : undefined;
}
