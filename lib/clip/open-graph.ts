import { byline } from './byline';
import { isoDate } from './iso-date';
import { languageTag } from './language-tag';
import { firstOf, metaTags } from './meta-tags';
import type { Source } from './source';

/** OpenGraph's tags and their cousins, written for link previews. */
export const openGraph: Source = (page) => {
  const tags = metaTags(page);
  return {
    title: firstOf(tags, 'og:title', 'twitter:title'),
    // The standard says that it is the address of a profile; many write the name.
    byline: byline(tags.get('article:author') ?? tags.get('book:author') ?? []),
    site: firstOf(tags, 'og:site_name'),
    published: isoDate(firstOf(tags, 'article:published_time', 'book:release_date')),
    language: languageTag(firstOf(tags, 'og:locale')),
    excerpt: firstOf(tags, 'og:description', 'twitter:description'),
    url: firstOf(tags, 'og:url'),
  };
};
