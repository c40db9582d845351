/** One picture of a `srcset`, with how wide or how dense it is said to be. */
interface Candidate {
  readonly address: string;
  /** Pixels across (`800w`), or 0. */
  readonly width: number;
  /** Pixels for one of the page (`2x`), or 0; 1 where nothing is said. */
  readonly density: number;
}

/** Longest `srcset` that is read, in characters, and most pictures of it. */
const LONGEST = 100_000;
const MOST = 100;

/**
 * The pictures of a `srcset`, after the HTML Standard, "Parsing a srcset attribute": an address ends at white space,
 * so that commas may stand in it; commas at its end part it from the next.
 */
export function parseSrcset(srcset: string): Candidate[] {
  const found: Candidate[] = [];
  let rest = srcset.slice(0, LONGEST);
  while (found.length < MOST) {
    rest = rest.replace(/^[\s,]+/, '');
    const address = /^\S+/.exec(rest)?.[0];
    if (address === undefined) break;
    rest = rest.slice(address.length);
    const bare = withoutCommas(address);
    const end = bare === address ? endOfDescriptors(rest) : 0;
    const candidate = described(bare, rest.slice(0, end));
    if (candidate !== undefined) found.push(candidate);
    rest = rest.slice(end);
  }
  return found;
}

function withoutCommas(address: string): string {
  let end = address.length;
  while (end > 0 && address[end - 1] === ',') end -= 1;
  return address.slice(0, end);
}

/** Where the words about a picture end: at a comma outside brackets. */
function endOfDescriptors(text: string): number {
  let inBrackets = false;
  for (let n = 0; n < text.length; n += 1) {
    if (text[n] === '(') inBrackets = true;
    if (text[n] === ')') inBrackets = false;
    if (text[n] === ',' && !inBrackets) return n;
  }
  return text.length;
}

/** A picture with what is said of it; undefined where that is no width, height or density. */
function described(address: string, words: string): Candidate | undefined {
  let [width, density] = [0, 0];
  for (const word of words.trim().split(/\s+/)) {
    if (word === '') continue;
    const [, number, unit] = /^(\d+(?:\.\d+)?(?:e[+-]?\d+)?)([wxh])$/i.exec(word) ?? [];
    if (number === undefined) return undefined;
    if (unit === 'w' && width === 0 && density === 0) width = Number(number);
    else if (unit === 'x' && width === 0 && density === 0) density = Number(number);
    else if (unit !== 'h') return undefined;
  }
  return { address, width, density: width === 0 && density === 0 ? 1 : density };
}

/** Pixels across from which on a picture is large enough to be kept. */
const WIDE_ENOUGH = 1200;

/** The smallest picture that is large enough, else the largest; of those told by density the sharpest up to 2. */
export function bestOfSrcset(srcset: string): string {
  const all = parseSrcset(srcset);
  const sized = all.filter(({ width }) => width > 0).toSorted((a, b) => a.width - b.width);
  if (sized.length > 0)
    return (sized.find(({ width }) => width >= WIDE_ENOUGH) ?? sized.at(-1))?.address ?? '';
  const dense = all.toSorted((a, b) => a.density - b.density);
  return (dense.findLast(({ density }) => density <= 2) ?? dense[0])?.address ?? '';
}
