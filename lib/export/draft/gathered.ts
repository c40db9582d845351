import type { Block } from '../../model/draft-text';
import type { Reading } from '../../model/reading';
import { type CommentOut, commentBlocks } from './comments';
import { type ReferenceStyle, referencesOf } from './references';
import { type Resolve, resolved } from './resolved';

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

/** The lines that go out: suggestions resolved, then references, then comments, as chosen. */
export function gathered(
  { blocks, readings, comments, words }: Matter,
  { suggestions, withComments, references }: OutChoices,
): readonly Block[] {
  const text = resolved(blocks, suggestions);
  const cited = references === 'none' ? [] : referencesOf(text, readings, references);
  return [
    ...text,
    ...part(words.references, cited),
    ...part(words.comments, withComments ? commentBlocks(comments) : []),
  ];
}
