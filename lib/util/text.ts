/** Characters that turn the direction of what follows: a way to spoof names and addresses. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g;

/** C0 and C1 controls but tab and line feed. */
// oxlint-disable-next-line no-control-regex -- removing control characters is what this is for
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** What may need cleaning: the above, halves of characters, white space at an end. */
const SUSPECT =
  // oxlint-disable-next-line no-control-regex -- as above
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\uD800-\uDFFF]|^\s|\s$/;

/** White space that one line does not have: anything but single spaces. */
const NOT_ONE_LINE = /[^\S ]| {2}/;

/** Foreign text made safe to show: no controls, no direction tricks, whole code points, at most `limit` characters. */
export function cleanText(text: string, limit: number): string {
  if (text.length <= limit && !SUSPECT.test(text)) return text; // nearly always, and thousands are read at an opening
  const clean = text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').replace(BIDI_CONTROLS, '');
  return clean.toWellFormed().slice(0, limit).toWellFormed().trim();
}

/** The same on one line. */
export function cleanLine(text: string, limit: number): string {
  return cleanText(NOT_ONE_LINE.test(text) ? text.replace(/\s+/g, ' ') : text, limit);
}

/** White space that is not one plain space. Most of it is, and leaving that alone is what makes this quick. */
const NOT_ONE_SPACE = /[^\S ]\s*| \s+/g;

/** Words with one space between them, whatever white space stood there. */
export const squeezed = (text: string | null | undefined): string =>
  (text ?? '').replace(NOT_ONE_SPACE, ' ').trim();

/** Letters and figures alone, in lower case: to compare what was set in different ways. */
export const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** FNV-1a of 32 bits (Fowler, Noll, Vo), with the length: tells words apart, and is no secret. */
export function printOf(words: string): string {
  let print = 0x811c9dc5;
  for (let n = 0; n < words.length; n += 1) print = Math.imul(print ^ words.charCodeAt(n), 0x01000193);
  return `${words.length}:${(print >>> 0).toString(36)}`;
}
