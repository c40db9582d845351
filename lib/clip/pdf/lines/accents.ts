import type { TextItem } from '../page-items';

/** Accents as signs of their own, by the marks that combine with a letter (Unicode, Spacing Modifier Letters). */
const MARKS: ReadonlyMap<string, string> = new Map([
  ...['`', '\u02CB'].map((sign) => [sign, '\u0300'] as const),
  ...['\u00B4', '\u02CA'].map((sign) => [sign, '\u0301'] as const),
  ...['^', '\u02C6'].map((sign) => [sign, '\u0302'] as const),
  ...['~', '\u02DC'].map((sign) => [sign, '\u0303'] as const),
  ...['\u00AF', '\u02C9'].map((sign) => [sign, '\u0304'] as const),
  ['\u02D8', '\u0306'],
  ['\u02D9', '\u0307'],
  ['\u00A8', '\u0308'],
  ...['\u00B0', '\u02DA'].map((sign) => [sign, '\u030A'] as const),
  ['\u02DD', '\u030B'],
  ['\u02C7', '\u030C'],
  ['\u00B8', '\u0327'],
  ['\u02DB', '\u0328'],
]);

/** Letters that lose their dot under an accent. */
const DOTTED: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ȷ', 'j'],
]);

/** How far a sign and its letter overlap at least and at most, and how far apart their levels are, in ems. */
const OVERLAP = 0.12;
const WIDEST = 0.9;
const LEVELS = 0.6;

/** A letter with the accent that a sign is; undefined where there is no such letter. */
function accented(letter: string, sign: string): string | undefined {
  const mark = MARKS.get(sign);
  if (mark === undefined || !/^\p{L}$/u.test(letter)) return undefined;
  const whole = ((DOTTED.get(letter) ?? letter) + mark).normalize('NFC');
  return whole.length === 1 ? whole : undefined;
}

/** Whether one run goes back over the end of the one before it, by as much as a sign is wide. */
function isOver(before: TextItem, item: TextItem): boolean {
  const size = Math.max(before.size, item.size);
  const overlap = before.x + before.width - item.x;
  const isNear = overlap > OVERLAP * size && overlap < WIDEST * size;
  return isNear && Math.abs(before.y - item.y) < LEVELS * size;
}

/** A sign before a letter without its dot can be nothing else. */
const overDotless = (text: string): string =>
  /[ıȷ]/.test(text)
    ? text.replace(/(.)([ıȷ])/gu, (both, sign, letter) => accented(letter, sign) ?? both)
    : text;

/**
 * Puts accents on their letters that are drawn over them as signs of their own, as TeX did before its fonts had
 * accented letters: the sign, a step back, the letter; some programs draw the letter first. Only what lies over
 * each other counts: a sign in its own place may be an apostrophe.
 *
 * @param items in the order of the file
 */
export function withAccents(items: readonly TextItem[]): TextItem[] {
  const done: TextItem[] = [];
  for (const given of items) {
    const item = { ...given, str: overDotless(given.str) };
    const before = done.at(-1);
    if (before === undefined || !isOver(before, item)) done.push(item);
    else done.splice(-1, 1, ...together(before, item));
  }
  return done;
}

function together(before: TextItem, item: TextItem): TextItem[] {
  const [first = '', ...others] = item.str;
  const last = before.str.at(-1) ?? '';
  const begun = accented(first, last);
  if (begun !== undefined) {
    const rest = before.str.slice(0, -1);
    const whole = { ...item, str: begun + others.join('') };
    return rest === '' ? [whole] : [{ ...before, str: rest, width: item.x - before.x }, whole];
  }
  const ended = accented(last, first);
  if (ended === undefined) return [before, item];
  const whole = { ...before, str: before.str.slice(0, -1) + ended };
  const x = before.x + before.width;
  const rest = { ...item, str: others.join(''), x, width: Math.max(0, item.x + item.width - x) };
  return rest.str === '' ? [whole] : [whole, rest];
}
