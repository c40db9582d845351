/** Words of a title in lower case, without accents and signs: "Café, Part 2" is "cafe part 2". */
export const titleWords = (title: string): string[] =>
  title
    .slice(0, 1000)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Characters of a title that says enough to be found in another one. */
const ENOUGH = 8;

/**
 * Whether two titles are one: the same words, or all of one in the other, as where a subtitle or the site's name
 * is left out. An empty one agrees with none.
 */
export function isSameTitle(one: string, other: string): boolean {
  const [a, b] = [titleWords(one).join(' '), titleWords(other).join(' ')];
  if (a === '' || b === '') return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || (short.length >= ENOUGH && ` ${long} `.includes(` ${short} `));
}
