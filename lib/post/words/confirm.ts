import type { Doc, ID } from 'yjs';
import { ALL_KINDS } from '../../model/kinds';
import { claimsMap } from '../../notebook/words/claims';
import type { Kind } from '../../model/kind';
import { IN_MY_NAME } from '../../model/member';
import { rawField, rawWriter } from '../../notebook/record';
import { change, recordMap, type RecordMap } from '../../notebook/schema';
import { namedAs, TEXTS } from '../../notebook/texts/named-as';
import { clockOf } from '../../notebook/texts/yjs-internals';
import { claimant, readClaim } from '../../sync/claim';
import type { Roster } from '../hosting/roster';
import type { KnownHere } from './known-here';
import type { ClaimReader } from './read-claims';
import type { ClaimWriter } from './write-claims';

interface Parts {
  readonly me: string;
  readonly doc: Doc;
  readonly roster: Roster;
  readonly known: KnownHere;
  readonly reader: ClaimReader;
  readonly writer: ClaimWriter;
}

/** A device in this member's name that does not count as theirs yet, and has signed that a client is its own. */
async function signerOf({ me, doc, roster, known }: Parts, client: number) {
  const trusted = new Set([roster.own.id, ...known.stored.trusted.map(([id]) => id)]);
  for (const device of roster.devices.get()) {
    if (device.by !== me || trusted.has(device.id)) continue;
    for (const value of claimsMap(doc).values()) {
      if (claimant(value) !== device.id) continue;
      // oxlint-disable-next-line no-await-in-loop -- a person has clicked, and there are few
      const claim = await readClaim(value, device.sign, me);
      if (claim?.clocks.has(client) === true) return device;
    }
  }
  return undefined;
}

/** A copy of a notebook holds no word on clients: there the record itself says that it is in doubt. */
function putInName(doc: Doc, record: RecordMap, kind: Kind, me: string): boolean {
  return change(doc, () => void record.set(rawField(record, 'by') === undefined ? kind.stored.by : 'by', me));
}

/**
 * The person says that a record in their name is their own, or what stands in their name beside another one's record. A
 * device that has signed it counts as theirs from then on. Where none has, this device signs what its client has made up to the
 * record, and not what came later.
 *
 * @returns whether anything was in doubt
 */
async function confirmRecord(parts: Parts, kindName: string, id: string): Promise<boolean> {
  const { me, doc, known } = parts;
  const [record, kind] = [recordMap(doc, kindName, id), ALL_KINDS[kindName]];
  if (record === undefined || kind === undefined) return false;
  const isPut = rawWriter(record, kind) === IN_MY_NAME && putInName(doc, record, kind, me);
  const doubtful = [
    ...known.words.doubtfulIn(record, kind, rawWriter(record, kind)),
    ...known.words.doubtfulVoices(record, kind).map(([, made]) => made),
  ];
  return (await confirmChanges(parts, doubtful)) || isPut;
}

/**
 * The person says that what stands in their name in a record is their own, or their words in all texts.
 *
 * @param kind of the record, or `TEXTS`
 * @returns whether anything was in doubt
 */
export const confirmWords = (parts: Parts, kind: string, id: string): Promise<boolean> =>
  kind === TEXTS ? confirmTexts(parts) : confirmRecord(parts, kind, id);

/** The person says that they wrote in texts, in all sessions that say so. */
async function confirmTexts(parts: Parts): Promise<boolean> {
  const { me, doc, known } = parts;
  const doubtful = namedAs(doc, me).filter((made) => known.words.asNamed(me, made) !== me);
  // all that was typed there so far
  return confirmChanges(
    parts,
    doubtful.map(({ client }) => ({ client, clock: clockOf(doc, client) - 1 })),
  );
}

async function confirmChanges(parts: Parts, doubtful: readonly ID[]): Promise<boolean> {
  const { known, reader, writer } = parts;
  const upTo = new Map<number, number>();
  for (const { client, clock } of doubtful) upTo.set(client, Math.max(clock + 1, upTo.get(client) ?? 0));
  for (const [client, clock] of upTo) {
    // oxlint-disable-next-line no-await-in-loop -- one device may have signed several
    const device = await signerOf(parts, client);
    if (device !== undefined) reader.trust(device);
    else {
      known.claim(new Map([[client, clock]]));
      writer.add([[client, clock]]);
    }
  }
  await reader.look();
  return doubtful.length > 0;
}
