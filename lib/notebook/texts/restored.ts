import type { Text } from 'yjs';
import type { BlockLook, Block, Look } from '../../model/draft-text';
import type { WrittenBlock } from '../../model/draft-tokens';
import { restoring, type Step } from '../../model/draft-versions';
import { change } from '../schema';
import { readBlocks } from './blocks';
import { blockAttributes, LINE_NAMES, runAttributes, SUGGESTED } from './grammar';
import type { Attributes, Op } from './op';
import { wordsOf } from './size';
import { COPIED } from './writers';
import { smallestChange } from './smallest';
import { transformed } from './transform';

/** Names of all that characters and "\n" can have. What a newer app put beside them stays. */
const OF_WORDS = ['bold', 'italic', 'link', 'alt', ...SUGGESTED];
const OF_LINES = [...LINE_NAMES, ...SUGGESTED];

const saidOf = (look: Look, block: (BlockLook & Pick<Block, 'as'>) | undefined): Attributes =>
  block === undefined ? runAttributes(look) : { ...blockAttributes(block), ...runAttributes(look) };

/** What is to stand there, with a null for all else that may. */
function wholly(look: Look, block: (BlockLook & Pick<Block, 'as'>) | undefined): Attributes {
  const nothing = (block === undefined ? OF_WORDS : OF_LINES).map((name) => [name, null]);
  return { ...Object.fromEntries(nothing), ...saidOf(look, block) };
}

function opOf(step: Step): Op {
  if ('remove' in step) return { delete: step.remove };
  if ('insert' in step) {
    const { picture } = step.look;
    const insert = picture === undefined ? step.insert : { picture: picture.hash };
    return { insert, attributes: { ...saidOf(step.look, step.block), [COPIED]: true } };
  }
  const { retain, look, block } = step;
  return look === undefined ? { retain } : { retain, attributes: wholly(look, block) };
}

/** What makes a text say what a version says, by the fewest changes. */
export const restoringOps = (
  now: readonly WrittenBlock[],
  version: readonly WrittenBlock[],
  language: string,
): readonly Op[] => restoring(now, version, language).map(opOf);

/**
 * Writes a restoring that was worked out some time ago: what came into the text since then stays.
 *
 * @param from the lines that it was worked out for
 * @returns whether it was written
 */
export function writeRestoring(text: Text, from: readonly WrittenBlock[], ops: readonly Op[]): boolean {
  const { doc } = text;
  if (doc === null) return false;
  const since = smallestChange(from, readBlocks(text));
  const wanted = transformed(ops, since, false);
  return change(doc, () => {
    if (!wordsOf(text).endsWith('\n')) text.insert(text.length, '\n', { block: 'paragraph' });
    text.applyDelta(wanted);
  });
}
