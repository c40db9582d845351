/** Characters of an inlined picture below which nothing is to be seen on it. */
const EMPTY = 300;

/** Longest inlined drawing that is looked into, in characters. */
const LONGEST = 20_000;

/** What draws something in an SVG. */
const DRAWS = /<(?:path|rect|circle|ellipse|line|poly\w+|text|image|use|foreignObject)\b/i;

function decoded(address: string): string {
  const text = address.slice(address.indexOf(',') + 1);
  try {
    return /;base64,/i.test(address.slice(0, 60)) ? atob(text.trim()) : decodeURIComponent(text);
  } catch {
    return text; // written as it is
  }
}

/** Whether an address is an inlined picture with nothing on it, which keeps the place of one that comes later. */
export function isPlaceholder(address: string): boolean {
  if (!/^data:/i.test(address)) return false;
  if (/^data:image\/svg/i.test(address)) return address.length < LONGEST && !DRAWS.test(decoded(address));
  return address.length < EMPTY;
}

/** How files are called that keep a place. A name alone proves nothing: an article may be about them. */
export const isNamedPlaceholder = (address: string): boolean =>
  /(?:^|[-_/.])(?:blank|spacer|placeholder|loading|loader|spinner|transparent|pixel|lazy|grey|gray|1x1|dummy|empty|default)(?:[-_./\d]|$)/i.test(
    address.split(/[?#]/)[0]?.split('/').at(-1) ?? '',
  );
