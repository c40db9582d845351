import { byline } from './byline';
import { isoDate } from './iso-date';
import { languageTag } from './language-tag';
import { firstOf, metaTags } from './meta-tags';
import type { Source } from './source';

/** An identifier counts as an address only when it is one. */
const address = (text: string): string => (/^https?:\/\//i.test(text) ? text : '');

/** Dublin Core and PRISM tags. */
export const dublinCore: Source = (page) => {
  const tags = metaTags(page);
  return {
    title: firstOf(tags, 'dc.title', 'dcterms.title'),
    byline: byline(
      tags.get('dc.creator.personalname') ?? tags.get('dc.creator') ?? tags.get('dcterms.creator') ?? [],
    ),
    site: firstOf(tags, 'prism.publicationname', 'dc.source', 'dcterms.source').replace(/^https?:.*$/i, ''),
    published: isoDate(
      firstOf(tags, 'dc.date.issued', 'dcterms.issued', 'prism.publicationdate', 'dc.date', 'dcterms.date'),
    ),
    language: languageTag(firstOf(tags, 'dc.language', 'dcterms.language')),
    excerpt: firstOf(tags, 'dc.description', 'dcterms.abstract', 'dcterms.description'),
    url: address(firstOf(tags, 'dc.identifier.uri', 'dc.identifier', 'dcterms.identifier')),
  };
};
