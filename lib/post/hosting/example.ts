import type { Doc } from 'yjs';
import { sanitizeForStoring } from '../../clip/sanitize';
import { countWords } from '../../clip/words';
import type { BeginFailure } from '../../messages/to-post';
import type { Block } from '../../model/draft-text';
import type { ExampleRecord, ExampleTexts } from '../../model/example-texts';
import { ALL_KINDS } from '../../model/kinds';
import { members } from '../../model/member';
import { addRecord, editRecord } from '../../notebook/records';
import { change } from '../../notebook/schema';
import { storedAt, zoneOf } from '../../plan/zone';
import { beginText } from '../../notebook/texts/texts';
import { writeBodies } from '../../store/bodies';
import type { BookbagDb } from '../../store/db';
import { sha256Hex } from '../../util/bytes';
import { gzip } from '../../util/gzip';
import { randomId } from '../../util/random-id';
import type { Result } from '../../util/result';
import { beginNotebook, begun } from './begin-notebook';

const DAY = 24 * 60 * 60 * 1000;

/** A notebook to try alone, with texts of our own. It has no secret, so it cannot sync or invite. */
export function startExample(
  db: BookbagDb,
  myName: string,
  texts: ExampleTexts,
): Promise<Result<string, BeginFailure>> {
  const fill = (doc: Doc): Promise<void> => fillExample(db, doc, texts);
  return begun(
    beginNotebook(db, { myName, name: texts.notebook, seat: 'a', secret: null, relays: [], fill }),
  );
}

/** Stores the text of a reading, and gives the fields that name it. */
async function withText(db: BookbagDb, html: string | undefined): Promise<Record<string, unknown>> {
  if (html === undefined) return {};
  const { html: clean, text } = sanitizeForStoring(html);
  const bytes = await gzip(clean);
  const hash = await sha256Hex(bytes);
  await writeBodies(db, [{ hash, bytes }]);
  return { body: hash, words: countWords(text) };
}

/** The same line, with the partner as who suggests. */
const ofPartner = (block: Block, partner: string): Block => ({
  ...block,
  runs: block.runs.map(({ inserted, ...run }) => ({
    ...run,
    ...(inserted && { inserted: { ...inserted, by: partner } }),
  })),
});

/** What stands for moments and days, by the clocks of this computer. */
function datesOf({ times = {}, dates = {} }: ExampleRecord, now: number): Record<string, unknown> {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const dayAt = (days: number): string => zoneOf(zone)?.wallClockAt(now - days * DAY).date ?? '';
  return {
    ...Object.fromEntries(
      Object.entries(times).map(([field, days]) => [field, Math.round(now - days * DAY)]),
    ),
    ...Object.fromEntries(
      Object.entries(dates).map(([field, [days, time]]) => [
        field,
        time === undefined ? dayAt(days) : storedAt({ date: dayAt(days), time }, zone),
      ]),
    ),
  };
}

async function fillExample(db: BookbagDb, doc: Doc, texts: ExampleTexts): Promise<void> {
  const now = Date.now();
  const partner = randomId();
  addRecord(doc, members, { id: partner, by: partner, at: now }, { name: texts.partner, seat: 'b' });
  const ids = texts.records.map(({ id }) => id ?? randomId());
  const add = async ({ on, ...record }: ExampleRecord, id: string): Promise<void> => {
    const kind = ALL_KINDS[record.kind];
    if (kind === undefined) throw new Error(`the example has a record of an unknown kind: ${record.kind}`);
    const parent = on === undefined ? {} : { [on.field]: ids[on.record] };
    const said = { ...record.fields, ...parent, ...datesOf(record, now) };
    const fields = { ...said, ...(await withText(db, record.html)) };
    addRecord(doc, kind, { id, by: partner, at: now - record.daysAgo * DAY }, fields);
    const lines = (record.blocks ?? []).map((block) => ofPartner(block, partner));
    change(doc, () => beginText(doc, id, lines));
    if (record.partnerSays !== undefined) editRecord(doc, kind, id, partner, record.partnerSays);
  };
  for (const [i, record] of texts.records.entries()) await add(record, ids[i] as string);
}
