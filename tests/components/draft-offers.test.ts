// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { offersOf } from '../../components/drafts/insert/offers-of';
import type { Highlight } from '../../lib/model/highlight';
import type { Note } from '../../lib/model/note';
import { drawn } from '../support/draft-lines';
import { makeReading } from '../support/fake-session';
import { useWords } from '../support/words';

const mark = (id: string, meaning: Highlight['meaning'], reading = 'r1'): Highlight => ({
  ...{ id, meaning, reading, quote: `words ${id}`, by: 'm', at: 1, body: '', prefix: '', suffix: '' },
  ...{ start: 0, end: 0, once: false, notIn: '' },
});

const note = (id: string, text: string): Note => ({ id, by: 'm', at: 1, editedAt: 0, text, topic: '' });

const offers = () =>
  offersOf({
    readings: [makeReading({ id: 'r1', title: 'The Second Verse' })],
    highlights: [
      ...[mark('h1', 'liked'), mark('h2', 'quote'), mark('h3', 'quote', 'gone')],
      { ...mark('h4', 'quote'), onlyMine: true },
    ],
    books: [
      {
        id: 'b1',
        by: 'm',
        at: 1,
        title: 'Owl',
        author: 'T. Z.',
        isbn: '',
        values: '',
        why: { m: 'It is quiet.' },
      },
    ],
    notes: [note('n1', 'A note'), { ...note('n2', 'a secret'), onlyMine: true }],
    nameOf: () => 'Ana',
  });

describe('what a draft may take', () => {
  beforeEach(() => useWords('en'));

  it('is quotes of readings that are there, those for the post first, and nothing that only one sees', () => {
    const quotes = offers().quotes();
    expect(quotes.map(({ id, from }) => `${id}: ${from}`)).toEqual([
      ...['h2: Quote for our post · The Second Verse', 'h1: The Second Verse'],
    ]);
    expect(drawn(quotes[0]?.blocks() ?? [])[0]).toMatch(/^> “words h2” /);
  });

  it('is books, the booklist with its voices, and notes', () => {
    expect(
      offers()
        .books()
        .flatMap(({ blocks }) => drawn(blocks())),
    ).toEqual(['book: _Owl_ by T. Z.']);
    expect(drawn(offers().booklist())).toEqual(['book: _Owl_ by T. Z.', '  - *Ana: *It is quiet.']);
    expect(
      offers()
        .notes()
        .flatMap(({ blocks }) => drawn(blocks())),
    ).toEqual(['A note']);
  });
});
