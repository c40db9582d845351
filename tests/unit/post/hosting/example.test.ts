// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { exampleTexts } from '../../../../components/first-run/example-texts';
import { startExample } from '../../../../lib/post/hosting/example';
import type { Text } from 'yjs';
import { readBlocks } from '../../../../lib/notebook/texts/blocks';
import { suggestionsIn } from '../../../../lib/notebook/texts/suggested';
import { textOf } from '../../../../lib/notebook/texts/texts';
import { openNotebook } from '../../../../lib/store/open-notebook';
import { listOf } from '../../../support/records';
import { tempDb } from '../../../support/temp-db';
import { useWords } from '../../../support/words';

const end = new AbortController();
afterEach(() => end.abort());

it('nobody finds words of their own in the example, and whatever hangs on something finds it', async () => {
  useWords('en');
  const db = tempDb(end.signal);
  const made = await startExample(db, 'Ana', exampleTexts());
  const id = made.ok ? made.value : '';
  const { doc } = await openNotebook(db, id, end.signal);
  const me = listOf(doc, 'members')
    .get()
    .find(({ name }) => name === 'Ana');
  const readings = listOf(doc, 'readings').get();
  const books = listOf(doc, 'books').get();
  const comments = listOf(doc, 'comments').get();
  const notes = listOf(doc, 'notes').get();
  expect([readings.length, books.length, comments.length, notes.length]).toEqual([2, 2, 2, 2]);
  const drafts = listOf(doc, 'drafts').get();
  const lines = readBlocks(textOf(doc, drafts[0]?.id ?? '') as Text);
  expect(drafts).toMatchObject([{ title: 'The Song Comes First', state: 'drafting', by: readings[0]?.by }]);
  expect(lines.map(({ kind }) => kind)).toEqual([
    ...['paragraph', 'heading', 'paragraph', 'heading', 'bullet', 'bullet', 'paragraph'],
  ]);
  expect(suggestionsIn(lines)).toMatchObject([{ by: readings[0]?.by, deleted: '' }]);
  for (const { by } of [...readings, ...books, ...comments, ...notes]) expect(by).not.toBe(me?.id);
  for (const { why } of books) expect(Object.keys(why)).not.toContain(me?.id);
  for (const { subject } of comments) expect(readings.map((one) => one.id)).toContain(subject);
});
