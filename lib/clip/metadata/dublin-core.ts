import type { ReadingType } from '../../model/facts';
import { normalDoi } from '../../model/doi';
import { isoDate } from '../../util/written-date';
import { languageTag } from './language-tag';
import { allOf, firstOf, metaEntries } from './meta-tags';
import { people, peopleIn } from './people';
import { plainText } from './plain-text';
import type { Source } from './source';

/** An identifier counts as an address only when it is one. */
const address = (texts: readonly string[]): string =>
  texts.find((text) => /^https?:\/\//i.test(text) && !/\/\/(?:dx\.)?doi\.org\//i.test(text)) ?? '';

function typeOf(written: string): ReadingType {
  if (/\bbook\b/i.test(written) && !/review/i.test(written)) return 'book';
  return /journal|^article$/i.test(written) ? 'journalArticle' : '';
}

/** Tags of Dublin Core, its terms, PRISM and EPrints without the prefix: what they have in common means the same. */
function tagsOf(page: Document): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  for (const [name, content] of metaEntries(page)) {
    const bare =
      /^(?:dc|dcterms|prism|eprints)[.:](.+)$/.exec(name)?.[1] ?? (name === 'doi' ? name : undefined);
    if (bare !== undefined) tags.set(bare, [...(tags.get(bare) ?? []), content]);
  }
  return tags;
}

/** Dublin Core, PRISM and EPrints tags. */
export const dublinCore: Source = (page) => {
  const tags = tagsOf(page);
  const one = (...names: readonly string[]): string => firstOf(tags, ...names);
  const all = (...names: readonly string[]): readonly string[] => allOf(tags, ...names);
  const named = all('creator.personalname', 'creator', 'creators_name');
  const identifiers = all('identifier');
  const rights = all('license', 'rights.license', 'rights');
  return {
    type: typeOf(one('type')),
    title: one('title'),
    creators: [
      ...(named.length === 1 ? peopleIn(named, languageTag(one('language'))) : people(named)),
      ...people(all('contributor.editor', 'editors_name'), 'editor'),
      ...people(all('contributor.personalname', 'contributor'), 'contributor'),
    ],
    site: one('publicationname', 'source', 'publication')
      .replace(/^https?:.*$/i, '')
      .replace(/;.*$/, ''),
    issn: [...all('issn', 'source.issn'), ...all('eissn')],
    volume: one('volume', 'source.volume'),
    issue: one('number', 'source.issue'),
    pages:
      one('pagerange', 'identifier.pagenumber') ||
      [one('startingpage'), one('endingpage')].filter(Boolean).join('-'),
    published: isoDate(one('date.issued', 'issued', 'publicationdate', 'date', 'date.created', 'created')),
    modified: isoDate(one('date.modified', 'modified', 'modificationdate')),
    doi: [...all('identifier.doi', 'doi'), ...identifiers].find(normalDoi) ?? '',
    isbn: [...all('identifier.isbn', 'isbn'), ...identifiers.filter((id) => /isbn/i.test(id))],
    abstract: plainText(page, one('abstract', 'description.abstract')),
    description: plainText(page, one('description')),
    keywords: all('subject', 'keywords', 'keyword').flatMap((text) => text.split(';')),
    language: languageTag(one('language')),
    publisher: one('publisher'),
    licence: address(rights) || (rights[0] ?? ''),
    access: /open\s?access/i.test([...all('rights'), ...all('accessrights')].join(' ')) ? 'free' : '',
    pdf: one('document_url'),
    url: one('identifier.uri') || address(identifiers),
  };
};
