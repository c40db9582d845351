import { byline } from './byline';
import { isoDate } from './iso-date';
import { languageTag } from './language-tag';
import { firstOf, metaTags } from './meta-tags';
import type { Source } from './source';

/** Highwire's `citation_*` tags, as journals write them for scholarly search engines. */
export const highwire: Source = (page) => {
  const tags = metaTags(page);
  return {
    title: firstOf(tags, 'citation_title'),
    byline: byline(tags.get('citation_author') ?? tags.get('citation_authors') ?? []),
    site: firstOf(tags, 'citation_journal_title', 'citation_conference_title', 'citation_inbook_title'),
    published: isoDate(
      firstOf(tags, 'citation_publication_date', 'citation_date', 'citation_online_date', 'citation_year'),
    ),
    language: languageTag(firstOf(tags, 'citation_language')),
    excerpt: firstOf(tags, 'citation_abstract'),
    url: firstOf(tags, 'citation_abstract_html_url', 'citation_public_url'),
  };
};

/** Whether the page is an article of a journal; then Highwire's tags outrank JSON-LD. */
export const isOfJournal = (page: Document): boolean =>
  firstOf(metaTags(page), 'citation_journal_title') !== '';
