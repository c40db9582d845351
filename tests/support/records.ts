import type { Doc } from 'yjs';
import type { FreshOf, Made, RecordOf } from '../../lib/model/kind';
import { type KindName, KINDS, type Kinds } from '../../lib/model/kinds';
import { listRecords } from '../../lib/notebook/list';
import { addRecord, editRecord, removeRecord } from '../../lib/notebook/records';
import type { Undo, Written } from '../../lib/notebook/written';
import type { Observed } from '../../lib/util/observed';

/** Verbs over records of any kind for tests that expect each to write. */

function done<T>(written: Written<T>): T {
  if (!written.ok) throw new Error(`not written: ${written.reason}`);
  return written.value;
}

/** Adds a record under a given id, writer and time. */
export function put<K extends KindName>(doc: Doc, name: K, record: Made & FreshOf<Kinds[K]>): void {
  const { id, by, at, ...fields } = record;
  done(addRecord(doc, KINDS[name], { id, by, at }, fields as never));
}

export const edit = <K extends KindName>(
  doc: Doc,
  name: K,
  id: string,
  fields: FreshOf<Kinds[K]>,
  me = 'ana',
): Undo => done(editRecord(doc, KINDS[name], id, me, fields as never));

export const remove = (doc: Doc, name: KindName, id: string): Undo =>
  done(removeRecord(doc, KINDS[name], id, { by: 'ana', at: 1_790_000_500_000 }));

const NEVER = new AbortController().signal;

export const listOf = <K extends KindName>(
  doc: Doc,
  name: K,
  signal = NEVER,
): Observed<readonly RecordOf<Kinds[K]>[]> => listRecords(doc, KINDS[name] as never, signal);
