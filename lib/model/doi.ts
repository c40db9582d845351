import { cleanLine } from '../util/text';
import { decoded, parseUrl } from '../util/web-url';

/** Longest that is kept, in characters; the registries know none near it. */
const LIMIT = 200;

/** Most characters of a text that are searched. */
const SEARCHED = 2000;

/** A registrant's number, with those under it, a slash, and all up to white space, a quotation mark or a sign of CJK. */
const DOI =
  /(?<![\d.])10\.\d{4,9}(?:\.\d{1,9}){0,4}\/[^\s"“”„«»\u200B-\u200D\uFEFF\u3000-\u3002\u300A-\u3011\uFF08-\uFF0C\uFF1A\uFF1B]+/i;

/** One in its normal form already, as nearly all are. */
const NORMAL = /^10\.\d{4,9}\/(?:[a-z\d._()/:-]*[a-z\d])$/;

/** Where something else begins: markup, and the next of a list of DOIs. */
const ELSE =
  /<\/?(?:a|abbr|b|br|cite|div|em|font|i|li|p|small|span|strong|sub|sup|td|u)(?=[\s/>]|$)|[;,|](?=(?:doi:|https?:\/\/\S{0,20}?)?10\.\d{4,9}\/)/i;

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' };
const STOPS = new Set(['.', ',', ';', ':', '!', '?', "'", '’', '…', '*', '`']);

const countOf = (text: string, sign: string): number => text.split(sign).length - 1;

/** Without the sentence around it: stops, and closing brackets that nothing in it has opened. */
function trimmed(doi: string): string {
  let text = doi;
  for (;;) {
    const last = text.at(-1) ?? '';
    const opening = OPENING[last];
    const isOdd = opening !== undefined && countOf(text, last) > countOf(text, opening);
    if (!isOdd && !STOPS.has(last)) return text;
    text = text.slice(0, -1);
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The signs that entities stand for. Templates write them once too often: "&amp;lt;". */
function withoutEntities(text: string): string {
  let plain = text;
  for (let times = 0; times < 3 && plain.includes('&'); times += 1)
    plain = plain.replace(/&(?:(amp|lt|gt|quot)|#(\d{1,4})|#x([\da-f]{1,4}));/gi, (_all, name, number, hex) =>
      name === undefined
        ? String.fromCharCode(hex === undefined ? Number(number) : Number.parseInt(hex, 16))
        : (ENTITIES[String(name).toLowerCase()] ?? ''),
    );
  return plain;
}

/** With the percent signs undone, which addresses need: no registrant uses one before two figures. */
function withoutPercents(text: string): string {
  const once = /%[\da-f]{2}/i.test(text) ? decoded(text) : text;
  return /%[\da-f]{2}/i.test(once) ? decoded(once) : once;
}

function doiIn(plain: string): string {
  const found = DOI.exec(plain)?.[0] ?? '';
  const end = found.search(ELSE);
  const text = trimmed(end === -1 ? found : found.slice(0, end));
  const suffix = text.slice(text.indexOf('/') + 1);
  return text.length <= LIMIT && /[\p{L}\p{N}]/u.test(suffix) && text.includes('/') ? text.toLowerCase() : '';
}

/**
 * A DOI as people and pages write it ("https://doi.org/10.5860/CAL.14n1.26", "doi:10…", "info:doi/10…%3C693…"),
 * bare and in lower case, which is how two writings of one are compared. Its form is that of the DOI Handbook: a
 * suffix may hold any sign, and old ones hold "<", ">", ";", brackets and colons (SICI).
 *
 * @returns '' when there is none
 */
export function normalDoi(written: string): string {
  if (written.length <= LIMIT && NORMAL.test(written)) return written; // as stored: thousands are read at an opening
  const text = cleanLine(written.slice(0, SEARCHED), SEARCHED); // half a character would make `doiAddress` throw
  const url = /^https?:\/\/\S+$/i.test(text) ? parseUrl(withoutEntities(text)) : undefined;
  if (url !== undefined) return doiInAddress(url.href) || doiIn(withoutPercents(url.pathname));
  return doiIn(cleanLine(withoutPercents(withoutEntities(text)), SEARCHED));
}

/** What stands behind a DOI in a publisher's path and says how its article is shown. */
const FORM =
  /(?:\.pdf|(?:\/(?:full|fulltext|full-text|abstract|summary|references|pdf|epdf|pdfdirect|epub|html|meta|figures)(?:\.html?)?))+\/?$/i;

/** A DOI in the path of an address: alone, or after steps that hold no figures ("doi/full", "article"). */
const IN_PATH = /^(?:\/[a-z][a-z_-]{0,30}){0,4}\/(?:doi:)?(?=10\.\d{4,9}(?:\.\d{1,9}){0,4}\/)/i;

/**
 * The DOI that an address names: a resolver's, that of a publisher which has it in its path, or in the parameters
 * `doi` and `id`. Bare and in lower case.
 *
 * @returns '' when it names none
 */
export function doiInAddress(address: string): string {
  const url = parseUrl(withoutEntities(address.slice(0, SEARCHED)));
  if (url === undefined || !/^https?:$/.test(url.protocol)) return '';
  const path = withoutPercents(url.pathname);
  const before = IN_PATH.exec(path)?.[0];
  if (before === undefined) return doiIn(url.searchParams.get('doi') ?? url.searchParams.get('id') ?? '');
  const rest = path.slice(before.length).replace(/;jsessionid=[^/;]*$/i, '');
  return doiIn(/(?:^|\.)doi\.org$/.test(url.hostname) ? rest : rest.replace(FORM, ''));
}

/** Where a DOI leads. */
export const doiAddress = (doi: string): string =>
  `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/').replaceAll('%3A', ':')}`;
