import { drop, isRunning, type Line, linkShare, wordsIn } from './lines';
import type { About, Rule } from './rule';
import { isChronicle, isDateLine } from './date-line';
import { isSortedUnder } from './sorted-under';
import { ABOUT_COOKIES, AFFILIATE, COUNTS, LABEL } from './wording';
import { bare } from '../../util/text';

/** What stands between a title and its site's name. */
const BETWEEN = /\s[|•·»«:–—-]\s/u;

/** Whether a line is the title again: the same, or all but a site's name. */
function isTitle(text: string, title: string): boolean {
  const [line, whole] = [bare(text), bare(title)];
  // A short title is one only when the line says all of it: "第二の部屋".
  if (line === whole && line.length > 1) return true;
  if (line.length <= 10) return false;
  if (whole.includes(line) && line.length > 0.6 * whole.length) return true;
  return title.split(BETWEEN).some((part) => bare(part) === line);
}

const BYLINE =
  /^[\s\p{P}]*(?:(?:\p{L}+ )?(?:by|By|BY)|[Pp]or|[Vv]on|[Pp]ar|Di|Door|Oleh|Автор:?|Autora?:?|Author:?)[\s:]+(?:\p{Lu}[\p{L}.’'-]+(?:[ ,|/·–-]+|$)){1,6}.{0,60}$/u;

/** What is left of a line whose date went: "KIROV, Russia |". */
const STUB = /^\p{Lu}[^.!?:;]{1,40}\s[|•·»]$/u;

/** What somebody is, with no name beside: "Staff Writer", "AP Sports Writer". */
const PROFESSION =
  /^(?:\p{Lu}[\p{L}.]* ){1,4}(?:Reporter|Writer|Correspondent|Editor|Columnist|Contributor)s?$/u;

/** Longest line that is looked at. */
const LONGEST = 400;

const isByline = (text: string, author: string): boolean => {
  if (wordsIn(text) > 14) return false;
  if (BYLINE.test(text) || /^(?:by|por|von|par)\s*:?$/i.test(text)) return true;
  return author.length > 4 && wordsIn(text) <= wordsIn(author) + 5 && bare(text).includes(bare(author));
};

/** A way down to the page, "Home / News / The title", or the name of a section alone. */
function isWay({ element, text }: Line, title: string): boolean {
  if (element.localName === 'li' && linkShare(element) > 0.9 && wordsIn(text) <= 4) return true;
  if (/^h[1-6]$/.test(element.localName)) return false;
  return (
    (linkShare(element) > 0.9 && wordsIn(text) <= 4) ||
    (bare(title).length > 10 && bare(text).endsWith(bare(title)))
  );
}

/** Lines behind the standfirst that are looked at: who wrote it, and when. */
const BEHIND = 3;

/** Whether a line says only again what the notebook keeps beside the text, or what the page is. */
function goes(line: Line, { title, author }: About, ownDates: boolean): boolean {
  const { element, text } = line;
  return (
    isTitle(text, title) ||
    (isDateLine(text) && !ownDates) ||
    isByline(text, author) ||
    (text.length < 60 && /\p{L}|\d/u.test(text) && COUNTS.test(text)) ||
    LABEL.test(text) ||
    STUB.test(text) ||
    (PROFESSION.test(text) && !/^h[1-6]$/.test(element.localName)) ||
    isSortedUnder(line) ||
    ABOUT_COOKIES.test(text) ||
    (AFFILIATE.test(text) && wordsIn(text) < 40) ||
    isWay(line, title)
  );
}

/** Whether a short line between a standfirst and the text says who wrote it, where or when, and nothing else. */
const isBehindStandfirst = ({ text }: Line, ownDates: boolean): boolean =>
  text.length < 120 &&
  !/[.!?]["”’]?$/.test(text) &&
  ((isDateLine(text) && !ownDates) || STUB.test(text) || (BYLINE.test(text) && wordsIn(text) <= 14));

/** Lines above the first paragraph, or right behind a standfirst, that only say again what is kept beside the text. */
export const dropOpeningLines: Rule = (article, lines, about) => {
  const first = lines.findIndex((line) => isRunning(line) && line.element.closest('figure') === null);
  const ownDates = isChronicle(lines);
  // A line with a date or an author's name may be a whole sentence long, so it can look like the first paragraph.
  for (const [n, line] of lines.slice(0, Math.max(first + 1, 3)).entries()) {
    const { element, text } = line;
    if (n > first && first >= 0) break;
    if (element.closest('figure') !== null) continue;
    if (text.length > LONGEST || (element.querySelector('img') !== null && wordsIn(text) > 3)) continue;
    if (goes(line, about, ownDates)) drop(element, article);
  }
  if (first < 0) return;
  for (const line of lines.slice(first + 1, first + 1 + BEHIND)) {
    if (isRunning(line)) break;
    if (isBehindStandfirst(line, ownDates)) drop(line.element, article);
  }
};
