const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
};

/** A letter by its number; '' for what is none. */
const numbered = (code: number): string =>
  Number.isInteger(code) && code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';

function letter(whole: string, name: string): string {
  if (name.startsWith('#x') || name.startsWith('#X')) return numbered(Number.parseInt(name.slice(2), 16));
  if (name.startsWith('#')) return numbered(Number(name.slice(1)));
  return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
}

/**
 * Words of a review: some programs write them with marks of HTML, of which only lines and paragraphs are kept.
 *
 * @param text hostile; what comes out is words, and never shown as HTML
 */
export function plainWords(text: string): string {
  if (!/[<&]/.test(text)) return text.trim();
  return text
    .replaceAll(/<br\s*\/?>|<\/(?:p|div|li)>/gi, '\n')
    .replaceAll(/<\/?[a-z][^<>]{0,500}>/gi, '')
    .replaceAll(/&(#?[a-z0-9]{1,8});/gi, letter)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
