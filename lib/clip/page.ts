import { byline } from './byline';
import { isoDate } from './iso-date';
import { languageTag } from './language-tag';
import { firstOf, metaTags } from './meta-tags';
import type { Source } from './source';

const squeezed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

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
  ['[itemprop~="author"]', true],
  ['.author-name', true],
  ['[rel~="author"]', false],
  ['.byline', false],
  ['.vcard .fn', false],
] as const;

/** Authors as the page shows them; short lines only, since the class may stand around a whole paragraph. */
function authorsShown(page: Document): string[] {
  for (const [selector, all] of AUTHOR_PLACES) {
    const names = [...page.querySelectorAll(selector)]
      .map((element) => squeezed(element.textContent))
      .filter((text) => text.length > 2 && text.length < 100);
    if (names.length > 0) return [...new Set(names)].slice(0, all ? 10 : 1);
  }
  return [];
}

/** The time of the article itself, not of a comment under it. */
function timeShown(page: Document): string {
  const time =
    page.querySelector('[itemprop~="datePublished"]') ??
    page.querySelector('article time[datetime], main time[datetime]') ??
    page.querySelector('time[pubdate], time[datetime]');
  return time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? squeezed(time?.textContent);
}

/** What any page says in its own words: heading, title, byline, times, language, canonical link. */
export const visiblePage: Source = (page) => {
  const tags = metaTags(page);
  const title = squeezed(page.querySelector('title')?.textContent);
  const author = tags.get('author') ?? tags.get('parsely-author') ?? [];
  return {
    title: headingOf(page, title) || title,
    byline: byline(author) || byline(authorsShown(page)),
    site: firstOf(tags, 'application-name'),
    published: isoDate(firstOf(tags, 'date', 'pubdate', 'parsely-pub-date')) || isoDate(timeShown(page)),
    language: languageTag(page.documentElement.getAttribute('lang') ?? ''),
    excerpt: firstOf(tags, 'description'),
    url: page.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? '',
  };
};
