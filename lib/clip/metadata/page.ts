import type { Creator } from '../../model/creator';
import { isoDate } from '../../util/written-date';
import { languageTag } from './language-tag';
import { allOf, firstOf, metaTags } from './meta-tags';
import { bookShown, doiShown, isbnsShown, wordsOf } from './page-facts';
import { peopleIn } from './people';
import type { Source } from './source';
import { squeezed } from '../../util/text';

/** The page's heading: the one level-one heading, or of several the first that the title repeats. */
function headingOf(page: Document, title: string): string {
  const headings = [...page.querySelectorAll('h1')]
    .map((heading) => squeezed(heading.textContent))
    .filter((text) => text.length > 3);
  const repeated = headings.find((text) => title.toLowerCase().includes(text.toLowerCase()));
  return repeated ?? (headings.length === 1 && title === '' ? (headings[0] ?? '') : '');
}

/** Where pages show their authors; true where every such element is one, else only the first counts. */
const AUTHOR_PLACES = [
  ['section.item.authors .name', true],
  ['[itemprop~="author"]', true],
  ['.author-name', true],
  ['[rel~="author"]', false],
  ['.byline', false],
  ['.bylines', false],
  ['.vcard .fn', false],
] as const;

/** What follows the names in a byline: a date, where it was posted, a bar. */
const BEHIND =
  /(?<=\S)\s*(?:[|•·—–](?!\s*(?:photo|foto|illustra|ilustra|illustr|translat|trad|übers|words|texte?|edited|bilder|dessin|写真|撮影|翻訳|译))|\b(?:posted|published|updated|last modified)\b|\b(?:on|in)\s+\p{Lu}|\d{1,2}\/\d|\b\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}\.? \p{L}{3,9} \d{4}).*$/iu;

/** Most words of a name: more are a sentence. */
const MAX_WORDS = 6;

/** Words of an element, apart where elements meet: "By" and "Ines Marlowe". Marks of notes are left out. */
function shown(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const mark of copy.querySelectorAll('sup, script, style, svg')) mark.remove();
  for (const part of copy.querySelectorAll('*')) part.after(' ');
  return squeezed(copy.textContent).replace(/ (?=[,;:.)])/g, '');
}

/** Authors as the page shows them; short lines only, since the class may stand around a whole paragraph. */
function authorsShown(page: Document, language: string): Creator[] {
  for (const [selector, all] of AUTHOR_PLACES) {
    const lines = [...page.querySelectorAll(selector)]
      .slice(0, 20)
      .filter((element) => squeezed(element.textContent).length < 200)
      .map((element) => shown(element).replace(BEHIND, ''))
      .filter((text) => text.length > 1 && text.length < 160);
    const found = peopleIn([...new Set(lines)].slice(0, all ? 10 : 1), language);
    if (found.length > 0 && found.every(({ name }) => name.split(' ').length <= MAX_WORDS)) return found;
  }
  return [];
}

/** Places where a page shows when its article was published, surest first. */
const TIME_PLACES = [
  '[itemprop~="datePublished"]',
  'article time[datetime], main time[datetime]',
  'time[pubdate], time[datetime]',
  'article time, main time, header time',
  'time',
  'article .date, article .published, article .pubdate, .entry-date, .post-date, .publish-date, .published-date, .dateline, .pub-date',
];

/** The time of the article itself, not of a comment under it. */
function timeShown(page: Document, language: string): string {
  for (const place of TIME_PLACES) {
    const time = page.querySelector(place);
    const said = [time?.getAttribute('datetime'), time?.getAttribute('content'), shownTime(time)];
    const date = said.map((text) => isoDate(text ?? '', language)).find(Boolean);
    if (date !== undefined) return date;
  }
  return '';
}

/** A date in words is short. */
const shownTime = (time: Element | null): string =>
  time === null || (time.textContent ?? '').length > 200 ? '' : shown(time);

const attribute = (page: Document, selector: string, name: string): string =>
  page.querySelector(selector)?.getAttribute(name) ?? '';

/** The abstract on a journal's page, without its heading. */
function abstractShown(page: Document): string {
  const abstract = page.querySelector('section.item.abstract, .main_entry .abstract');
  const heading = squeezed(abstract?.querySelector('.label, h2, h3')?.textContent);
  return squeezed(abstract?.textContent).slice(heading.length).trim();
}

/** A blog's software makes postings, and pages that are none: it marks those. */
function isPosting(page: Document, generator: string): boolean {
  return /^wordpress/i.test(generator) && !page.querySelector('body.page, body.home:not(.single)');
}

/** What any page says in its own words: heading, title, byline, times, language, canonical link. */
export const visiblePage: Source = (page) => {
  const tags = metaTags(page);
  const title = squeezed(page.querySelector('title')?.textContent);
  const language = languageTag(page.documentElement.getAttribute('lang') ?? '');
  const words = wordsOf(page);
  const book = bookShown(page, words);
  const named = peopleIn(allOf(tags, 'author', 'parsely-author'), language);
  return {
    type: isPosting(page, firstOf(tags, 'generator')) ? 'blogPost' : '',
    title: headingOf(page, title) || title,
    creators: named.length > 0 ? named : authorsShown(page, language),
    drawnBy: peopleIn(book.illustrators, language, 'illustrator'),
    site: firstOf(tags, 'application-name'),
    published: isoDate(firstOf(tags, 'date', 'pubdate', 'parsely-pub-date')) || timeShown(page, language),
    doi: doiShown(page),
    isbn: isbnsShown(words),
    abstract: abstractShown(page),
    description: firstOf(tags, 'description'),
    language,
    licence: attribute(page, 'a[rel~="license"][href], link[rel~="license"][href]', 'href'),
    access: page.querySelector('a.obj_galley_link.restricted') === null ? '' : 'restricted',
    pdf: attribute(
      page,
      'a.obj_galley_link.pdf[href], a.pdf[href*="/view/"], link[type="application/pdf"][href]',
      'href',
    ),
    url: attribute(page, 'link[rel~="canonical" i]', 'href'),
    cover: attribute(page, 'img[itemprop~="image"][src]', 'src'),
    ...book.ages,
  };
};
