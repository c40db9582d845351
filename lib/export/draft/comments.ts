import type { Block } from '../../model/draft-text';
import { xmlText } from './xml-text';

/** What somebody said of a passage, for a reader outside the notebook. */
export interface CommentOut {
  /** The words it stands at; '' where they are gone. */
  readonly passage: string;
  /** Where that is among the characters of the text, each line with its "\n"; left out where the words are gone. */
  readonly at?: { readonly from: number; readonly to: number };
  /** The comment and its answers, in their order; `at` is when, milliseconds since 1970. */
  readonly said: readonly { readonly name: string; readonly text: string; readonly at: number }[];
}

/** The lines of a comment that have words. */
export const lines = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line.trim() !== '');

/** Comments as lines of a draft: the passage as a quote, and under it who said what. */
export const commentBlocks = (comments: readonly CommentOut[]): readonly Block[] =>
  comments.flatMap(({ passage, said }): Block[] => [
    ...(passage === '' ? [] : [{ kind: 'quote' as const, runs: [{ text: xmlText(passage) }] }]),
    ...said.flatMap(({ name, text }) =>
      lines(text).map((line, n): Block => {
        const words = [{ text: xmlText(line) }];
        return {
          kind: 'paragraph',
          runs: n === 0 ? [{ text: `${xmlText(name)}: `, bold: true }, ...words] : words,
        };
      }),
    ),
  ]);
