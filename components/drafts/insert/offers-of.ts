import {
  bookBlock,
  booklistBlocks,
  noteBlocks,
  offered,
  quoteBlocks,
} from '../../../lib/export/draft/inserts';
import { isTooLarge } from '../../../lib/clip/shown/too-large';
import { t } from '../../../lib/i18n/t';
import type { Book } from '../../../lib/model/book';
import type { Highlight } from '../../../lib/model/highlight';
import type { Note } from '../../../lib/model/note';
import type { Reading } from '../../../lib/model/reading';
import { isResume } from '../../../lib/model/resume';
import { report } from '../../../lib/util/report';
import type { Offer } from './ChooseOne';
import type { Offers } from './InsertMenu';

/** What a notebook has that a draft may take. */
interface Shared {
  readonly readings: readonly Reading[];
  readonly highlights: readonly Highlight[];
  readonly books: readonly Book[];
  readonly notes: readonly Note[];
  readonly nameOf: (member: string) => string;
  /** The stored text of a reading; undefined where it is not here. Hostile. */
  readonly textOf: (reading: Reading) => Promise<string | undefined>;
}

/** What only this member sees goes into no draft: it would be in the notebook then. */
const both = <One extends { readonly onlyMine?: true }>(all: readonly One[]): readonly One[] =>
  all.filter(({ onlyMine }) => onlyMine !== true);

const NOWHERE = { page: '', paragraph: 0 };

/** Where marked words stand: a text that is not here, or cannot be read, tells nothing. */
async function spot(reading: Reading, highlight: Highlight, textOf: Shared['textOf']) {
  try {
    const html = reading.body === '' ? undefined : await textOf(reading);
    if (html === undefined || isTooLarge(html)) return NOWHERE;
    return (await import('./spot-of')).spotOf(html, reading, highlight);
  } catch (error) {
    report('draft.quote', error);
    return NOWHERE;
  }
}

function quotes({ readings, highlights, textOf }: Shared): readonly Offer[] {
  const byId = new Map(readings.map((one) => [one.id, one]));
  return offered(both(highlights)).flatMap((highlight) => {
    const reading = byId.get(highlight.reading);
    if (reading === undefined || isResume(reading)) return []; // no post quotes a resume
    const from = [highlight.meaning === 'quote' ? t('mark.quote') : '', reading.title || reading.url];
    return [
      {
        ...{ id: highlight.id, words: highlight.quote, from: from.filter(Boolean).join(' · ') },
        blocks: async () => quoteBlocks(reading, highlight, await spot(reading, highlight, textOf)),
      },
    ];
  });
}

const voices = ({ why }: Book, nameOf: Shared['nameOf']) =>
  Object.entries<string>(why).map(([member, text]) => ({ name: nameOf(member), text }));

/** What "Insert" offers of a notebook, looked at when somebody asks. */
export const offersOf = (shared: Shared): Offers => ({
  quotes: () => quotes(shared),
  books: () =>
    shared.books.map((book) => ({
      ...{ id: book.id, words: book.title, from: book.author },
      blocks: () => [bookBlock(book, t('draftInsert.by'))],
    })),
  notes: () =>
    both(shared.notes).map((note) => ({
      ...{ id: note.id, words: note.text, from: shared.nameOf(note.by) },
      blocks: () => noteBlocks(note),
    })),
  booklist: () => booklistBlocks(shared.books, t('draftInsert.by'), (book) => voices(book, shared.nameOf)),
});
