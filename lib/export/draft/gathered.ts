import type { Block } from '../../model/draft-text';
import type { Reading } from '../../model/reading';
import { type CommentOut, commentBlocks } from './comments';
import { type ReferenceStyle, referencesOf } from './references';
import { type Resolve, resolved } from './resolved';
import { threadsIn, withThreads } from './threads';

/** What a person chooses for a draft that goes out. */
export interface OutChoices {
  readonly suggestions: Resolve;
  readonly withComments: boolean;
  /** The style of the references at its end. */
  readonly references: ReferenceStyle | 'none';
}

/** A draft as the notebook has it, with what it leans on. */
interface Matter {
  readonly blocks: readonly Block[];
  readonly readings: readonly Reading[];
  readonly comments: readonly CommentOut[];
  /** Headings of the two parts at its end, in the language of who takes it out. */
  readonly words: { readonly references: string; readonly comments: string };
}

const part = (name: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, runs: [{ text: name }] }, ...blocks];

/**
 * The lines that go out: suggestions resolved, then references, then comments, as chosen.
 *
 * @param atWords comments stay at the words on which they are (threads.ts), and only those whose words are gone come last
 */
export function gathered(
  { blocks, readings, comments, words }: Matter,
  { suggestions, withComments, references }: OutChoices,
  atWords = false,
): readonly Block[] {
  const text = resolved(atWords && withComments ? withThreads(blocks, comments) : blocks, suggestions);
  const placed = threadsIn(text);
  const cited = references === 'none' ? [] : referencesOf(text, readings, references);
  return [
    ...text,
    ...part(words.references, cited),
    ...part(words.comments, withComments ? commentBlocks(comments.filter((_, n) => !placed.has(n))) : []),
  ];
}
