import { drop, isRunning, type Line, linkShare, wordsIn } from './lines';
import { isChronicle, isDateLine } from './date-line';
import { isProse } from './page-prose';
import type { About, Rule } from './rule';
import { isAboutHeading, isBiography, looksLikeBiography } from './biography';
import { isSortedUnder } from './sorted-under';
import {
  ABOUT_COOKIES,
  AFFILIATE,
  COMMENT_RULES,
  CONTACT,
  COPYRIGHT,
  FIRST_PUBLISHED,
  FOLLOW,
  INVITATION,
  LABEL,
  OF_THE_PAGE,
  OWN_NEWSLETTER,
  RELATED,
  SUBJECT_OF_INVITATION,
} from './wording';

/** What leads to more by the same hand or of the same kind. */
const SEE_MORE = /^(?:see|read|view|find) more (?:by|about|from|on|of) /i;

/** How far from the end such lines are looked for. */
const LINES = 10;
const SHARE = 0.3;

/** Longest of them, in words. */
const MOST = 110;

/** An invitation to subscribe, follow or write in. */
const isInvitation = (text: string): boolean =>
  INVITATION.test(text) && SUBJECT_OF_INVITATION.test(text) && wordsIn(text) <= 60;

function closes(line: Line, about: About, isLast: boolean): boolean {
  const { element, text } = line;
  if (text.length > 1200) return false;
  const words = wordsIn(text);
  if (words > MOST) return false;
  // The last step of a recipe may well be "Share it with a friend".
  const isStep = element.localName === 'li' && linkShare(element) < 0.5;
  if ((!isStep && LABEL.test(text)) || RELATED.test(text) || isSortedUnder(line)) return true;
  if (COPYRIGHT.test(text) || COMMENT_RULES.test(text) || ABOUT_COOKIES.test(text) || isInvitation(text))
    return true;
  if (
    words <= 45 &&
    (FOLLOW.test(text) || CONTACT.test(text) || AFFILIATE.test(text) || OF_THE_PAGE.test(text))
  )
    return true;
  if (words <= 25 && SEE_MORE.test(text) && linkShare(element) > 0.3) return true;
  if (words <= 14 && FIRST_PUBLISHED.test(text) && !/[.!?]$/.test(text)) return true;
  return isBiography(text, about.author) || (isLast && looksLikeBiography(element, text));
}

/** What stands under "About the author" up to the end, where that is short enough to be it. */
function underAboutHeading(lines: readonly Line[]): ReadonlySet<Line> {
  const heading = lines.findIndex(({ text }) => isAboutHeading(text));
  const under = heading < 0 ? [] : lines.slice(heading + 1);
  return new Set(under.reduce((sum, { text }) => sum + wordsIn(text), 0) <= MOST ? under : []);
}

/** Whether a line is a heading of its author's: it stands over prose that stays. */
const isOver = ({ element }: Line, next: Line | undefined): boolean =>
  /^h[1-6]$/.test(element.localName) && linkShare(element) === 0 && next !== undefined && isProse(next);

/**
 * Lines at the end that are about the article or its site: who helped, whose copyright, the author's
 * biography, invitations to subscribe, comment or follow. Only near the end, and never the greater part of
 * the text.
 */
export const dropClosingLines: Rule = (article, lines, about) => {
  const from = Math.max(lines.length - LINES, Math.floor(lines.length * (1 - SHARE)), 1);
  const ownDates = isChronicle(lines);
  const under = underAboutHeading(lines.slice(from));
  let kept: Line | undefined;
  for (const line of lines.slice(from).toReversed()) {
    const stays =
      isOver(line, kept) ||
      !((isDateLine(line.text) && !ownDates) || under.has(line) || closes(line, about, kept === undefined));
    if (stays) kept = line;
    else drop(line.element, article);
  }
};

/** An invitation to a newsletter between the paragraphs: short, with a link or a heading of its own. */
export const dropInvitations: Rule = (article, lines) => {
  for (const [n, { element, text }] of lines.entries()) {
    // A step of a list of steps may well begin with "Sign up".
    if (text.length > 400 || wordsIn(text) > 40 || element.localName === 'li' || !isInvitation(text))
      continue;
    // A section about newsletters: prose stands under its heading, and that invites nobody.
    const next = lines[n + 1];
    const isHeading = /^h[1-6]$/.test(element.localName) && linkShare(element) === 0;
    if (isHeading && next !== undefined && isRunning(next) && !isInvitation(next.text)) continue;
    const bare = !isRunning({ element, text }) || linkShare(element) > 0 || OWN_NEWSLETTER.test(text);
    if (bare && /subscri|newsletter|inbox|suscr|assin|abonn|inscr|iscriv|bolet/i.test(text))
      drop(element, article);
  }
};
