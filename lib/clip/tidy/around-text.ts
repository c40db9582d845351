import { isBiography } from './biography';
import { drop, isRunning, type Line, linesOf, linkShare, textOf, wordsIn } from './lines';
import { namesOf } from './names';
import { NOTES } from './main-box';
import { canBeOwn } from './own-boxes';
import type { About, Rule } from './rule';
import { leadsToOwnSite } from './same-site';
import { COMMENT_RULES, INVITATION, LABEL, RELATED, SUBJECT_OF_INVITATION } from './wording';

/** Share of the running text that a box must hold to be the one of the text, and fewest paragraphs in it. */
const NEARLY_ALL = 0.7;
const PARAGRAPHS = 3;

const BOX = /^(?:div|section|aside|header|footer|form|article|ul|ol|figure)$/;

const HEADING = /^h[1-6]$/;

/** What an author shows: a table, a listing, a quotation, a picture. */
const SHOWN = 'table, pre, blockquote, dl, math, img, picture, video, audio';

/** Fewest words of a table or a quotation that stands for itself. */
const WORDS = 8;

/** Characters of running text in each element that holds some, and how many paragraphs. */
function weightsOf(
  article: Element,
  lines: readonly Line[],
): ReadonlyMap<Element, { length: number; count: number }> {
  const weights = new Map<Element, { length: number; count: number }>();
  for (const { element, text } of lines.filter(isRunning)) {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const known = weights.get(at) ?? { length: 0, count: 0 };
      weights.set(at, { length: known.length + text.length, count: known.count + 1 });
      if (at === article) break;
    }
  }
  return weights;
}

/** The smallest box that holds nearly all running text, whatever it is called; undefined where that is the article. */
function textBox(article: Element, lines: readonly Line[]): Element | undefined {
  const weights = weightsOf(article, lines);
  const all = weights.get(article)?.length ?? 0;
  let box = article;
  for (let next: Element | undefined = article; next !== undefined;) {
    box = next;
    next = [...box.children].find((child) => {
      const { length, count } = weights.get(child) ?? { length: 0, count: 0 };
      return length >= NEARLY_ALL * all && count >= PARAGRAPHS;
    });
  }
  return box === article ? undefined : box;
}

/** Whether a table, a quotation or a picture stands in a box with hardly a word beside. */
const isShownAlone = (piece: Element, lines: readonly Line[]): boolean => {
  const shown = [piece, ...piece.querySelectorAll(SHOWN)].filter((one) => one.matches(SHOWN));
  const isSaying = shown.some(
    (one) => wordsIn(textOf(one)) >= WORDS || one.matches('img, picture, video, audio, math'),
  );
  return isSaying && lines.length <= 1;
};

const isOfPage = ({ text }: Line): boolean =>
  LABEL.test(text) ||
  RELATED.test(text) ||
  COMMENT_RULES.test(text) ||
  (INVITATION.test(text) && SUBJECT_OF_INVITATION.test(text));

/** Whether a box beside the text is there for choosing, not for reading: links, headings over nothing, buttons. */
function isFurniture(piece: Element, { author, address }: About): boolean {
  const lines = linesOf(piece);
  if (NOTES.test(namesOf(piece)) || isShownAlone(piece, lines)) return false;
  if (isAboutAuthor(piece)) return true;
  if (lines.some(isRunning)) return !canBeOwn(piece) || lines.some(({ text }) => isBiography(text, author));
  const linked = lines.filter(({ element }) => linkShare(element) > 0.5).length;
  const headings = lines.filter(({ element }) => HEADING.test(element.localName)).length;
  if (lines.length === 0 || !leadsToOwnSite([piece], address)) return false;
  return linked >= lines.length / 2 || headings > 1 || lines.some(isOfPage);
}

/** Whether a box leads to more by its author and holds hardly more than a biography. */
const isAboutAuthor = (piece: Element): boolean =>
  piece.querySelector('a[rel~="author"], a[href*="/author/"]') !== null && wordsIn(textOf(piece)) < 110;

/**
 * Where one box holds nearly all of the running text, the extractor took a larger one around it at times. What stands
 * beside the text's box and is for choosing, not for reading, goes: rails, bars, lists, cards, biographies.
 */
export const dropAroundText: Rule = (article, lines, about) => {
  const box = textBox(article, lines);
  const pieces: Element[] = [];
  for (let at = box ?? article; at !== article && at.parentElement !== null; at = at.parentElement) {
    for (let next = at.nextElementSibling; next !== null; next = next.nextElementSibling) pieces.push(next);
  }
  for (const piece of pieces) {
    if (BOX.test(piece.localName) && isFurniture(piece, about)) drop(piece, article);
  }
};
