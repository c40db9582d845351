import { bare } from '../../util/text';
import { solidLength } from './cuts';
import { type Line, linesOf, linkShare, textOf, wordsIn } from './lines';
import { FEW_LINKS, isProse } from './page-prose';

/** What stands around the text of a page: nobody misses it. */
const AROUND =
  'nav, footer:not(article footer), form, dialog, noscript, template, [role="navigation"], [role="banner"], [role="contentinfo"], [role="search"], body > header, [hidden], [aria-hidden="true"]';

/** Whether an element stands around the text of a page, where nobody misses it. */
export const isAround = (element: Element): boolean => element.matches(AROUND);

const QUOTED = 'blockquote, pre, table, dl';

/** Fewest words of a quotation, a listing or a table that is told. */
const WORDS = 8;

/** Most blocks of a page that are remembered, and most characters of HTML of one. */
const MOST = 2000;
const LONGEST = 20_000;

/** How much of a block's two ends is looked for. */
const END = 60;

/** Shortest line that is told apart from others by itself. */
const TELLING = 25;

/** A block of the page, as it was before the extractor took the page to pieces. */
interface PageBlock {
  /** Its words, white space folded. */
  readonly text: string;
  /** Its HTML, with the heading over it; '' where the block is no prose and only tells a place. */
  readonly html: string;
  /** It is one short sentence, as furniture says them too: missed only in the midst of the text. */
  readonly isShort: boolean;
}

/** What the extractor left out: HTML, and how many characters of the article's text stand before it. */
export interface LostBlock {
  readonly html: string;
  readonly at: number;
}

const isHeading = (element: Element): boolean => /^h[1-6]$/.test(element.localName);

const stands = (one: Element, before: Element): boolean =>
  (one.compareDocumentPosition(before) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Quotations, listings and tables, which are no lines, and all lines, in the order of the page. */
function blocksOf(body: Element): Line[] {
  const lines = linesOf(body);
  const blocks: Line[] = [];
  let taken = 0;
  for (const element of body.querySelectorAll(QUOTED)) {
    if (element.parentElement?.closest(QUOTED) != null) continue;
    for (let line = lines[taken]; line !== undefined && stands(line.element, element); line = lines[taken]) {
      blocks.push(line);
      taken += 1;
    }
    blocks.push({ element, text: textOf(element) });
  }
  return [...blocks, ...lines.slice(taken)];
}

const isForReading = (line: Line): boolean =>
  isProse(line) ||
  (line.element.matches(QUOTED) &&
    wordsIn(line.text) >= WORDS &&
    linkShare(line.element, line.text.length) < FEW_LINKS);

/** Fewest words of a short sentence that is told. */
const SENTENCE = 4;

/** The head of an article, and fewest words of the sentence in it that sums the article up. */
const HEAD = 'article header, main header, article [class*="header" i], main [class*="header" i]';
const STANDFIRST = 7;

/** Whether a line is a sentence without links, however short: an answer, an entry of a chronicle. */
const isShortSentence = ({ element, text }: Line): boolean =>
  wordsIn(text) >= SENTENCE &&
  /[.!?。！？…]["'”’»）)]*$/.test(text) &&
  !isHeading(element) &&
  element.querySelector('a[href], button') === null;

/** Remembers the blocks of a page outside what stands around its text. */
export function rememberBlocks(body: Element): readonly PageBlock[] {
  let heading = '';
  const blocks: PageBlock[] = [];
  for (const line of blocksOf(body).slice(0, MOST)) {
    const { element, text } = line;
    const isLong = isForReading(line);
    const isShort = !isLong && isShortSentence(line);
    const isRead = (isShort || isLong) && element.closest(AROUND) === null;
    const html = isRead ? element.outerHTML : '';
    const isFit = html !== '' && html.length + heading.length <= LONGEST;
    const isMissed = !isShort || (wordsIn(text) >= STANDFIRST && element.closest(HEAD) !== null);
    blocks.push({ text, html: isFit ? heading + html : '', isShort: !isMissed });
    heading = isHeading(element) && element.outerHTML.length < 1000 ? element.outerHTML : '';
  }
  return blocks;
}

/** How many characters of an article's text stand before the end of each of its lines, white space not counted. */
function endsOf(article: Element): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  const lines = new Map(blocksOf(article).map(({ element, text }) => [element, text]));
  let solid = 0;
  const walk = article.ownerDocument.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    solid += solidLength(node.nodeValue ?? '');
    for (let at = node.parentElement; at !== null && at !== article; at = at.parentElement) {
      const text = lines.get(at);
      if (text !== undefined && text.length >= TELLING) ends.set(text, solid);
    }
  }
  return ends;
}

/**
 * Which prose, quotations, listings and tables of the page the extractor left out.
 *
 * @param article what it found, before tidying
 */
export function lostBlocks(article: Element, page: readonly PageBlock[]): LostBlock[] {
  const ends = endsOf(article);
  const said = bare(article.textContent ?? '');
  const isSaid = (text: string): boolean => {
    const key = bare(text);
    return said.includes(key.slice(0, END)) || said.includes(key.slice(-END));
  };
  const lost: (LostBlock & { isShort: boolean })[] = [];
  let at = 0;
  for (const { text, html, isShort } of page) {
    const end = ends.get(text);
    if (end !== undefined) at = Math.max(at, end);
    else if (html !== '' && !isSaid(text)) lost.push({ html, at, isShort });
  }
  return lost.flatMap((one) =>
    one.isShort && (one.at === 0 || one.at === at) ? [] : { html: one.html, at: one.at },
  );
}
