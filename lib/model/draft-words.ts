import type { Block } from './draft-text';

/** The words of a line as they stand: what is only suggested is not among them. */
export const wordsOf = ({ runs }: Pick<Block, 'runs'>): string =>
  runs
    .filter(({ inserted }) => inserted === undefined)
    .map(({ text }) => text)
    .join('');

/** A splitter into words, for a language in BCP 47; what is no language counts as English. */
export function wordSplitter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'word' }); // what is no language throws
  }
}
