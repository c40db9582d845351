/** Elements between which words do not run on. */
const PARTS_WORDS =
  /^(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|br|tr|td|th|table|blockquote|figure|figcaption|pre|hr)$/i;

/** A tag with its attributes, or text up to the next one; each character is looked at once, or twice where a quote ends nowhere. */
const PIECE = /<(?:\/?([a-zA-Z][a-zA-Z0-9]{0,20}))?(?:[^>"]|"[^"]*")*>?|[^<]+/g;

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
};

const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi;

/** Our own HTML has few references: those that a serialiser writes (WHATWG HTML, "escaping a string"). */
const readable = (text: string): string =>
  text.replace(REFERENCE, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
    const point = decimal === undefined ? parseInt(hex ?? '', 16) : parseInt(decimal, 10);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
  });

/**
 * The words of stored HTML, for looking them up. A worker has no parser of HTML, and what is shown is never made of
 * this. Hostile HTML gives odd words at worst, in time linear to its length.
 */
export function plainText(html: string): string {
  const parts: string[] = [];
  for (const [piece, name] of html.matchAll(PIECE)) {
    if (!piece.startsWith('<')) parts.push(readable(piece));
    else if (name !== undefined && PARTS_WORDS.test(name)) parts.push(' ');
  }
  return parts.join('');
}
