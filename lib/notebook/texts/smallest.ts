import diff from 'fast-diff';
import type { Block } from '../../model/draft-text';
import { type Flat, flattened, lengthOfBlock } from './flat';
import { type Attributes, type Op, withoutTail } from './op';

/** Beyond so many characters on both sides what differs is written anew: to look for the least would take seconds. */
const MOST_COMPARED = 4_000;

/** Attributes that lead from one look to another one; undefined where they are the same. */
function difference(from: Attributes, to: Attributes): Attributes | undefined {
  const out: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)]))
    if (JSON.stringify(from[name]) !== JSON.stringify(to[name])) out[name] = to[name] ?? null;
  return Object.keys(out).length === 0 ? undefined : out;
}

/** Reads what stands at characters, piece by piece. */
class Pieces {
  readonly #pieces: Flat['pieces'];
  #at = 0;
  #used = 0;

  constructor({ pieces }: Flat) {
    this.#pieces = pieces;
  }

  /** How many characters from here on look alike. */
  get left(): number {
    return (this.#pieces[this.#at]?.length ?? 0) - this.#used;
  }

  /** What is stored here in the place of a character. */
  get thing(): Flat['pieces'][number]['thing'] {
    return this.#pieces[this.#at]?.thing;
  }

  /** Goes on by so many characters, and says what stood at them. */
  take(length: number): Attributes {
    const { attributes = {} } = this.#pieces[this.#at] ?? {};
    this.#used += length;
    if (this.left === 0) [this.#at, this.#used] = [this.#at + 1, 0];
    return attributes;
  }
}

/** How many characters two texts share at the beginning and behind it at the end; whole ones, never half a pair. */
function sharedEnds(a: string, b: string): readonly [start: number, end: number] {
  const least = Math.min(a.length, b.length);
  let start = 0;
  while (start < least && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < least - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end))
    end += 1;
  if (/[\uD800-\uDBFF]/.test(a.charAt(start - 1))) start -= 1;
  if (end > 0 && /[\uDC00-\uDFFF]/.test(a.charAt(a.length - end))) end -= 1;
  return [start, end];
}

/** Signs that no text has (Unicode, "noncharacters"): for comparing, each picture has one of its own. */
const SIGN = /[\uFDD0-\uFDEF]/;
const FIRST_SIGN = 0xfdd0;
const MOST_SIGNS = 32;

/**
 * Two texts as they are compared, so that one picture does not pass for another. Beyond so many, and beside such signs,
 * one may: `stepsOf` sees that.
 */
function comparable(a: Flat, b: Flat): readonly [string, string] {
  if (SIGN.test(a.text) || SIGN.test(b.text)) return [a.text, b.text];
  const signs = new Map<string, string>();
  const signOf = (picture: string): string => {
    const known = signs.get(picture) ?? String.fromCharCode(FIRST_SIGN + (signs.size % MOST_SIGNS));
    signs.set(picture, known);
    return known;
  };
  const signed = ({ text, pieces }: Flat): string => {
    let [at, out] = [0, ''];
    for (const { length, thing } of pieces) {
      out += thing === undefined ? text.slice(at, at + length) : signOf(thing.picture);
      at += length;
    }
    return out;
  };
  return [signed(a), signed(b)];
}

/** What differs between two texts: by the least, or as one piece where that would take long. */
function compared(a: string, b: string, caret: diff.CursorInfo | undefined): diff.Diff[] {
  const [start, end] = sharedEnds(a, b);
  const [gone, come] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (gone.length * come.length <= MOST_COMPARED ** 2) return diff(a, b, caret);
  return [
    [diff.EQUAL, a.slice(0, start)],
    [diff.DELETE, gone],
    [diff.INSERT, come],
    [diff.EQUAL, a.slice(a.length - end)],
  ];
}

/** How many blocks are the same object at the beginning and at the end of two lists. */
function sameBlocks(before: readonly Block[], after: readonly Block[]): readonly [number, number] {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < least - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return [start, end];
}

/** Where the person's selection was and is, as indexes into the two texts. */
export interface Carets {
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
}

/** The selections within a part of the texts; undefined where they are not in it. */
function caretsIn(carets: Carets | undefined, offset: number, a: Flat, b: Flat): diff.CursorInfo | undefined {
  if (carets === undefined) return undefined;
  const range = ([from, to]: readonly [number, number]) => ({ index: from - offset, length: to - from });
  const [oldRange, newRange] = [range(carets.before), range(carets.after)];
  const isIn = ({ index, length }: typeof oldRange, { text }: Flat) =>
    index >= 0 && index + length <= text.length;
  return isIn(oldRange, a) && isIn(newRange, b) ? { oldRange, newRange } : undefined;
}

/** Goes on over characters; those that stay as they are make one step with those before. */
function keep(ops: Op[], length: number, attributes: Attributes | undefined): void {
  const last = ops.at(-1);
  if (attributes !== undefined) ops.push({ retain: length, attributes });
  else if (last !== undefined && 'retain' in last && last.attributes === undefined)
    ops[ops.length - 1] = { retain: last.retain + length };
  else ops.push({ retain: length });
}

/** The steps from one flat text to another one, where what differs between their characters is known. */
function stepsOf(parts: readonly diff.Diff[], from: Flat, to: Flat, offset: number): Op[] {
  const [old, now] = [new Pieces(from), new Pieces(to)];
  const ops: Op[] = offset === 0 ? [] : [{ retain: offset }];
  let at = 0;
  const remove = (length: number): void => {
    old.take(length);
    ops.push({ delete: length });
  };
  const insert = (length: number): void => {
    const { thing } = now;
    ops.push({ insert: thing ?? to.text.slice(at, at + length), attributes: now.take(length) });
    at += length;
  };
  for (const [what, part] of parts) {
    for (let left = part.length; left > 0;) {
      const of = [...(what === diff.INSERT ? [] : [old.left]), ...(what === diff.DELETE ? [] : [now.left])];
      const length = Math.min(left, ...of);
      left -= length;
      const isOther = what === diff.EQUAL && old.thing?.picture !== now.thing?.picture;
      if (what === diff.DELETE || isOther) remove(length);
      if (what === diff.INSERT || isOther) insert(length);
      if (what !== diff.EQUAL || isOther) continue;
      keep(ops, length, difference(old.take(length), now.take(length)));
      at += length;
    }
  }
  return ops;
}

/**
 * The smallest change that leads from some blocks to others. Blocks that are the same object are not looked at.
 *
 * @param carets of two ways that are as small, the one where the person wrote is taken
 */
export function smallestChange(before: readonly Block[], after: readonly Block[], carets?: Carets): Op[] {
  const [start, end] = sameBlocks(before, after);
  const offset = before.slice(0, start).reduce((sum, block) => sum + lengthOfBlock(block), 0);
  const from = flattened(before.slice(start, before.length - end));
  const to = flattened(after.slice(start, after.length - end));
  const parts = compared(...comparable(from, to), caretsIn(carets, offset, from, to));
  return withoutTail(stepsOf(parts, from, to, offset));
}
