import { diffArrays } from 'diff';
import type { Look } from './draft-text';
import { type Token, tokensOf, type WrittenBlock } from './draft-tokens';

/** More edits between two versions than this are not told word by word: all between is taken out and put in. */
export const MOST_EDITS = 2_000;

/** What stayed, came or went between two versions. */
interface Part {
  readonly change: 'same' | 'added' | 'removed';
  readonly before: readonly Token[];
  readonly now: readonly Token[];
}

/** Two pictures are the same by what they are, words by their letters. */
const isSame = (a: Token | undefined, b: Token | undefined): boolean =>
  a?.text === b?.text && a?.look.picture?.hash === b?.look.picture?.hash;

/** How many tokens of two lists are alike from their beginnings. */
function alikeFrom(
  a: readonly Token[],
  b: readonly Token[],
  at: (list: readonly Token[], n: number) => number,
): number {
  let n = 0;
  while (n < a.length && n < b.length && isSame(a[at(a, n)], b[at(b, n)])) n += 1;
  return n;
}

/** What differs in the midst of two lists, after Myers 1986 ("An O(ND) difference algorithm"), by the words alone. */
function differing(a: readonly Token[], b: readonly Token[]): readonly Part[] {
  const changes = diffArrays([...a], [...b], {
    comparator: isSame,
    maxEditLength: MOST_EDITS,
  });
  if (changes === undefined)
    return [
      { change: 'removed', before: a, now: [] },
      { change: 'added', before: [], now: b },
    ];
  let [before, now] = [0, 0];
  return changes.map(({ count, added, removed }) => {
    const part = {
      change: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
      before: added ? [] : a.slice(before, before + count),
      now: removed ? [] : b.slice(now, now + count),
    };
    before += part.before.length;
    now += part.now.length;
    return part;
  });
}

/** The parts of two versions, in their order. */
function partsOf(a: readonly Token[], b: readonly Token[]): readonly Part[] {
  const head = alikeFrom(a, b, (_list, n) => n);
  const [restA, restB] = [a.slice(head), b.slice(head)];
  const tail = alikeFrom(restA, restB, (list, n) => list.length - 1 - n);
  const [midA, midB] = [restA.slice(0, restA.length - tail), restB.slice(0, restB.length - tail)];
  const same = (before: readonly Token[], now: readonly Token[]): Part => ({ change: 'same', before, now });
  return [
    same(a.slice(0, head), b.slice(0, head)),
    ...(midA.length + midB.length === 0 ? [] : differing(midA, midB)),
    same(restA.slice(midA.length), restB.slice(midB.length)),
  ].filter(({ before, now }) => before.length + now.length > 0);
}

/** Words that stayed, came or went, and who wrote them. "\n" is the end of a line. */
export interface Piece {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
  /** The member who wrote them; '' where that is not known. Nobody knows who took words away. */
  readonly by: string;
}

/** Compares two versions of a draft by their words. Looks of words and kinds of lines do not count. */
export function compared(
  before: readonly WrittenBlock[],
  now: readonly WrittenBlock[],
  language: string,
): readonly Piece[] {
  const pieces: { change: Piece['change']; text: string; by: string }[] = [];
  for (const part of partsOf(tokensOf(before, language), tokensOf(now, language))) {
    for (const { text, by } of part.change === 'removed' ? part.before : part.now) {
      const last = pieces.at(-1);
      const joins = last?.change === part.change && (last.by === by || by === '');
      if (joins && last !== undefined) last.text += text;
      else pieces.push({ change: part.change, text, by });
    }
  }
  return pieces;
}

/**
 * One step over a draft's flat text (its lines, each with "\n" behind it), in UTF-16 code units: go on, with other looks
 * where they are given; take away; or put in. `look` and `block` say all that holds then, and what they leave out holds
 * no more.
 */
export type Step =
  | { readonly retain: number; readonly look?: Look; readonly block?: Token['block'] }
  | { readonly remove: number }
  | { readonly insert: string; readonly look: Look; readonly block?: Token['block'] };

const isAlike = (a: Token, b: Token): boolean =>
  JSON.stringify([a.look, a.block]) === JSON.stringify([b.look, b.block]);

function retained(before: Token, now: Token): Step {
  const retain = before.text.length;
  if (isAlike(before, now)) return { retain };
  return { retain, look: now.look, ...(now.block && { block: now.block }) };
}

function stepsOf({ change, before, now }: Part): readonly Step[] {
  if (change === 'removed') return before.map(({ text }) => ({ remove: text.length }));
  if (change === 'added')
    return now.map(({ text, look, block }) => ({ insert: text, look, ...(block && { block }) }));
  return before.map((token, n) => retained(token, now[n] ?? token));
}

const sameLook = (a: Look | undefined, b: Look | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Two steps of one kind as one; undefined where they are none. */
function joined(a: Step, b: Step): Step | undefined {
  if ('remove' in a && 'remove' in b) return { remove: a.remove + b.remove };
  if ('remove' in a || 'remove' in b || a.block !== undefined || b.block !== undefined) return undefined;
  if (!sameLook(a.look, b.look)) return undefined;
  if ('retain' in a && 'retain' in b) return { ...a, retain: a.retain + b.retain };
  if ('insert' in a && 'insert' in b && a.look.picture === undefined)
    return { ...a, insert: a.insert + b.insert };
  return undefined;
}

/**
 * The fewest changes that make the draft of now what a version was. What both have stays where it is, so a partner who
 * types there loses nothing. What it goes on over at the end is left out.
 */
export function restoring(
  now: readonly WrittenBlock[],
  version: readonly WrittenBlock[],
  language: string,
): readonly Step[] {
  const steps: Step[] = [];
  for (const step of partsOf(tokensOf(now, language), tokensOf(version, language)).flatMap(stepsOf)) {
    const last = steps.at(-1);
    const both = last === undefined ? undefined : joined(last, step);
    if (both === undefined) steps.push(step);
    else steps[steps.length - 1] = both;
  }
  const last = steps.at(-1);
  const isIdle = last !== undefined && 'retain' in last && last.look === undefined;
  return isIdle ? steps.slice(0, -1) : steps;
}
