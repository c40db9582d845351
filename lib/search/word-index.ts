import MiniSearch from 'minisearch';
import { type Hit, MOST_ASKED } from './asks';
import { wordsOf } from './words';

/** What can be found: under its id, with words of its name and of its text. */
interface Entry {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** Most words that are looked for. */
export const MOST_WORDS = 8;

/** Letters from which on the last word may be only begun. Beginnings that are shorter fit too much (measured). */
const BEGUN_FROM = 4;

/** Letters from which on a word may have a letter wrong, where nothing has it right. */
const WRONG_FROM = 5;

const OPTIONS = {
  fields: ['name', 'text'],
  tokenize: wordsOf,
  processTerm: (word: string) => word, // folded already
  searchOptions: { boost: { name: 3 }, combineWith: 'AND' as const },
};

/**
 * Words of many texts, ranked as by BM25+ (Lv and Zhai, "Lower-Bounding Term Frequency Normalization"; the library is
 * minisearch). It knows no notebook.
 */
export class WordIndex {
  readonly #mini: MiniSearch<Entry>;

  private constructor(mini: MiniSearch<Entry>) {
    this.#mini = mini;
  }

  static empty(): WordIndex {
    return new WordIndex(new MiniSearch<Entry>(OPTIONS));
  }

  /** @throws for what `stored` did not write */
  static of(stored: string): WordIndex {
    return new WordIndex(MiniSearch.loadJSON<Entry>(stored, OPTIONS));
  }

  /** Puts an entry in, in place of one under the same id. */
  put(entry: Entry): void {
    this.drop(entry.id);
    this.#mini.add(entry);
  }

  drop(id: string): void {
    if (this.#mini.has(id)) this.#mini.discard(id);
  }

  /**
   * What has all the words, best first. The last word may be begun only. Where nothing has them, a longer word may have
   * a letter wrong.
   *
   * @param most hits
   */
  ask(question: string, most: number): readonly Hit[] {
    const words = wordsOf(question.slice(0, MOST_ASKED)).slice(0, MOST_WORDS).join(' ');
    if (words === '') return [];
    const exact = this.#mini.search(words, { prefix: isBegun });
    const found = exact.length > 0 ? exact : this.#mini.search(words, { prefix: isBegun, fuzzy: slightly });
    return found.slice(0, most).map(({ id, score, terms }) => ({ id: String(id), score, words: terms }));
  }

  /** The index as a text, for `of`. */
  stored(): string {
    return JSON.stringify(this.#mini);
  }
}

const isBegun = (word: string, n: number, words: string[]): boolean =>
  n === words.length - 1 && word.length >= BEGUN_FROM;
const slightly = (word: string): number | false => (word.length >= WRONG_FROM ? 1 : false);
