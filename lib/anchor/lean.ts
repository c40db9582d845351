/** A text as anchors look at it: without white space and signs that nobody sees, quotes and dashes of one kind. */
export interface LeanText {
  /** The text as it stands. */
  readonly raw: string;
  readonly text: string;
  /** Where each code unit of `text` stands in `raw`. */
  readonly at: Uint32Array;
}

const UNSEEN = /[\s\p{Cc}\p{Cf}]/u;
const FOLDED: Readonly<Record<string, string>> = { '"': '“”„‟«»″❝❞', "'": '‘’‚‛‹›′´`', '-': '‐‑‒–—―−' };
const FOLD = new Map(
  Object.entries(FOLDED).flatMap(([to, all]) =>
    [...all].map((sign) => [sign.charCodeAt(0), to.charCodeAt(0)] as const),
  ),
);

/** 0 for what is left out, else the code unit that stands for this one. */
function folded(code: number): number {
  if (code < 128 && code !== 96) return code <= 32 || code === 127 ? 0 : code;
  const other = FOLD.get(code);
  if (other !== undefined) return other;
  return UNSEEN.test(String.fromCharCode(code)) ? 0 : code;
}

/** One for all texts: to make one takes longer than to read the words of a highlight. It keeps nothing between two. */
const CODES = new TextDecoder('utf-16le');

/** Takes out of a text what its setting puts there, so that two settings of the same words are the same. */
export function leanText(raw: string): LeanText {
  const codes = new Uint16Array(raw.length);
  const at = new Uint32Array(raw.length);
  let length = 0;
  for (let n = 0; n < raw.length; n += 1) {
    const code = folded(raw.charCodeAt(n));
    if (code === 0) continue;
    codes[length] = code;
    at[length] = n;
    length += 1;
  }
  const text = CODES.decode(codes.subarray(0, length));
  return { raw, text, at: at.subarray(0, length) };
}

/** How many code units of the lean text stand before a place in the text itself. */
export function leanIndex({ at }: LeanText, place: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
