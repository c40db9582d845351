import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Block, Run } from '../../model/draft-text';
import { type CommentOut, lines } from './comments';
import { threadsAt, threadsIn } from './threads';
import { xmlText } from './xml-text';

/** The threads of a draft as comments of Word, at the words on which they are. An answer hangs on what it answers. */
export class WordComments {
  /** What the document says of its comments; none stands in no text. */
  readonly children: readonly ICommentOptions[];
  /** The comments of each thread, by their numbers in the document. */
  readonly #ids = new Map<number, readonly number[]>();
  /** Runs of each thread that are not written yet, and how many there are in all. */
  readonly #left: Map<number, number>;
  readonly #all: ReadonlyMap<number, number>;

  constructor(comments: readonly CommentOut[], blocks: readonly Block[]) {
    this.#all = threadsIn(blocks);
    this.#left = new Map(this.#all);
    const children: ICommentOptions[] = [];
    for (const [n, { said }] of comments.entries()) {
      if (!this.#all.has(n)) continue;
      const first = children.length;
      this.#ids.set(
        n,
        said.map((_, answer) => first + answer),
      );
      children.push(
        ...said.map((one, answer) => wordComment(one, first + answer, answer > 0 ? first : undefined)),
      );
    }
    this.children = children;
  }

  /** What is written for a run, with the beginnings and ends of the comments that begin or end there. */
  around(run: Run, written: ParagraphChild): readonly ParagraphChild[] {
    const begun: ParagraphChild[] = [];
    const ended: ParagraphChild[] = [];
    for (const n of threadsAt(run)) {
      const [left, ids] = [this.#left.get(n) ?? 0, this.#ids.get(n) ?? []];
      if (left === this.#all.get(n)) begun.push(...ids.map((id) => new CommentRangeStart(id)));
      if (left === 1)
        ended.push(
          ...ids.flatMap((id) => [
            new CommentRangeEnd(id),
            new TextRun({ children: [new CommentReference(id)] }),
          ]),
        );
      this.#left.set(n, left - 1);
    }
    return [...begun, written, ...ended];
  }
}

function wordComment(
  { name, text, at }: CommentOut['said'][number],
  id: number,
  parentId: number | undefined,
): ICommentOptions {
  return {
    ...{ id, author: xmlText(name), initials: [...xmlText(name)].slice(0, 1).join(''), date: new Date(at) },
    ...(parentId !== undefined && { parentId }),
    children: lines(text).map((line) => new Paragraph({ children: [new TextRun(xmlText(line))] })),
  };
}
