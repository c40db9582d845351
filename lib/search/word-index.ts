import MiniSearch, { type SearchOptions } from 'minisearch';
import { type Hit, MOST_ASKED } from './asks';
import { endsBegun, wordsOf } from './words';

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

/** Letters from which on a word that is all one asks for may be begun, where nothing has it whole. */
const ALONE_FROM = 3;

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
   * What has all the words, best first. The last word may be begun only. Where nothing has them, a last word of fewer
   * letters is waited for: the words before it find something. At last a longer word may have a letter wrong.
   *
   * @param most hits
   */
  ask(question: string, most: number): readonly Hit[] {
    const asked = question.slice(0, MOST_ASKED);
    for (const [words, options] of waysOf(wordsOf(asked).slice(0, MOST_WORDS), endsBegun(asked))) {
      const found = this.#mini.search(words.join(' '), options);
      if (found.length > 0)
        return found.slice(0, most).map(({ id, score, terms }) => ({ id: String(id), score, words: terms }));
    }
    return [];
  }

  /** The index as a text, for `of`. */
  stored(): string {
    return JSON.stringify(this.#mini);
  }
}

const isBegun = (word: string, n: number, words: string[]): boolean =>
  n === words.length - 1 && word.length >= BEGUN_FROM;
/** In which ways words are looked for, one after the other until one finds something. */
function waysOf(
  words: readonly string[],
  isLastBegun: boolean,
): readonly (readonly [readonly string[], SearchOptions])[] {
  const last = words.at(-1);
  if (last === undefined) return [];
  const before = words.slice(0, -1);
  const asTyped = [words, { prefix: isBegun }] as const;
  const mistyped = [words, { prefix: isBegun, fuzzy: slightly }] as const;
  if (!isLastBegun || last.length >= BEGUN_FROM) return [asTyped, mistyped];
  if (before.length > 0) return [asTyped, [before, {}], mistyped];
  return last.length >= ALONE_FROM ? [asTyped, [words, { prefix: true }]] : [asTyped];
}

const slightly = (word: string): number | false => (word.length >= WRONG_FROM ? 1 : false);
