import type { Doc, ID } from 'yjs';
import type { Device } from '../../model/device';
import type { Alongside, InMyName } from '../../model/in-my-name';
import { claimsMap } from '../../notebook/words/claims';
import { inMyNameNow } from '../../notebook/words/in-my-name';
import { type Clocks, OwnWords } from '../../notebook/words/own-words';
import { type Claim, claimant, readClaim } from '../../sync/claim';
import type { Roster } from '../hosting/roster';
import type { KnownHere } from './known-here';

/** What is known here of who writes, and in which notebook. */
export interface Parts {
  readonly me: string;
  readonly doc: Doc;
  readonly roster: Roster;
  /** The devices of which this one has heard that they were removed. */
  readonly removed: readonly string[];
  readonly known: KnownHere;
}

/** What has to count so that some changes are this member's. */
interface ToSign {
  /** Up to which change this device signs clients, where no device of this member has. */
  readonly clocks: Clocks;
  /** Those that have signed clients, and do not count as this member's yet. */
  readonly devices: readonly Device[];
}

/** Devices in this member's name that do not count as theirs. */
function strangers({ me, roster, known }: Parts): readonly Device[] {
  const trusted = new Set([roster.own.id, ...known.stored.trusted.map(([id]) => id)]);
  return roster.devices.get().filter(({ id, by }) => by === me && !trusted.has(id));
}

async function claimsOf({ me, doc }: Parts, { id, sign }: Device): Promise<readonly Claim[]> {
  const values = [...claimsMap(doc).values()].filter((value) => claimant(value) === id);
  const claims = await Promise.all(values.map((value) => readClaim(value, sign, me)));
  return claims.filter((claim) => claim !== undefined);
}

/** What has to count so that these changes are this member's: the device that has signed a client, or this one's word. */
export async function toSign(parts: Parts, doubtful: readonly ID[]): Promise<ToSign> {
  const clocks = new Map<number, number>();
  for (const { client, clock } of doubtful) clocks.set(client, Math.max(clock + 1, clocks.get(client) ?? 0));
  const devices: Device[] = [];
  for (const device of strangers(parts)) {
    // oxlint-disable-next-line no-await-in-loop -- a person has clicked, and there are few
    const claims = await claimsOf(parts, device);
    const signed = [...clocks.keys()].filter((client) => claims.some((claim) => claim.clocks.has(client)));
    for (const client of signed) clocks.delete(client);
    if (signed.length > 0) devices.push(device);
  }
  return { clocks, devices };
}

/** All that would count once that does: what the devices have signed, and those for which they have vouched, too. */
async function wouldCount(parts: Parts, { clocks, devices }: ToSign): Promise<[Clocks, Set<string>]> {
  const all = new Map(clocks);
  const [others, counts] = [strangers(parts), new Set(devices.map(({ id }) => id))];
  const queue = [...devices];
  for (let device = queue.pop(); device !== undefined; device = queue.pop()) {
    // oxlint-disable-next-line no-await-in-loop -- a device may have vouched for the next one
    for (const claim of await claimsOf(parts, device)) {
      for (const [client, clock] of claim.clocks) all.set(client, Math.max(clock, all.get(client) ?? 0));
      const vouched = others.filter(({ id }) => claim.vouched.includes(id) && !counts.has(id));
      for (const one of vouched) counts.add(one.id);
      queue.push(...vouched);
    }
  }
  return [all, counts];
}

/** What of a thing in doubt would be in doubt no more; undefined where all of it still is. */
function settledOf(one: InMyName, after: InMyName | undefined): InMyName | undefined {
  if (after === undefined) return one;
  if (one.fields.length === 0) return after.fields.length > 0 ? one : undefined;
  const fields = one.fields.filter((field) => !after.fields.includes(field));
  return fields.length > 0 ? { ...one, fields } : undefined;
}

/** What would count as this member's own once they say that they wrote the thing `at`, that first; and which devices would. */
export async function alongside(
  parts: Parts,
  at: { readonly kind: string; readonly id: string },
  wish: ToSign,
): Promise<Alongside> {
  const { me, doc, known, roster, removed } = parts;
  const [claimed, devices] = await wouldCount(parts, wish);
  const then = new OwnWords();
  then.begin(me);
  then.learn(known.words.known);
  then.learn({ claimed });
  const after = new Map(inMyNameNow(doc, me, then).map((one) => [`${one.kind} ${one.id}`, one]));
  const before = inMyNameNow(doc, me, known.words);
  const it = before.find(({ kind, id }) => kind === at.kind && id === at.id);
  const others = before.flatMap((one) => {
    const settled = one === it ? undefined : settledOf(one, after.get(`${one.kind} ${one.id}`));
    return settled === undefined ? [] : [settled];
  });
  const mine = new Set([
    ...roster.removed().flatMap(({ id, by }) => (by === me ? [id] : [])),
    ...known.stored.trusted.flatMap(([id]) => (removed.includes(id) ? [id] : [])),
  ]);
  const first = it ?? { kind: at.kind, id: at.id, fields: [] };
  return { all: [first, ...others], devices: [...devices], upTo: [...claimed], removed: mine.size > 0 };
}

const keyOf = ({ kind, id, fields }: InMyName): string => [kind, id, ...fields].join(' ');

/**
 * Whether a person has been shown all of it, as it is now: what was changed since is asked about anew. Words that come
 * alone, signed by nobody, need not be shown.
 */
export function isShown({ all, devices, upTo, removed }: Alongside, shown: Alongside | null): boolean {
  const seen = new Set(shown?.all.map(keyOf));
  const far = new Map(shown?.upTo);
  const [, ...others] = all;
  return (
    (!removed || shown?.removed === true) &&
    (shown === null || upTo.every(([client, clock]) => clock <= (far.get(client) ?? 0))) &&
    devices.every((device) => shown?.devices.includes(device) === true) &&
    others.every((one) => seen.has(keyOf(one)))
  );
}
