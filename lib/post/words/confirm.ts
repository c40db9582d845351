import type { Doc, ID } from 'yjs';
import { ALL_KINDS } from '../../model/kinds';
import type { Kind } from '../../model/kind';
import { IN_MY_NAME } from '../../model/member';
import { rawField, rawWriter } from '../../notebook/record';
import { change, recordMap, type RecordMap } from '../../notebook/schema';
import { namedAs, TEXTS } from '../../notebook/texts/named-as';
import { clockOf } from '../../notebook/texts/yjs-internals';
import type { Alongside } from '../../model/in-my-name';
import { alongside, isShown, type Parts as Around, toSign } from './alongside';
import type { ClaimReader } from './read-claims';
import type { ClaimWriter } from './write-claims';

interface Parts extends Around {
  readonly reader: ClaimReader;
  readonly writer: ClaimWriter;
}

/** A copy of a notebook holds no word on clients: there the record itself says that it is in doubt. */
function putInName(doc: Doc, record: RecordMap, kind: Kind, me: string): boolean {
  return change(doc, () => void record.set(rawField(record, 'by') === undefined ? kind.stored.by : 'by', me));
}

/** What the person says is their own, and what they were shown before they said so; null at first. */
export interface Said {
  readonly kind: string;
  readonly id: string;
  readonly shown: Alongside | null;
}

/** The changes of a record that are in doubt, with those of what was said for the member in it; and whether it was put right. */
function doubtfulIn({ doc, known, me }: Parts, { kind: name, id }: Said): [readonly ID[], boolean] {
  const [record, kind] = [recordMap(doc, name, id), ALL_KINDS[name]];
  if (record === undefined || kind === undefined) return [[], false];
  const isPut = rawWriter(record, kind) === IN_MY_NAME && putInName(doc, record, kind, me);
  const doubtful = [
    ...known.words.doubtfulIn(record, kind, rawWriter(record, kind)),
    ...known.words.doubtfulVoices(record, kind).map(([, made]) => made),
  ];
  return [doubtful, isPut];
}

/** The sessions in texts that are said to be this member's: all that was typed there so far. */
function doubtfulTexts({ me, doc, known }: Parts): readonly ID[] {
  const doubtful = namedAs(doc, me).filter((made) => known.words.asNamed(me, made) !== me);
  return doubtful.map(({ client }) => ({ client, clock: clockOf(doc, client) - 1 }));
}

/**
 * The person says that what stands in their name in a record is their own, or of the kind `TEXTS` their words in all texts. A
 * device that has signed it counts as theirs from then on. Where none has, this device signs what its client has made up to the
 * record, and not what came later. Where more would come along than they were shown, nothing is signed.
 *
 * @returns whether anything was in doubt; or what the person is to be shown first
 */
export async function confirmWords(parts: Parts, said: Said): Promise<boolean | Alongside> {
  const { known, reader, writer } = parts;
  const [doubtful, isPut] = said.kind === TEXTS ? [doubtfulTexts(parts), false] : doubtfulIn(parts, said);
  if (doubtful.length === 0) return isPut;
  const wish = await toSign(parts, doubtful);
  const all = await alongside(parts, said, wish);
  if (!isShown(all, said.shown)) return all;
  for (const device of wish.devices) reader.trust(device);
  if (wish.clocks.size > 0) {
    known.claim(wish.clocks);
    writer.add(wish.clocks);
  }
  await reader.look();
  return true;
}
