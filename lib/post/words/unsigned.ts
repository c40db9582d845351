import { type Doc, Map as YMap } from 'yjs';
import { ALL_KINDS } from '../../model/kinds';
import { memberField } from '../../model/per-member';
import { rawWriter } from '../../notebook/record';
import { type RecordMap, recordsMap } from '../../notebook/schema';
import { clockOf, lastSet } from '../../notebook/texts/yjs-internals';
import { type Clocks, type OwnWords, saidIn } from '../../notebook/words/own-words';

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
  const note = (record: RecordMap, field: string): void => {
    const made = lastSet(record, field);
    if (made === undefined || !words.isOwn(made) || made.clock < (standing.get(made.client) ?? 0)) return;
    const { client } = made;
    const ours = Math.max(brought.get(client) ?? Infinity, claimed.get(client) ?? 0);
    found.set(client, Math.min(clockOf(doc, client), ours));
  };
  for (const kind of Object.values(ALL_KINDS)) {
    if (kind.showsWhose) continue;
    for (const record of recordsMap(doc, kind.name).values()) {
      if (!(record instanceof YMap)) continue; // foreign
      if (rawWriter(record, kind) === me) for (const field of saidIn(record, kind)) note(record, field);
      for (const voice of kind.voices) note(record, memberField(voice, me));
    }
  }
  return found;
}
