import type { Doc } from 'yjs';
import { ALL_KINDS } from '../../model/kinds';
import { claimsMap } from '../../notebook/words/claims';
import type { Kind } from '../../model/kind';
import { IN_MY_NAME } from '../../model/member';
import { rawField, rawWriter } from '../../notebook/record';
import { change, recordMap, type RecordMap } from '../../notebook/schema';
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
 * The person says that a record in their name is their own. A device that has signed it counts as theirs from then on.
 * Where none has, this device signs what its client has made up to the record, and not what came later.
 *
 * @returns whether anything was in doubt
 */
export async function confirmRecord(parts: Parts, kindName: string, id: string): Promise<boolean> {
  const { me, doc, known, reader, writer } = parts;
  const [record, kind] = [recordMap(doc, kindName, id), ALL_KINDS[kindName]];
  if (record === undefined || kind === undefined) return false;
  if (rawWriter(record, kind) === IN_MY_NAME) return putInName(doc, record, kind, me);
  const doubtful = known.words.doubtfulIn(record, kind, rawWriter(record, kind));
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
