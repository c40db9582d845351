import type { Column } from '../../model/column';
import { folded } from '../../util/folded';
import { webAddressOf } from '../../util/web-url';
import { isoDate } from '../../util/written-date';

/** A person, a reading or a book that a cell may name. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is needed to read and show cells: who and what they may name, and how the language writes. */
export interface CellWords {
  readonly named: Readonly<Record<'person' | 'reading' | 'book', readonly Named[]>>;
  /** BCP 47. */
  readonly language: string;
  /** What a ticked box is in words. */
  readonly yes: string;
  /** A stored date in words. */
  readonly date: (stored: string) => string;
  /** What is said of a person, a reading or a book that is not in the notebook any more. */
  readonly gone: string;
}

type Kept = Pick<Column, 'holds'>;

/** A ticked box, as it is stored. */
export const YES = 'yes';

/** Words that tick a box, in English and Spanish and as spreadsheets write them. */
const TICKS = new Set(['yes', 'y', 'x', 'true', '1', 'si', 's', 'verdadero', '✓', '✔', '☑']);

/** Words that leave it empty. */
const NO_TICKS = new Set(['no', 'n', 'false', '0', 'falso']);

/** Whether a cell holds a ticked box, also where it held words before its column held boxes. */
export const isTicked = (cell: string): boolean => TICKS.has(folded(cell.trim()));

/** A number as it is stored. */
const NUMBER = /^-?\d{1,15}(?:\.\d{1,10})?$/;

/** The key of a record, as `randomId` makes it. */
const KEY = /^[\w-]{22}$/;

/** The sign before the decimals in a language. */
export const decimalOf = (language: string): string =>
  new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';

/**
 * A number out of what a person wrote: "1,234.50", "$60", "60 €", "1.234,5". Where one sign may be either, three figures
 * behind it are thousands, unless the language has its decimals there.
 *
 * @returns as it is stored; undefined for what is no number
 */
function numberIn(words: string, language: string): string | undefined {
  const signed = words.trim().replace(/^−/, '-');
  const bare = signed.replace(/^(-?)\s*[^\d\s.,-]{1,8}\s*/u, '$1').replace(/\s*[^\d\s.,]{1,8}$/u, '');
  const figures = bare.replace(/(\d)[\s’'](?=\d{3}(?!\d))/gu, '$1');
  if (!/^-?[\d.,]*\d$/.test(figures)) return undefined;
  const last = figures.match(/[.,](?=\d*$)/)?.[0];
  const signs = figures.match(/[.,]/g) ?? [];
  const isThousands = /^-?\d{1,3}(?:[.,]\d{3})+$/.test(figures) && new Set(signs).size === 1;
  const isDecimal =
    last !== undefined && !(isThousands && (signs.length > 1 || last !== decimalOf(language)));
  const [whole = '', part = ''] = isDecimal
    ? [figures.slice(0, figures.lastIndexOf(last)), figures.slice(figures.lastIndexOf(last) + 1)]
    : [figures];
  if (!/^-?(?:\d*|\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*)$/.test(whole)) return undefined;
  const plain = `${whole.replace(/[.,]/g, '')}${part === '' ? '' : `.${part}`}`;
  const stored = plain.startsWith('.') || plain.startsWith('-.') ? plain.replace('.', '0.') : plain;
  return NUMBER.test(stored) ? stored : undefined;
}

/** The number of a cell; undefined where it holds words or nothing. */
export const numberOf = (cell: string): number | undefined => (NUMBER.test(cell) ? Number(cell) : undefined);

const isNamed = (holds: string): holds is 'person' | 'reading' | 'book' =>
  holds === 'person' || holds === 'reading' || holds === 'book';

const namedBy = (words: string, all: readonly Named[]): string | undefined =>
  all.find(({ id }) => id === words)?.id ?? all.find(({ name }) => folded(name) === folded(words))?.id;

/** The tags of a cell. */
export const tagsIn = (cell: string): readonly string[] =>
  [...new Set(cell.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== '');

/** What a person typed or brought in, as it is stored. Words that do not fit the column stay words: nothing is lost. */
export function storedCell({ holds }: Kept, typed: string, words: CellWords): string {
  const text = typed.trim();
  if (text === '') return '';
  if (holds === 'check') return isTicked(text) ? YES : NO_TICKS.has(folded(text)) ? '' : text;
  if (holds === 'number' || holds === 'money') return numberIn(text, words.language) ?? text;
  if (holds === 'date') return isoDate(text) || text;
  if (holds === 'link') return webAddressOf(text) ?? text;
  if (holds === 'tags') return tagsIn(text).join(', ');
  return isNamed(holds) ? (namedBy(text, words.named[holds]) ?? text) : typed;
}

/** A cell in words that are read and can be typed again: for a box, a search, and other programs. */
export function plainCell({ holds }: Kept, cell: string, words: CellWords): string {
  if (cell === '') return '';
  if (holds === 'check') return isTicked(cell) ? words.yes : cell;
  if (holds === 'number' || holds === 'money')
    return NUMBER.test(cell) ? cell.replace('.', decimalOf(words.language)) : cell;
  if (!isNamed(holds)) return cell;
  const name = words.named[holds].find(({ id }) => id === cell)?.name;
  return name ?? (KEY.test(cell) ? words.gone : cell);
}

/** A cell as the table shows it. */
export function shownCell(column: Kept & Pick<Column, 'sign'>, cell: string, words: CellWords): string {
  const { holds, sign } = column;
  const number = holds === 'number' || holds === 'money' ? numberOf(cell) : undefined;
  if (number !== undefined) {
    const digits = holds === 'money' && !Number.isInteger(number) ? { minimumFractionDigits: 2 } : {};
    const figures = new Intl.NumberFormat(words.language, { maximumFractionDigits: 10, ...digits });
    return `${number < 0 ? '−' : ''}${holds === 'money' ? sign : ''}${figures.format(Math.abs(number))}`;
  }
  return holds === 'date' ? words.date(cell) : plainCell(column, cell, words);
}
