import { isoDate } from '../../util/written-date';
import { languageTag } from './language-tag';
import { allOf, firstOf, metaTags } from './meta-tags';
import { peopleIn } from './people';
import type { Source } from './source';

/** OpenGraph's tags and their cousins, written for link previews. */
export const openGraph: Source = (page) => {
  const tags = metaTags(page);
  return {
    type: /^books?(?:\.book)?$/i.test(firstOf(tags, 'og:type')) ? 'book' : '',
    title: firstOf(tags, 'og:title', 'twitter:title'),
    // The standard says that it is the address of a profile; many write the name.
    creators: peopleIn(allOf(tags, 'article:author', 'book:author', 'books:author')),
    site: firstOf(tags, 'og:site_name'),
    published: isoDate(firstOf(tags, 'article:published_time', 'book:release_date', 'books:release_date')),
    modified: isoDate(firstOf(tags, 'article:modified_time', 'og:updated_time')),
    isbn: [...allOf(tags, 'book:isbn', 'books:isbn', 'og:isbn')],
    description: firstOf(tags, 'og:description', 'twitter:description'),
    keywords: allOf(tags, 'article:tag', 'book:tag').flatMap((text) => text.split(/[;,]/)),
    language: languageTag(firstOf(tags, 'og:locale')),
    url: firstOf(tags, 'og:url'),
    cover: firstOf(tags, 'og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image'),
  };
};
