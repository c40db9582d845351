import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { putRecord, type StoredFields } from './record';
import { change, USER } from './schema';
import { FIRST_TIME } from '../util/possible-time';

/** The writer and time of what every device makes alike: nobody's, so it is no news (lib/notebook/news.ts). */
export const MADE_ALIKE = { by: 'bookbag', at: FIRST_TIME } as const;

/**
 * Puts records into a notebook that every device would put there alike. All write the same structs of Yjs under one
 * client. So two who do it apart have written the same records, and what each changes in them stands. What is written
 * must stay the same for ever, as the client must: Yjs takes structs of one place for equal.
 *
 * @param client of Yjs, for these records alone
 * @param records none of them is there yet
 * @returns whether it was written
 */
export function putAlike(
  doc: Doc,
  client: number,
  kind: string,
  records: readonly (readonly [id: string, fields: StoredFields])[],
): boolean {
  if (!change(doc, () => undefined)) return false;
  const alone = new Doc();
  alone.clientID = client;
  alone.transact(() => {
    for (const [id, fields] of records) putRecord(alone, kind, id, fields);
  });
  applyUpdate(doc, encodeStateAsUpdate(alone), USER);
  alone.destroy();
  return true;
}
