import type { Block } from '../../model/draft-text';

/** What somebody said of a passage, for a reader outside the notebook. */
export interface CommentOut {
  /** The words it stands at; '' where they are gone. */
  readonly passage: string;
  /** The comment and its answers, in their order. */
  readonly said: readonly { readonly name: string; readonly text: string }[];
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

/** Comments as lines of a draft: the passage as a quote, and under it who said what. */
export const commentBlocks = (comments: readonly CommentOut[]): readonly Block[] =>
  comments.flatMap(({ passage, said }): Block[] => [
    ...(passage === '' ? [] : [{ kind: 'quote' as const, runs: [{ text: passage }] }]),
    ...said.flatMap(({ name, text }) =>
      lines(text).map((line, n): Block => {
        const words = [{ text: line }];
        return { kind: 'paragraph', runs: n === 0 ? [{ text: `${name}: `, bold: true }, ...words] : words };
      }),
    ),
  ]);
