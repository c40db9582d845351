import { isBiography } from './biography';
import { linesOf, linkShare, textOf, wordsIn } from './lines';
import { named, namesOf } from './names';
import { headingOf } from './own-heading';
import { isMarkedOwn } from './own-mark';
import { FEW_LINKS, isProse, type PageProse } from './page-prose';
import { isThread } from './threads';
import {
  ABOUT_COOKIES,
  AFFILIATE,
  COMMENT_RULES,
  COPYRIGHT,
  FOLLOW,
  INVITATION,
  LEAD_IN,
  OF_THE_PAGE,
  SUBJECT_OF_INVITATION,
} from './wording';

/** What stands around the article, whatever is in it. */
const AROUND =
  'nav, [role="navigation"], [role="banner"], [role="contentinfo"], [role="search"], dialog, [role="dialog"], [role="alertdialog"], [hidden], [aria-hidden="true"], template, noscript';

const FIELDS = 'input:not([type="hidden" i]):not([type="checkbox" i]), textarea, select';

/** Boxes that are set off and still the author's: "Note", "Tip", "Warning". */
const ADMONITION = named(
  'note',
  'tip',
  'hint',
  'warning',
  'caution',
  'important',
  'admonition',
  'callout',
  'danger',
);

/** Fewest words of such a box. */
const REMARK = 5;

/** Words of prose that an article has beside a box, at the least. */
const FLOW = 40;

/** Share of a page's prose that makes a box the one around the article. */
const MAJORITY = 0.6;

/** Elements that are boxes: their place among paragraphs says less than a paragraph's. */
const BOXES = 'div, section, article, aside, header, footer';

/** How many boxes up the rest of the text is looked for. */
const LEVELS = 3;

/** Words of a kind that only furniture says, even in whole sentences. */
const isOfThePage = (text: string): boolean =>
  (INVITATION.test(text) && SUBJECT_OF_INVITATION.test(text)) ||
  [ABOUT_COOKIES, COPYRIGHT, COMMENT_RULES, AFFILIATE, FOLLOW, OF_THE_PAGE].some((one) => one.test(text)) ||
  isBiography(text, '');

/** Whether a box is a teaser of another text: its heading, or all of it, is a link elsewhere. */
const isCard = (box: Element): boolean =>
  box.closest('a[href]') !== null ||
  [...box.querySelectorAll('h1, h2, h3, h4, h5, h6')].some(
    (heading) => linkShare(heading) > 0.9 && heading.querySelector('a:not([href^="#"])') !== null,
  );

/**
 * Whether what a box says can be its author's: no fields, no thread of comments, few links, and not only what the
 * furniture of pages says.
 */
export function canBeOwn(box: Element): boolean {
  if (box.closest(AROUND) !== null || box.querySelector(FIELDS) !== null || isCard(box)) return false;
  if (linkShare(box) >= FEW_LINKS || isThread(box)) return false;
  const lines = linesOf(box);
  const first = lines[0]?.text ?? '';
  if (LEAD_IN.test(first) && box.querySelector('a[href]') !== null && lines.length <= 2) return false;
  return !lines.some(({ element, text }) => !/^h[1-6]$/.test(element.localName) && isOfThePage(text));
}

/** The smallest box around an element that holds more prose than it. */
function boxAround(box: Element, prose: PageProse): Element | undefined {
  let around = box.parentElement;
  for (let n = 1; n < LEVELS && around !== null; n += 1) {
    if (prose.wordsIn(around) > prose.wordsIn(box) || around.parentElement === null) break;
    around = around.parentElement;
  }
  return around ?? undefined;
}

/** Whether prose stands before a box and after it. A paragraph may be the first or the last of its section. */
function isAmidst(box: Element, prose: PageProse): boolean {
  let around = boxAround(box, prose);
  for (let n = 0; n < LEVELS && around !== undefined; n += 1) {
    const { before, after } = prose.beside(box, around);
    if (before > 0 && after > 0) return true;
    const up = around.parentElement;
    if (
      (before + after === 0 && !isMarkedOwn(around)) ||
      up === null ||
      box.matches(BOXES) ||
      around.matches('article, main, body')
    )
      return false;
    around = up;
  }
  return false;
}

/** Whether a box is one that its author set off from the text: a note, a tip, a warning. */
const isAdmonition = (box: Element): boolean =>
  (ADMONITION.test(namesOf(box)) || box.getAttribute('role') === 'note') && wordsIn(textOf(box)) >= REMARK;

const SHOWN = 'table, pre, blockquote, dl, ul, ol';

/** Whether a box is a quotation, a listing, a table or a list, or a figure that holds one. */
const isShown = (box: Element): boolean =>
  box.matches(SHOWN) || (box.localName === 'figure' && box.querySelector(SHOWN) !== null);

/** Whether a box is the one around the article: it holds most of the page's prose, and the first of it. */
export function holdsMost(box: Element, prose: PageProse): boolean {
  const first = prose.first;
  const said = prose.wordsIn(box);
  return (
    first !== undefined && box.contains(first) && said >= MAJORITY * prose.wordsIn(box.ownerDocument.body)
  );
}

/** Names of boxes that want something of the reader: only prose makes one its author's. */
const WANTING =
  /(?<!\p{L})(?:ads?|advert\p{L}*|gdpr|cookie\p{L}*|promo\p{L}*|sponsor\p{L}*|pop-?up|age-?gate|shar(?:e|ing)|social|shop\p{L}*|news-?letter|subscri\p{L}*|sign-?up|donat\p{L}*|outbrain|related|recommend\p{L}*)(?!\p{L})/iu;

/** Fewest words of one sentence, and of all, in a box that speaks in short ones: questions and answers, a chronicle. */
const SENTENCE = 4;
const SENTENCES = 10;

const isHeading = (element: Element): boolean => /^h[1-6]$/.test(element.localName);

const isSentence = (text: string): boolean =>
  wordsIn(text) >= SENTENCE && /[.!?。！？…]["'”’»）)]*$/.test(text);

/** Words of the sentences and of the items of lists in a box that speaks in short ones; 0 where it wants something, or leads elsewhere. */
function spokenIn(box: Element): number {
  const name = `${box.getAttribute('class') ?? ''} ${box.getAttribute('id') ?? ''}`;
  if (WANTING.test(name.replace(/_/g, '-'))) return 0;
  if (box.querySelector('a[href]:not([href^="#"]), button, img, iframe, video') !== null) return 0;
  const sentences = linesOf(box).filter(
    ({ element, text }) => !isHeading(element) && (element.localName === 'li' || isSentence(text)),
  );
  return sentences.reduce((sum, { text }) => sum + wordsIn(text), 0);
}

/** How many headings of a box stand over something. */
const headingsOver = (box: Element): number =>
  linesOf(box).filter(({ element }, n, lines) => {
    const next = lines[n + 1];
    return isHeading(element) && next !== undefined && !isHeading(next.element);
  }).length;

/**
 * Whether a box is part of its author's text though it is called something that furniture is called. It is judged by
 * what it holds, how many links are in it, and where it stands.
 *
 * @param madeFromHeading whether what it is called was made from its own heading
 */
export function isOwnBox(box: Element, prose: PageProse, madeFromHeading: boolean): boolean {
  if (holdsMost(box, prose)) return !isThread(box);
  const said = prose.wordsIn(box);
  const remark = said === 0 && isAdmonition(box);
  const listed = madeFromHeading && headingOf(box) !== undefined && wordsIn(textOf(box)) >= REMARK;
  const shown = isShown(box) && wordsIn(textOf(box)) >= REMARK;
  const spoken = said === 0 && spokenIn(box) >= SENTENCES;
  if ((said === 0 && !remark && !listed && !shown && !spoken) || !canBeOwn(box)) return false;
  const around = boxAround(box, prose);
  if (around === undefined) return false;
  const { before, after } = prose.beside(box, around);
  // Questions with their answers may be the end of the text; one heading over some words may be a remark of the site.
  if (spoken && before > 0 && box.closest('article') !== null && headingsOver(box) > 1) return true;
  // Before the text an editor remarks on it, or its points are listed; a button or a link would show the site's own box.
  if ((spoken || remark) && after > 0 && box.closest('article') !== null) return true;
  if (madeFromHeading && (before + after >= FLOW || before > 0)) return true;
  return isAmidst(box, prose) && !prose.saysTwice(textOf(box));
}

/** Whether words in a line of prose are part of its sentence, whatever their element is called. */
export function isOwnPhrase(phrase: Element): boolean {
  const line = phrase.closest('p, li, td, dd, blockquote');
  if (line === null || phrase.querySelector('a, button, img') !== null || phrase.closest('a') !== null)
    return false;
  const text = textOf(line);
  return textOf(phrase).length < text.length / 2 && isProse({ element: line, text });
}
