import { type WebLink, linkTo } from '../web-links';

/** Words in brackets, not too many. No bracket stands in them, so that no try goes over another one's words. */
const LABEL = /\[([^[\]\n]{1,300})\]\((?=https?:\/\/)/iuy;
/** More characters of an address than this, and it is none. */
const LONGEST = 2000;

/** Where an address in parentheses ends: brackets that it opens itself belong to it. */
function endOfAddress(text: string, start: number): number | undefined {
  let open = 0;
  for (let at = start; at < Math.min(text.length, start + LONGEST + 1); at += 1) {
    const char = text.charAt(at);
    if (/[\s<>]/u.test(char)) return undefined;
    if (char === '(') open += 1;
    else if (char === ')' && open === 0) return at;
    else if (char === ')') open -= 1;
  }
  return undefined;
}

/**
 * The link `[words](https://…)` that begins at a place of a text. It always says the site that it leads to, since its
 * words may say another one.
 *
 * @param text hostile
 */
export function namedLinkAt(text: string, start: number): { link: WebLink; end: number } | undefined {
  LABEL.lastIndex = start;
  const [whole, words] = LABEL.exec(text) ?? [];
  if (whole === undefined || words === undefined || words.trim() === '') return undefined;
  const from = start + whole.length;
  const end = endOfAddress(text, from);
  const link = end === undefined ? undefined : linkTo(text.slice(from, end));
  if (link === undefined || end === undefined) return undefined;
  const leadsTo = new URL(link.href).hostname;
  return { link: { words: words.trim(), href: link.href, leadsTo }, end: end + 1 };
}
