import { asStored } from '../../model/draft-pictures';
import type { Block } from '../../model/draft-text';
import { blockAttributes, runAttributes } from './grammar';
import type { Attributes, Op } from './op';

/** Characters that look alike, in a row. */
interface Piece {
  readonly length: number;
  readonly attributes: Attributes;
  /** What is stored in the place of a character. */
  readonly thing?: { readonly picture: string };
}

/** Blocks as they are stored: one string, and what stands at its characters. */
export interface Flat {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** What a block covers in a text: its words and its "\n". */
export const lengthOfBlock = (block: Block): number =>
  asStored(block).runs.reduce((sum, { text }) => sum + text.length, 1);

/** Blocks in the form in which they are stored. */
export function flattened(blocks: readonly Block[]): Flat {
  const texts: string[] = [];
  const pieces: Piece[] = [];
  for (const block of blocks.map(asStored)) {
    for (const { text, ...look } of block.runs) {
      texts.push(text);
      const thing = look.picture && { picture: look.picture.hash };
      pieces.push({ length: text.length, attributes: runAttributes(look), ...(thing && { thing }) });
    }
    texts.push('\n');
    pieces.push({ length: 1, attributes: blockAttributes(block) });
  }
  return { text: texts.join(''), pieces: pieces.filter(({ length }) => length > 0) };
}

/** The steps that write blocks where nothing stands. */
export function opsOf(blocks: readonly Block[]): Op[] {
  const { text, pieces } = flattened(blocks);
  let at = 0;
  return pieces.map(({ length, attributes, thing }) => {
    at += length;
    return { insert: thing ?? text.slice(at - length, at), attributes };
  });
}
