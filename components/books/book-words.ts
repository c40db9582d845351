import { t } from '../../lib/i18n/t';
import { type Book, type ReadState, SHOWN_AS, type ShownAs } from '../../lib/model/book';

/** What a member has done with a book, said of anybody. */
const STATES: Readonly<Record<ReadState, () => string>> = {
  '': () => '',
  next: () => t('book.stateNext'),
  reading: () => t('book.stateReading'),
  read: () => t('book.stateRead'),
  stopped: () => t('book.stateStopped'),
};

export const stateWords = (state: ReadState): string => STATES[state]();

const SHOWN: Readonly<Record<ShownAs, () => string>> = {
  beautifulLife: () => t('book.shownBeautifulLife'),
  anyChild: () => t('book.shownAnyChild'),
  biography: () => t('book.shownBiography'),
  crossGroup: () => t('book.shownCrossGroup'),
  folklore: () => t('book.shownFolklore'),
  incidental: () => t('book.shownIncidental'),
  informational: () => t('book.shownInformational'),
  oppression: () => t('book.shownOppression'),
  concept: () => t('book.shownConcept'),
};

export const shownAsWords = (one: ShownAs): string => SHOWN[one]();

/** How it shows people, as far as somebody has ticked it. */
export const shownAsOf = ({ shownAs }: Pick<Book, 'shownAs'>): readonly string[] =>
  SHOWN_AS.filter((one) => shownAs[one] === 'yes').map(shownAsWords);

/** Half stars as people say them: 7 is "3½". */
export const starsOf = (half: number): string =>
  `${half === 1 ? '' : Math.floor(half / 2)}${half % 2 === 1 ? '½' : ''}`;

/** Who made it, on one line. */
export function makersOf({ author, illustrator }: Pick<Book, 'author' | 'illustrator'>): string {
  if (illustrator === '' || illustrator === author) return author;
  const illustrated = t('book.illustratedBy', [illustrator]);
  return author === '' ? illustrated : `${author}, ${illustrated}`;
}

/** Year, format and ages on one line, as far as they are known. */
export const metaOf = ({ year, format, ages }: Pick<Book, 'year' | 'format' | 'ages'>): string =>
  [year, format, ages].filter((one) => one !== '').join(' · ');

/** Where it came out, in what language, and its number. */
export const editionOf = ({
  publisher,
  language,
  isbn,
}: Pick<Book, 'publisher' | 'language' | 'isbn'>): string =>
  [publisher, language, isbn === '' ? '' : t('book.isbnLine', [isbn])]
    .filter((one) => one !== '')
    .join(' · ');
