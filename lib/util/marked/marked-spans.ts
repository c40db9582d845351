import { nameAt } from './bracketed-name';
import { namedLinkAt } from './named-link';
import { type WebLink, webLinks } from '../web-links';

/** Words of a paragraph: as they stand, a link, or words with weight. */
export type Span =
  | string
  /** Words that lead to an address, or an address itself. */
  | { readonly kind: 'named'; readonly link: WebLink }
  | { readonly kind: 'address'; readonly link: WebLink }
  /** `[[name]]`: a record of the notebook, by what it is called. */
  | { readonly kind: 'record'; readonly name: string }
  | { readonly kind: 'strong'; readonly spans: readonly Span[] }
  | { readonly kind: 'em'; readonly spans: readonly Span[] };

/** Emphasis lies in emphasis so deep; what is deeper keeps its asterisks. */
const DEEPEST = 6;
/** A paragraph has so many emphasised places, and so many tries to find a link. */
const MOST_MARKS = 500;

/** Something that stands for itself: no mark in it counts. */
interface Atom {
  readonly start: number;
  readonly end: number;
  readonly span: Span;
}

/** Asterisks or underscores in a row. */
interface Run {
  /** Where those that are not used yet begin. */
  start: number;
  count: number;
  readonly char: string;
  /** How many they were. */
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Words between two marks, each of so many characters. */
interface Pair {
  readonly open: number;
  readonly close: number;
  readonly size: 1 | 2;
}

const SPECIAL = /\\[*_[]|\*+|_+|\[/gu;

/** The character before a place and the one behind another; '' at the ends. */
function beside(text: string, start: number, end: number): [string, string] {
  const low = text.charCodeAt(start - 1);
  const before = low >= 0xdc00 && low <= 0xdfff ? text.slice(start - 2, start) : text.slice(start - 1, start);
  return [
    start === 0 ? '' : before,
    end >= text.length ? '' : String.fromCodePoint(text.codePointAt(end) ?? 0),
  ];
}

const isSpace = (char: string): boolean => char === '' || /\s/u.test(char);
const isMark = (char: string): boolean => /[\p{P}\p{S}]/u.test(char);
const isDigit = (char: string): boolean => /\p{N}/u.test(char);

/** Whether a row of marks can begin or end emphasis: CommonMark's left-flanking and right-flanking. */
function runAt(text: string, start: number, found: string): Run {
  const [before, after] = beside(text, start, start + found.length);
  const char = found.charAt(0);
  const run = { start, count: found.length, length: found.length, char };
  // "2*3*4" is a product
  if (isDigit(before) && isDigit(after)) return { ...run, opens: false, closes: false };
  const left = !isSpace(after) && (!isMark(after) || isSpace(before) || isMark(before));
  const right = !isSpace(before) && (!isMark(before) || isSpace(after) || isMark(after));
  if (char === '*') return { ...run, opens: left, closes: right };
  return { ...run, opens: left && (!right || isMark(before)), closes: right && (!left || isMark(after)) };
}

/** Where addresses stand in a text. */
function addressesIn(text: string): readonly Atom[] {
  let at = 0;
  return webLinks(text).flatMap((part) => {
    const [start, end] = [at, at + (typeof part === 'string' ? part : part.words).length];
    at = end;
    return typeof part === 'string' ? [] : [{ start, end, span: { kind: 'address', link: part } }];
  });
}

/** The marks of a text in its order, and what stands for itself among them. */
function read(text: string): { atoms: readonly Atom[]; runs: readonly Run[] } {
  const [atoms, runs, addresses]: [Atom[], Run[], readonly Atom[]] = [[], [], addressesIn(text)];
  let [next, tries, done] = [0, MOST_MARKS, 0];
  const take = (atom: Atom): void => {
    atoms.push(atom);
    done = atom.end;
  };
  const addressesUpTo = (place: number): void => {
    for (; (addresses[next]?.start ?? Infinity) < place; next += 1)
      if ((addresses[next]?.start ?? 0) >= done) take(addresses[next] as Atom);
  };
  for (const { 0: found, index } of text.matchAll(SPECIAL)) {
    addressesUpTo(index + 1);
    if (index < done) continue;
    if (found.startsWith('\\')) take({ start: index, end: index + 2, span: found.slice(1) });
    else if (found !== '[') runs.push(runAt(text, index, found));
    else if (tries-- > 0) {
      const name = nameAt(text, index);
      if (name !== undefined) {
        take({ start: index, end: index + name.length + 4, span: { kind: 'record', name } });
        continue;
      }
      const named = namedLinkAt(text, index);
      if (named !== undefined)
        take({ start: index, end: named.end, span: { kind: 'named', link: named.link } });
    }
  }
  addressesUpTo(Infinity);
  return { atoms, runs };
}

/** CommonMark's "rule of three": without it `**a*b**` would come apart. */
const fits = (open: Run, close: Run): boolean =>
  open.char === close.char &&
  (!(open.closes || close.opens) ||
    (open.length + close.length) % 3 !== 0 ||
    (open.length % 3 === 0 && close.length % 3 === 0));

/** Takes the marks that belong together, the inner ones first. */
function pairUp(open: Run, close: Run): Pair {
  const size = open.count >= 2 && close.count >= 2 ? 2 : 1;
  open.count -= size;
  close.count -= size;
  const pair: Pair = { open: open.start + open.count, close: close.start, size };
  close.start += size;
  return pair;
}

/**
 * Which marks belong together, after the algorithm "process emphasis" of CommonMark's appendix. Where a search found
 * nothing, the next of its sort begins there, so all of it takes no more than linear time.
 */
function pairsOf(runs: readonly Run[]): readonly Pair[] {
  const [pairs, open]: [Pair[], Run[]] = [[], []];
  const nothingUpTo = new Map<string, number>();
  for (const run of runs) {
    const sort = `${run.char}${run.opens}${run.length % 3}`;
    while (run.closes && run.count > 0 && pairs.length < MOST_MARKS) {
      let at = open.length - 1;
      const least = nothingUpTo.get(sort) ?? -1;
      while (at >= 0 && (open[at] as Run).start > least && !fits(open[at] as Run, run)) at -= 1;
      const found = open[at];
      if (found === undefined || found.start <= least) {
        nothingUpTo.set(sort, open.at(-1)?.start ?? least);
        break;
      }
      pairs.push(pairUp(found, run));
      open.length = found.count > 0 ? at + 1 : at;
    }
    if (run.opens && run.count > 0) open.push(run);
  }
  return pairs.toSorted((a, b) => a.open - b.open);
}

/** The spans between two places; takes pairs and atoms from the front of what is left of them. */
function build(
  text: string,
  atoms: Atom[],
  pairs: Pair[],
  [from, to]: [number, number],
  depth: number,
): Span[] {
  const spans: Span[] = [];
  let done = from;
  const plainTo = (end: number): void => {
    while ((atoms.at(-1)?.start ?? Infinity) < end) {
      const atom = atoms.pop() as Atom;
      spans.push(text.slice(done, atom.start), atom.span);
      done = atom.end;
    }
    spans.push(text.slice(done, end));
    done = end;
  };
  while ((pairs.at(-1)?.open ?? Infinity) < to) {
    const { open, close, size } = pairs.pop() as Pair;
    if (depth === DEEPEST) continue;
    plainTo(open);
    const inner = build(text, atoms, pairs, [open + size, close], depth + 1);
    spans.push({ kind: size === 2 ? 'strong' : 'em', spans: inner });
    done = close + size;
  }
  plainTo(to);
  return joined(spans);
}

/** Strings that follow each other are one. */
function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  let words: string[] = [];
  const flush = (): void => {
    const text = words.join('');
    if (text !== '') all.push(text);
    words = [];
  };
  for (const span of spans) {
    if (typeof span === 'string') words.push(span);
    else {
      flush();
      all.push(span);
    }
  }
  flush();
  return all;
}

/** Emphasis does not go on over a blank line. */
const GAP = /(\n\s*\n)/u;

/**
 * The words of a text with their emphasis and links. `*a*` and `_a_` are emphasis, two of a mark are strong, a backslash
 * takes the meaning from a mark. `[words](https://…)` and web addresses are links, and `[[name]]` names a record. Time grows with the text and no faster.
 *
 * @param text hostile
 */
export function spansOf(text: string): readonly Span[] {
  return joined(
    text.split(GAP).flatMap((part) => {
      const { atoms, runs } = read(part);
      return build(part, atoms.toReversed(), pairsOf(runs).toReversed(), [0, part.length], 0);
    }),
  );
}
