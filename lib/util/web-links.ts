import { parseUrl } from './web-url';

/** A web address in somebody's words. */
export interface WebLink {
  /** As it was written. */
  readonly words: string;
  /** Where it leads: http or https. */
  readonly href: string;
  /** The site that it leads to, where the words spell that otherwise, such as in other letters; else ''. */
  readonly leadsTo: string;
}

/** More addresses than this in one text stay words. */
const MOST_LINKS = 200;
/** An address of more characters than this stays words. */
const LONGEST = 2000;

/**
 * An address goes on to the next space, quote, bracket that no address has, or mark that hides or turns letters.
 * No part of it can match in two ways, so the time grows with the text and no faster.
 */
const ADDRESS =
  /(?<![\p{L}\p{N}_@])(?:https?:\/\/|www\.)[^\s<>"“”„«»‹›「」『』【】（）《》、。，；：！？\\^`{|}\p{Cc}\p{Cf}]+/giu;

/** They end a sentence or stand for emphasis more often than they end an address. */
const AT_END = new Set(['.', ',', ':', ';', '!', '?', "'", '’', '*', '_', '~', '…', '·', '-', '–', '—']);
const OPENED_BY: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

const countOf = (text: string, char: string): number => text.split(char).length - 1;

/** How much of what was found is the address: without the sentence's punctuation, and brackets opened before it. */
function lengthOf(found: string): number {
  const open: Record<string, number> = {};
  for (const [close, opener] of Object.entries(OPENED_BY))
    open[close] = countOf(found, opener) - countOf(found, close);
  let end = found.length;
  for (;;) {
    const last = found.charAt(end - 1);
    if (last in OPENED_BY && (open[last] ?? 0) < 0) open[last] = (open[last] ?? 0) + 1;
    else if (!AT_END.has(last)) return end;
    end -= 1;
  }
}

/** What stands for the site in an address as written: between the scheme and the first mark of a path. */
const writtenSite = (words: string): string =>
  /^(?:https?:\/\/)?([^/?#]*)/iu.exec(words)?.[1]?.replace(/:\d*$/u, '').toLowerCase() ?? '';

/** The link of an address as written; undefined where a browser would go elsewhere than the words seem to say. */
export function linkTo(words: string): WebLink | undefined {
  if (words.length > LONGEST) return undefined;
  const url = parseUrl(/^www\./iu.test(words) ? `https://${words}` : words);
  const site = writtenSite(words);
  // what stands before an @ looks like a site and is a name to log in with
  if (url === undefined || site === '' || site.includes('@')) return undefined;
  const { hostname, href } = url;
  const isSite = /[^.]\.[^.]/u.test(hostname) || hostname === 'localhost' || hostname.startsWith('[');
  if (!isSite) return undefined;
  return { words, href, leadsTo: site === hostname ? '' : hostname };
}

/**
 * The text in parts: strings, and the web addresses in it. Only http and https are addresses, and "www." stands for
 * https. Which marks at the end belong to the sentence follows GitHub's extended autolinks.
 *
 * @param text hostile
 */
export function webLinks(text: string): readonly (string | WebLink)[] {
  const parts: (string | WebLink)[] = [];
  let done = 0;
  let links = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    if (links === MOST_LINKS) break;
    const words = found.slice(0, lengthOf(found));
    const link = linkTo(words);
    if (link === undefined) continue;
    if (index > done) parts.push(text.slice(done, index));
    parts.push(link);
    links += 1;
    done = index + words.length;
  }
  if (done < text.length) parts.push(text.slice(done));
  return parts;
}

/** More places than this, and the rest of an address breaks wherever it must. */
const MOST_BREAKS = 40;

/** An address in pieces between which a line may break: behind each mark that ends a part of it. */
export function addressPieces(address: string): readonly string[] {
  const pieces = address.match(/[^/?&#=]*[/?&#=]*/gu)?.filter((piece) => piece !== '') ?? [];
  if (pieces.length <= MOST_BREAKS) return pieces;
  return [...pieces.slice(0, MOST_BREAKS - 1), pieces.slice(MOST_BREAKS - 1).join('')];
}
