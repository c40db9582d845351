import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { gatherPeople } from '../../components/hooks/people';
import { writeWhole } from '../../components/takeout/whole/write-whole';
import { unzip } from '../../lib/import/zip/zip';
import { KINDS, type KindName } from '../../lib/model/kinds';
import type { Block } from '../../lib/model/draft-text';
import { beginText } from '../../lib/notebook/texts/texts';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';
import { useWords } from '../support/words';

const BODY = 'b'.repeat(64);
const PICTURE = 'c'.repeat(64);
const FILE = 'f'.repeat(64);
const SEAL = 'ab'.repeat(32);

/**
 * What of each kind stands in the archive, or why nothing does. Whoever adds a kind decides that here, and has the
 * archive hold it (components/takeout/whole).
 */
const GOES_OUT: Readonly<Record<KindName, string | { readonly why: string }>> = {
  ...{
    members: 'Marisol',
    readings: 'Held Songs',
    books: 'The Quiet Umbrella',
    highlights: 'They spoke of the song',
  },
  ...{
    comments: 'Ours has one.',
    answers: 'To the drum',
    prompts: 'Who is missing?',
    notes: 'The budget is small',
  },
  ...{ meetings: 'Our fourth meeting', points: 'Ask about the drum', decisions: 'The song first' },
  ...{ toDos: 'Ask the front desk', drafts: 'The Song Comes First', goals: 'Lead one story time' },
  ...{ steps: 'Ask for a date', progressNotes: 'Half a song', events: 'The spring institute' },
  ...{ resources: 'Songs by age', questionSets: 'Before May', questions: 'How did you begin?' },
  ...{ questionAnswers: 'By chance', interviews: 'A job at the desk', askedQuestions: 'Why this library?' },
  ...{ askedNotes: 'Spoke of the rug', bankQuestions: 'Why our town?', surveys: 'After story time' },
  ...{ surveyQuestions: 'How was it?', surveyOptions: 'Loud', surveyAnswers: 'mine in words' },
  ...{ surveyReplies: 'theirs in words', tables: 'Our wish-list', columns: 'Cost', rows: 'A drum' },
  versions: { why: 'the draft goes out as it is now; a backup holds what it was' },
  devices: { why: 'they are keys, and nothing that a person reads' },
};

let session: FakeSession;
/** The id of the draft. */
let draft: string;

const line = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });

function fillReading(): void {
  const pictures = [PICTURE, 'not saved'];
  session.put(
    'readings',
    makeReading({ id: 'r', title: 'Held Songs', body: BODY, pictures, file: FILE, note: 'See page two' }),
  );
  session.texts.set(BODY, '<p>They spoke of the song.</p><img alt="A rug"><img alt="Lost"><p>Again.</p>');
  session.pictures.set(PICTURE, new Blob([new Uint8Array([7])]));
  session.pdfs.set(FILE, new Uint8Array([8]));
  const mark = { reading: 'r', meaning: 'liked', once: true } as const;
  session.put('highlights', { id: 'h', ...mark, quote: 'They spoke of the song' });
  session.put('comments', { id: 'c', on: 'highlight', subject: 'h', text: 'Ours has one.', by: PARTNER });
  session.put('comments', { id: 'cb', on: 'book', subject: 'b', text: 'Said of a book.' });
  session.put('comments', { id: 'cr', on: 'row', subject: 'l', text: 'Said of a row.' });
  session.put('answers', { id: 'a', reading: 'r', prompt: 'apply', text: 'To the drum' });
  session.put('prompts', { id: 'q', text: 'Who is missing?' });
  session.put('books', { id: 'b', title: 'The Quiet Umbrella', why: { me: 'Warm' } });
  session.put('notes', { id: 'n', text: 'The budget is small' });
  session.put('comments', { id: 'cn', on: 'note', subject: 'n', text: 'Said of a note.' });
}

function fillPlan(): void {
  session.put('meetings', { id: 'm', title: 'Our fourth meeting', when: '2026-11-26T17:30[Europe/Madrid]' });
  session.put('points', { id: 'p', text: 'Ask about the drum', meeting: 'm' });
  session.put('decisions', { id: 'z', meeting: 'm', text: 'The song first' });
  session.put('toDos', { id: 't', meeting: 'm', text: 'Ask the front desk' });
  session.put('comments', { id: 'cm', on: 'meeting', subject: 'm', text: 'Said of a meeting.' });
  session.put('goals', { id: 'g', title: 'Lead one story time', why: 'Courage' });
  session.put('steps', { id: 's', goal: 'g', text: 'Ask for a date' });
  session.put('progressNotes', { id: 'k', goal: 'g', percent: 40, text: 'Half a song' });
  session.put('events', { id: 'e', title: 'The spring institute', date: '2026-12-03' });
  session.put('resources', { id: 'x', title: 'Songs by age', address: 'https://x.example/songs' });
  session.put('questionSets', { id: 'qs', title: 'Before May' });
  session.put('questions', { id: 'y', set: 'qs', text: 'How did you begin?', by: PARTNER });
  session.put('questionAnswers', { id: 'u', question: 'y', seal: SEAL, salt: SEAL, text: 'By chance' });
  session.put('interviews', { id: 'iv', title: 'A job at the desk', startedAt: NOW });
  session.put('askedQuestions', { id: 'iq', interview: 'iv', text: 'Why this library?' });
  const noted = session.records.askedNotes.add({ question: 'iq' });
  if (noted.ok) beginText(session.doc, noted.value, [line('Spoke of the rug')]);
  session.put('bankQuestions', { id: 'ib', text: 'Why our town?' });
}

function fillTables(): string {
  session.put('surveys', { id: 'sv', title: 'After story time' });
  session.put('surveyQuestions', { id: 'sq', survey: 'sv', kind: 'one', text: 'How was it?', other: true });
  session.put('surveyOptions', { id: 'so', question: 'sq', text: 'Loud' });
  const words = (said: string) => ({ sq: said });
  session.put('surveyAnswers', {
    id: 'sa',
    survey: 'sv',
    seal: SEAL,
    salt: SEAL,
    words: words('mine in words'),
  });
  session.put('surveyReplies', {
    ...{ id: 'sr', survey: 'sv', respondent: 'x1', gaveAt: NOW, words: words('theirs in words') },
  });
  session.put('comments', { id: 'cs', on: 'survey', subject: 'sv', text: 'Said of a survey.' });
  session.put('tables', { id: 'o', title: 'Our wish-list', first: 'Wish' });
  session.put('columns', { id: 'i', table: 'o', name: 'Cost', holds: 'money' });
  session.put('rows', { id: 'l', table: 'o', title: 'A drum', cell: { i: '60' } });
  const draft = session.drafts.begin({ title: 'The Song Comes First' }, [line('We begin with a song.')]);
  if (!draft.ok) throw new Error(draft.reason);
  session.put('comments', { id: 'cd', on: 'draft', subject: draft.value, text: 'Said of a draft.' });
  return draft.value;
}

beforeEach(() => {
  useWords();
  session = new FakeSession();
  fillReading();
  fillPlan();
  draft = fillTables();
});

const NEVER = new AbortController().signal;
async function written(some: { withMine?: boolean; withResumes?: boolean } = {}) {
  const people = gatherPeople(session.records.members.list.get(), session.me);
  const progress: (readonly [number, number])[] = [];
  const asked = { session, people, now: NOW, withMine: false, withResumes: false, signal: NEVER, ...some };
  const { file, missing } = await writeWhole(asked, (done, all) => progress.push([done, all]));
  const files = await unzip(new Uint8Array(await file.arrayBuffer()), () => true);
  const texts = new Map([...(files ?? [])].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  return { missing, progress, texts, all: [...texts.values()].join('\n') };
}

/** Links of a page to files beside it, as paths of the archive. */
const linksOf = (from: string, html: string): readonly string[] =>
  [...html.matchAll(/(?:href|src)="(?!https?:|data:|mailto:|#)([^"]+)"/g)].map(([, way = '']) =>
    decodeURIComponent(new URL(way, `https://x.example/${from}`).pathname.slice(1)),
  );

describe('the whole notebook as files', () => {
  it('holds something of every kind that a person sees', async () => {
    const { all } = await written();
    const missing = (Object.keys(KINDS) as KindName[]).filter((name) => {
      const words = GOES_OUT[name];
      return typeof words === 'string' ? !all.includes(words) : words?.why === undefined;
    });
    expect(missing).toEqual([]);
    expect(all).toContain('See page two');
    for (const what of ['book', 'row', 'draft', 'meeting', 'survey', 'note'])
      expect(all).toContain(`Said of a ${what}.`);
    expect(all).toContain('We begin with a song.');
  });

  it('leads to each of its files from the first page, and every link leads to one', async () => {
    const { texts } = await written();
    const pages = [...texts].filter(([name]) => name.endsWith('.html'));
    const led = new Set(['index.html', ...pages.flatMap(([name, html]) => linksOf(name, html))]);
    expect([...led].toSorted()).toEqual([...texts.keys()].toSorted());
    expect([...texts.keys()]).toEqual(
      expect.arrayContaining([
        ...['readings/Held Songs.html', 'readings/Held Songs.md', 'pdfs/Held Songs.pdf'],
        ...['calendar/Our fourth meeting.ics', 'calendar/The spring institute.ics'],
        ...['tables/Our wish-list.csv', 'surveys/After story time.csv', 'drafts/The Song Comes First.md'],
      ]),
    );
  });

  it('shows a saved picture where it stood in its text, and nothing for one that was not saved', async () => {
    const { texts } = await written();
    const html = texts.get('readings/Held Songs.html') ?? '';
    const picture = `pictures/${PICTURE.slice(0, 16)}.webp`;
    expect(html).toContain(`<img src="../${picture}" alt="A rug"`);
    expect(html).not.toContain('Lost');
    expect(html.indexOf('alt="A rug"')).toBeLessThan(html.indexOf('Again.'));
    expect(texts.get('readings/Held Songs.md')).toContain(`![A rug](<../${picture}>)`);
  });

  it('leaves out what only this member sees, unless they say otherwise', async () => {
    session.onlyMine.add('notes', { text: 'secret note' });
    session.onlyMine.add('comments', { on: 'note', subject: 'n', text: 'secret reply' });
    session.onlyMine.add('highlights', { reading: 'r', meaning: 'note', quote: 'secret mark' });
    session.onlyMine.add('comments', { on: 'book', subject: 'b', text: 'secret comment' });
    session.onlyMine.add('comments', { on: 'draft', subject: draft, text: 'secret remark' });
    session.onlyMine.add('questions', { set: 'qs', text: 'secret question' });
    expect((await written()).all).not.toContain('secret');
    const { all } = await written({ withMine: true });
    for (const what of ['note', 'reply', 'mark', 'comment', 'remark', 'question'])
      expect(all).toContain(`secret ${what}`);
  });

  it('never holds an answer that is still sealed, nor feedback that may not be read yet', async () => {
    session.put('questionAnswers', { id: 'u2', question: 'y', seal: SEAL, text: 'too early', by: PARTNER });
    session.put('surveyAnswers', {
      id: 's2',
      survey: 'sv',
      seal: SEAL,
      words: { sq: 'too early' },
      by: PARTNER,
    });
    session.put('answers', {
      id: 'a2',
      reading: 'r',
      prompt: 'apply',
      seal: SEAL,
      opened: 'too early',
      by: PARTNER,
    });
    session.put('interviews', {
      id: 'i2',
      title: 'Now',
      startedAt: NOW,
      feedback: { [PARTNER]: 'too early' },
    });
    expect((await written({ withMine: true })).all).not.toContain('too early');
  });

  it('says what is not on this computer yet', async () => {
    session.texts.clear();
    const { missing, texts } = await written();
    expect(missing).toBe(1);
    expect(texts.get('index.html')).toContain('not on this computer yet');
    expect(texts.get('readings/Held Songs.html')).toContain('They spoke of the song'); // its highlight
  });

  it('makes no cell of a table a formula', async () => {
    session.put('rows', { id: 'l2', table: 'o', title: '=HYPERLINK("https://x.example")' });
    expect((await written()).texts.get('tables/Our wish-list.csv')).toContain(`"'=HYPERLINK(`);
  });

  it('takes no resume along, nor in “Our year”, unless somebody chose that', async () => {
    session.put('readings', makeReading({ id: 'cv', kind: 'resume', title: 'Resume of Ana', body: '' }));
    session.put('highlights', { id: 'hcv', reading: 'cv', meaning: 'liked', quote: 'Ran ten story times' });
    const brought = { from: 'highlights', source: 'hcv', text: 'Ran ten story times', meeting: 'm' } as const;
    session.put('points', { id: 'pcv', ...brought });
    const { all } = await written();
    for (const words of ['Resume of Ana', 'Ran ten story times']) expect(all).not.toContain(words);
    const { texts } = await written({ withResumes: true });
    for (const name of ['readings/Resume of Ana.html', 'index.html', 'Our year.html'])
      expect(texts.get(name)).toContain('Resume of Ana');
    expect(texts.get('Meetings.html')).toContain('Ran ten story times');
  });

  it('takes no words of a resume along that was removed since', async () => {
    const brought = { from: 'highlights', source: 'gone', text: 'Ran ten story times' } as const;
    session.put('points', { id: 'pcv', ...brought, meeting: 'm', ofResume: true });
    expect((await written()).all).not.toContain('Ran ten story times');
    expect((await written({ withResumes: true })).all).toContain('Ran ten story times');
  });

  it('tells how far it is, and ends when somebody cancels it', async () => {
    const { progress } = await written();
    const [, all] = progress.at(-1)!;
    expect(progress).toEqual(progress.map((_, n) => [n + 1, all]));
    expect(progress).toHaveLength(all);
    const stop = new AbortController();
    const people = gatherPeople(session.records.members.list.get(), session.me);
    const asked = { session, people, now: NOW, withMine: false, withResumes: false, signal: stop.signal };
    await expect(writeWhole(asked, () => stop.abort())).rejects.toThrow(/abort/i);
  });
});

describe('"Take the notebook out"', () => {
  it('saves a ZIP file under the notebook’s name, and says what to open', async () => {
    const page = renderRoot(FakeLibrary.with(session));
    fireEvent.click(await screen.findByRole('button', { name: 'Settings' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Take the notebook out' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Take “Spring match” out' }));
    expect(dialog.getByRole<HTMLInputElement>('checkbox', { name: 'Also what only I see' }).checked).toBe(
      false,
    );
    await expectAccessible(page);
    await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'Save the files' })));
    await waitFor(() => expect(session.shell.saved).toHaveLength(1));
    expect(session.shell.saved[0]!.name).toMatch(/^Bookbag files of Spring match \d{4}-\d{2}-\d{2}\.zip$/);
    expect(await dialog.findByText(/open “index\.html”/)).toBeTruthy();
  });
});
