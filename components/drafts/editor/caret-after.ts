import { lengthOf, type Op } from '../../../lib/notebook/texts/op';

/** How much of a part of the text a change takes out for good. */
function gone(ops: readonly Op[], from: number, to: number): number {
  let [at, sum] = [0, 0];
  for (const op of ops) {
    if ('insert' in op) continue;
    const length = lengthOf(op);
    if ('delete' in op) sum += Math.max(0, Math.min(to, at + length) - Math.max(from, at));
    at += length;
  }
  return sum;
}

/**
 * Where the caret stands when what was to be taken out has only been marked as suggested: before it, or behind it
 * after the key Delete, so that the next press goes on.
 *
 * @param caret where it was in the text before (undefined where words were selected), and is in the text as `ops` makes it
 * @param ops what was to happen to the text
 * @param wanted what happens to it
 */
export function caretAfter(
  caret: { readonly was: number | undefined; readonly is: number },
  ops: readonly Op[],
  wanted: readonly Op[],
): number {
  let [before, after, shift] = [0, 0, 0];
  for (const op of ops) {
    if (after > caret.is) break;
    const length = lengthOf(op);
    if ('delete' in op) {
      if (after === caret.is && before !== caret.was) break;
      shift += length - gone(wanted, before, before + length);
    }
    if (!('insert' in op)) before += length;
    if (!('delete' in op)) after += length;
  }
  return caret.is + shift;
}
