import { type Doc, type ID, Map as YMap } from 'yjs';
import { ALL_KINDS } from '../../model/kinds';
import { memberField } from '../../model/per-member';
import { rawWriter } from '../../notebook/record';
import { type RecordMap, recordsMap } from '../../notebook/schema';
import { clockOf, lastSet } from '../../notebook/texts/yjs-internals';
import { namedAs } from '../../notebook/texts/named-as';
import { type Clocks, type OwnWords, saidIn } from '../../notebook/words/own-words';

/** Calls with each change that puts something in a member's name: records, what is said of others' records, sessions that write in texts. */
function eachInName(doc: Doc, me: string, note: (made: ID) => void): void {
  const noteField = (record: RecordMap, field: string): void => {
    const made = lastSet(record, field);
    if (made !== undefined) note(made);
  };
  for (const kind of Object.values(ALL_KINDS)) {
    if (kind.showsWhose) continue;
    for (const record of recordsMap(doc, kind.name).values()) {
      if (!(record instanceof YMap)) continue; // foreign
      if (rawWriter(record, kind) === me) for (const field of saidIn(record, kind)) noteField(record, field);
      for (const voice of kind.voices) noteField(record, memberField(voice, me));
    }
  }
  for (const made of namedAs(doc, me)) note(made);
}

/** All that stands in a member's name: clients, each with the number of changes up to the last of it. */
export function inNameOf(doc: Doc, me: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  eachInName(
    doc,
    me,
    ({ client, clock }) => void found.set(client, Math.max(clock + 1, found.get(client) ?? 0)),
  );
  return found;
}

/**
 * What stands in a member's name, is theirs, and is in no claim that stands in the document: clients, each with the
 * number of changes that are theirs. The partner may have taken out a claim: then its clients are unsigned again.
 *
 * @param me the member
 * @param standing what claims of this member's devices say that stand in the document
 */
export function unsigned(
  doc: Doc,
  words: OwnWords,
  me: string,
  standing: Clocks,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const { brought, claimed } = words.known;
  eachInName(doc, me, (made) => {
    const { client } = made;
    if (!words.isOwn(made) || made.clock < (standing.get(client) ?? 0)) return;
    const ours = Math.max(brought.get(client) ?? Infinity, claimed.get(client) ?? 0);
    found.set(client, Math.min(clockOf(doc, client), ours));
  });
  return found;
}
