import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Offer } from '../../components/drafts/insert/ChooseOne';
import { offersOf } from '../../components/drafts/insert/offers-of';
import type { Highlight } from '../../lib/model/highlight';
import type { Note } from '../../lib/model/note';
import { drawn } from '../support/draft-lines';
import { makeReading } from '../support/fake-session';
import { makeBook } from '../support/make-book';
import { useWords } from '../support/words';

const mark = (id: string, meaning: Highlight['meaning'], reading = 'r1'): Highlight => ({
  ...{ id, meaning, reading, quote: `words ${id}`, by: 'm', at: 1, body: '', prefix: '', suffix: '' },
  ...{ start: 0, end: 0, once: false, notIn: '' },
});

const note = (id: string, text: string): Note => ({ id, by: 'm', at: 1, editedAt: 0, text, topic: '' });

const TEXT =
  '<h2>One</h2><p>First, with no words.</p><p>Then words h2 stand here.</p><p>words h1 x words h1</p>';

const offers = (textOf: () => Promise<string | undefined> = () => Promise.resolve(TEXT)) =>
  offersOf({
    readings: [
      makeReading({ id: 'r1', title: 'The Second Verse' }),
      makeReading({ id: 'cv', title: 'For the branch', kind: 'resume' }),
    ],
    highlights: [
      ...[mark('h1', 'liked'), mark('h2', 'quote'), mark('h3', 'quote', 'gone')],
      mark('h5', 'quote', 'cv'),
      { ...mark('h4', 'quote'), onlyMine: true },
    ],
    books: [makeBook({ title: 'Owl', author: 'T. Z.', why: { m: 'It is quiet.' } })],
    notes: [note('n1', 'A note'), { ...note('n2', 'a secret'), onlyMine: true }],
    ...{ nameOf: () => 'Ana', textOf },
  });

describe('what a draft may take', () => {
  beforeEach(() => useWords('en'));

  it('is quotes of readings that are there, those for the post first, and nothing that only one sees or that stands in a resume', async () => {
    const quotes = offers().quotes();
    expect(quotes.map(({ id, from }) => `${id}: ${from}`)).toEqual([
      ...['h2: Quote for our post · The Second Verse', 'h1: The Second Verse'],
    ]);
    expect(drawn((await quotes[0]?.blocks()) ?? [])[0]).toMatch(/^> “words h2” /);
  });

  const citation = async (n: number, textOf?: () => Promise<string | undefined>): Promise<string> =>
    drawn((await offers(textOf).quotes()[n]?.blocks()) ?? [])[0] ?? '';

  it('cites the paragraph in which the words stand, where that is sure and the text is here', async () => {
    expect(await citation(0)).toContain(', para. 2)');
    expect(await citation(1)).not.toContain('para.'); // in two places
    expect(await citation(0, () => Promise.resolve(undefined))).not.toContain('para.');
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await citation(0, () => Promise.reject(new Error('no disk')))).toMatch(/^> “words h2” /);
  });

  const said = async (all: readonly Offer[]): Promise<string[]> =>
    drawn((await Promise.all(all.map(async ({ blocks }) => blocks()))).flat());

  it('is books, the booklist with its voices, and notes', async () => {
    expect(await said(offers().books())).toEqual(['book: _Owl_ by T. Z.']);
    expect(drawn(offers().booklist())).toEqual(['book: _Owl_ by T. Z.', '  - *Ana: *It is quiet.']);
    expect(await said(offers().notes())).toEqual(['A note']);
  });
});
