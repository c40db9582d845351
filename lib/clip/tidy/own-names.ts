import { isForeignName } from './named-boxes';
import { headingOf, isMadeFrom } from './own-heading';
import { holdsMost, isOwnBox, isOwnPhrase } from './own-boxes';
import { textOf, wordsIn } from './lines';
import { asSection, clearMarks, markOwn, putIdAside } from './own-mark';
import { keepFigures } from './own-figures';
import { keepNotes } from './own-notes';
import { type PageProse, proseOf } from './page-prose';

/** Parts of names over which the extractor takes an element out, or thinks little of it (Readability 0.6.0). */
const EXTRACTOR =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|com-|community|contact|cover-wrap|disqus|extra|footer|gdpr|header|hid|legends|masthead|media|menu|meta|outbrain|promo|related|remark|replies|rss|scroll|share|shoutbox|shopping|sidebar|skyscraper|social|sponsor|supplemental|agegate|pagination|pager|popup|tags|widget|yom-remote/i;

/** Parts of names for whose sake the extractor spares an element, and thinks more of it. */
const SPARED = /and|article|body|column|content|main|shadow/i;

/** Parts over which rules of ours about pictures and bylines stumble. */
const OURS = /author|byline|caption|credit|figure|gallery|image|photo|picture|slideshow|video/i;

/** Attributes that call an element something. */
const NAMES = ['class', 'aria-label', 'data-component', 'data-testid'];

/** Roles for which the extractor takes out what has them. */
const ROLES = /^(?:menu|menubar|complementary|alert|alertdialog)$/;

/** What no reader sees, or sees only over another word. */
const UNSEEN = /tooltip|pop-?(?:up|over)|hidden|screen-?reader|sr-only|visually/i;

const BLOCKS =
  'div, section, article, main, aside, header, footer, p, blockquote, pre, table, dl, ul, ol, li, dd, dt, details, figure, h2, h3, h4, h5, h6';
const PHRASES = 'span, em, strong, b, i, q, cite, mark, code, small, abbr, sub, sup';

/** Most elements of a page that are looked at. */
const MOST = 5000;

const stumbles = (token: string): boolean =>
  EXTRACTOR.test(token) || OURS.test(token) || isForeignName(token);

const nameOf = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 400);

const isUnlucky = (element: Element): boolean => {
  const name = nameOf(element);
  return (
    EXTRACTOR.test(name) ||
    OURS.test(name) ||
    isForeignName(
      name
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .replace(/[_\s:./]+/g, '-')
        .toLowerCase(),
    ) ||
    ROLES.test(element.getAttribute('role') ?? '') ||
    element.localName === 'aside'
  );
};

/** Takes off an element what it is called. */
function clear(element: Element): void {
  for (const name of NAMES) element.removeAttribute(name);
  if (ROLES.test(element.getAttribute('role') ?? '')) element.removeAttribute('role');
  putIdAside(element);
}

/** Whether an element is a heading of the text, or a box with nothing but one: prose comes after it. */
function isOwnHeading(element: Element, prose: PageProse): boolean {
  const heading = headingOf(element);
  if (heading === undefined || !element.contains(heading) || heading.localName === 'h1') return false;
  if (
    wordsIn(textOf(element)) > wordsIn(textOf(heading)) + 3 ||
    heading.querySelector('a[href]:not([href^="#"])')
  )
    return false;
  const next = element.nextElementSibling;
  return next !== null && prose.wordsIn(next) > 0;
}

/**
 * Before the extractor looks: takes names off what is its author's own and only called like furniture. Pages make ids
 * and classes from headings, so that "Recommendations" and "Data sharing" would go by their names.
 *
 * @param copy a copy of the page, changed in place; `giveIdsBack` undoes what it did to ids
 */
export function clearOwnNames(copy: Document): void {
  const { body } = copy;
  clearMarks(copy);
  keepNotes(copy);
  keepFigures(body);
  const unlucky = [...body.querySelectorAll(`${BLOCKS}, ${PHRASES}`)].filter(isUnlucky).slice(0, MOST);
  if (unlucky.length === 0) return;
  const prose = proseOf(body);
  for (const element of unlucky) {
    if (element.matches(PHRASES)) {
      if (!UNSEEN.test(nameOf(element)) && isOwnPhrase(element)) clear(element);
      continue;
    }
    const heading = headingOf(element);
    const made = heading !== undefined && isMadeFrom(nameOf(element), textOf(heading), stumbles);
    if (holdsMost(element, prose) && SPARED.test(nameOf(element))) continue;
    if (isOwnHeading(element, prose)) clear(element);
    else if (isOwnBox(element, prose, made)) {
      clear(element);
      if (!holdsMost(element, prose)) markOwn(element, false);
      if (element.localName === 'aside' || element.localName === 'div') asSection(element);
    }
  }
}
