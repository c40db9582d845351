// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exampleTexts } from '../../../../components/first-run/example-texts';
import { startExample } from '../../../../lib/post/hosting/example';
import type { Text } from 'yjs';
import { DRAWERS, kindIn } from '../../../../lib/model/drawer';
import { KINDS } from '../../../../lib/model/kinds';
import { sortMeetings } from '../../../../lib/plan/meetings';
import { readBlocks } from '../../../../lib/notebook/texts/blocks';
import { suggestionsIn } from '../../../../lib/notebook/texts/suggested';
import { textOf } from '../../../../lib/notebook/texts/texts';
import { openNotebook } from '../../../../lib/store/open-notebook';
import { listOf } from '../../../support/records';
import { tempDb } from '../../../support/temp-db';
import { useWords } from '../../../support/words';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => end.abort());

async function example(language: 'en' | 'es' = 'en') {
  useWords(language);
  const db = tempDb(end.signal);
  const made = await startExample(db, 'Ana', exampleTexts());
  return (await openNotebook(db, made.ok ? made.value : '', end.signal)).doc;
}

it('nobody finds words of their own in the example, and whatever hangs on something finds it', async () => {
  const doc = await example();
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
  for (const { name } of Object.values(KINDS)) {
    const all: readonly { by: string }[] = name === 'members' ? [] : listOf(doc, name).get();
    for (const { by } of all) expect(by).not.toBe(me?.id);
  }
  for (const { subject } of comments) expect(readings.map((one) => one.id)).toContain(subject);
});

it.each(['en', 'es'] as const)('“Plan” has something in each drawer (%s)', async (language) => {
  const doc = await example(language);
  for (const drawer of DRAWERS) expect([drawer, listOf(doc, kindIn(drawer)).get().length]).not.toContain(0);
  const { past, coming } = sortMeetings(listOf(doc, 'meetings').get(), Date.now());
  expect([past, coming].map((some) => some.map(({ id }) => id))).toEqual([['first'], ['coming']]);
  expect(readBlocks(textOf(doc, 'first') as Text)).toHaveLength(2);
  const steps = listOf(doc, 'steps').get();
  expect(steps.flatMap(({ goal, done }) => (goal === 'song' ? [done] : []))).toEqual([true, true, false]);
  expect(listOf(doc, 'columns').get()).toHaveLength(6);
  expect(Object.keys(listOf(doc, 'rows').get()[0]?.cell ?? {})).toEqual([
    'ages',
    'materials',
    'cost',
    'inclusive',
  ]);
  expect(
    listOf(doc, 'surveyReplies')
      .get()
      .map(({ chosen }) => Object.keys(chosen)),
  ).toEqual([['friend'], ['friend'], ['window']]);
  expect(listOf(doc, 'askedNotes').get()).toHaveLength(4);
});
