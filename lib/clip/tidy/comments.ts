import { isDateLine } from './date-line';
import { drop, isRunning, type Line, wordsIn } from './lines';
import { isProse } from './page-prose';
import { BUTTON, isThread } from './threads';
import type { Rule } from './rule';

/** A heading over what readers wrote: "12 Comments", "Leave a reply", "Comentarios (3)". */
const HEADING = new RegExp(
  [
    '^\\P{L}*(?:(?:latest|recent|visitors?|readers?|users?)’? )?(?:comments?|opinions|responses|replies|coment[aá]rios?|kommentare|commentaires|commenti)(?: \\([^)]{1,30}\\))?\\P{L}*$',
    '^\\d+ (?:comments?|responses|replies|thoughts) (?:on|to) ',
    '^\\P{L}*(?:leave|write|post) a (?:comment|reply)\\P{L}*$|^\\P{L}*dej[ae] (?:un|tu) comentario',
  ].join('|'),
  'iu',
);

/** Most words of the line that tells who wrote a comment. */
const NAME = 6;

/** What one comment of a thread is. */
const ITEM = 'li, [itemtype*="Comment"]';

/** Share of the text before which such a heading is one of the article's own. */
const EARLIEST = 0.4;

/** Headings that only stand over what readers write: they count, or ask for it. */
const SURE = /\d|\b(?:leave|write|post|dej[ae]|latest|recent|visitors?|readers?|users?)\b/iu;

const isHeading = (element: Element): boolean => /^h[1-6]$/.test(element.localName);

/** The lines under a heading up to the next one. */
function sectionOf(lines: readonly Line[], heading: number): readonly Line[] {
  const next = lines.findIndex(({ element }, n) => n > heading && isHeading(element));
  return lines.slice(heading + 1, next < 0 ? lines.length : next);
}

/** A sentence that is more than a name, in a section of short ones. */
const isSentence = ({ text }: Line): boolean => wordsIn(text) > NAME - 1 && /[.!?。！？]$/.test(text);

/** Whether the lines under a heading are a thread, or nothing to read: not a section of the text. */
function isUnderThread(under: readonly Line[], isSure: boolean): boolean {
  if (!under.some(isRunning) && (isSure || !under.some(isSentence))) return true;
  const first = under.slice(0, 3).map(({ element }) => element);
  if (first.some((one) => one.closest(ITEM) !== null || isThread(one.parentElement ?? one))) return true;
  // Over or under what a reader wrote stands a name, a date or a button.
  return under.some(
    ({ text }) =>
      (text.length < 120 && (isDateLine(text) || BUTTON.test(text))) ||
      (wordsIn(text) <= NAME && !/[.!?…:]$/.test(text)),
  );
}

/** Where what readers wrote ends: at the next heading of the same level over prose that is no thread, else nowhere. */
function endOf(lines: readonly Line[], start: number): number {
  const level = lines[start]?.element.localName ?? '';
  if (!/^h[1-6]$/.test(level)) return lines.length;
  const end = lines.findIndex(({ element, text }, n) => {
    if (n <= start || element.localName !== level || HEADING.test(text)) return false;
    const under = sectionOf(lines, n);
    return under.some(isProse) && !isUnderThread(under, false);
  });
  return end < 0 ? lines.length : end;
}

/** What readers wrote under an article, from its heading to the end. */
export const dropComments: Rule = (article, lines) => {
  const total = lines.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  const start = lines.findIndex(({ element, text }, n) => {
    before += text.length;
    if (before < EARLIEST * total || text.length > 120 || !HEADING.test(text)) return false;
    return (SURE.test(text) || isHeading(element)) && isUnderThread(sectionOf(lines, n), SURE.test(text));
  });
  if (start < 0) return;
  for (const { element } of lines.slice(start, endOf(lines, start))) drop(element, article);
};
