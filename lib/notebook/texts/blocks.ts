import type { Text } from 'yjs';
import type { Block, Look, Run } from '../../model/draft-text';
import { THING } from '../../model/draft-pictures';
import { blockOf, lookOf, pictureOf } from './grammar';
import type { Op } from './op';
import { isWithinLimits } from './size';
import { itemsOf } from './yjs-internals';

/** So much of a text that no editor can take is shown, in characters; and so much of one of its lines. */
export const MOST_SHOWN = 20_000;

/** Adds words to a line; those that look as the ones before go on with them. */
function write(runs: Run[], text: string, look: Look): void {
  if (text === '') return;
  const last = runs.at(-1);
  const { text: before, ...same } = last ?? { text: '' };
  if (last !== undefined && look.picture === undefined && JSON.stringify(same) === JSON.stringify(look))
    runs[runs.length - 1] = { ...look, text: before + text };
  else runs.push({ ...look, text });
}

/** Blocks out of the steps that make a text. A last line without its "\n" is a paragraph. */
function blocksOf(ops: readonly Op[]): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  for (const op of ops) {
    if (!('insert' in op)) continue;
    const said = op.attributes ?? {};
    const picture = typeof op.insert === 'string' ? undefined : pictureOf(op.insert, said);
    const [first = '', ...more] = (typeof op.insert === 'string' ? op.insert : THING).split('\n');
    const look = { ...lookOf(said), ...(picture && { picture }) };
    write(runs, first, look);
    for (const text of more) {
      blocks.push(blockOf(runs, said));
      runs = [];
      write(runs, text, look);
    }
  }
  if (runs.length > 0 || blocks.length === 0) blocks.push({ kind: 'paragraph', runs });
  return blocks;
}

/** The beginning of a text as plain paragraphs, without asking Yjs for its runs. */
function plainBeginning(text: Text): Block[] {
  let words = '';
  for (const item of itemsOf(text)) {
    const { str = '' } = item.content as { readonly str?: string };
    words += str.slice(0, MOST_SHOWN - words.length);
    if (words.length >= MOST_SHOWN) break;
  }
  return words.split('\n').map((line) => ({ kind: 'paragraph', runs: line === '' ? [] : [{ text: line }] }));
}

/** A text as plain data: all of it, or the plain beginning of one that is beyond the limits. */
export const readBlocks = (text: Text): Block[] =>
  isWithinLimits(text) ? blocksOf(text.toDelta() as Op[]) : plainBeginning(text);
