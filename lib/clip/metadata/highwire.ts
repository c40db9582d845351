import { type Creator, MAX_CREATORS } from '../../model/creator';
import { normalDoi } from '../../model/doi';
import { isoDate } from '../../util/written-date';
import { languageTag } from './language-tag';
import { allOf, firstOf, metaEntries } from './meta-tags';
import { mergedPeople } from './names/same-person';
import { person } from './names/person';
import { once, peopleIn, withMore } from './people';
import { plainText } from './plain-text';
import type { Source } from './source';

/** Highwire's tags in their order, by what follows `citation_`: some put a name of their own before it. */
function citationEntries(page: Document): (readonly [string, string])[] {
  return metaEntries(page).flatMap(([name, content]) => {
    const found = /^(?:.*[_.:-])?citation_(\w+)$/.exec(name);
    return found === null ? [] : [[found[1] ?? '', content] as const];
  });
}

type Entries = readonly (readonly [name: string, content: string])[];

/** People of one kind of tag, each with what stands behind their tag: where they work, their ORCID. */
function namedBy(entries: Entries, tag: string, language: string): Creator[] {
  const role = tag.startsWith('editor') ? 'editor' : 'author';
  const isOnly = entries.filter(([name]) => name === tag).length === 1;
  const found: (Creator | undefined)[] = [];
  let isBehind = false;
  for (const [name, content] of entries) {
    const last = found.at(-1);
    if (name === tag) {
      // One tag for each person, unless there is one for all.
      if (tag.endsWith('s') || isOnly) found.push(...peopleIn([content], language, role));
      else found.push(person(content, role));
      isBehind = true;
    } else if (/^(?:author|editor)s?$/.test(name)) {
      isBehind = false;
    } else if (isBehind && last !== undefined && /_(?:institution|orcid)$/.test(name)) {
      const more = name.endsWith('orcid') ? { orcid: content } : { affiliation: content };
      found[found.length - 1] = withMore(last, more);
    }
    if (found.length > 2 * MAX_CREATORS) break;
  }
  return once(found);
}

/** Authors and editors. A page may name the same people twice: each in a tag, and all in one with their initials. */
function creatorsOf(entries: Entries, language: string): Creator[] {
  const of = (one: string, all: string): Creator[] =>
    mergedPeople(namedBy(entries, one, language), namedBy(entries, all, language));
  return once([...of('author', 'authors'), ...of('editor', 'editors')]);
}

/** A reference may itself be written in such tags: "citation_title=…; citation_year=…". */
const reference = (text: string): string =>
  text
    .split(/;?\s*citation_\w+=/)
    .map((part) => part.trim())
    .filter(Boolean)
    .join('. ');

/** Highwire's `citation_*` tags, as journals write them for scholarly search engines. */
export const highwire: Source = (page) => {
  const entries = citationEntries(page);
  const tags = new Map<string, string[]>();
  for (const [name, content] of entries) tags.set(name, [...(tags.get(name) ?? []), content]);
  const journal = firstOf(tags, 'journal_title');
  const isbn = tags.get('isbn') ?? [];
  const language = languageTag(firstOf(tags, 'language'));
  const pages = [firstOf(tags, 'firstpage'), firstOf(tags, 'lastpage')].filter(Boolean);
  const firstPdf = firstOf(tags, 'pdf_url');
  return {
    type: journal !== '' ? 'journalArticle' : isbn.length > 0 ? 'book' : '',
    title: plainText(page, firstOf(tags, 'title')),
    creators: creatorsOf(entries, language),
    site: journal || firstOf(tags, 'conference_title', 'inbook_title', 'book_title', 'conference'),
    issn: [...(tags.get('issn') ?? []), ...(tags.get('eissn') ?? [])],
    volume: firstOf(tags, 'volume'),
    issue: firstOf(tags, 'issue'),
    pages: [...new Set(pages)].join('-'),
    published: isoDate(firstOf(tags, 'publication_date', 'date', 'cover_date', 'online_date', 'year')),
    doi: tags.get('doi')?.find(normalDoi) ?? '',
    isbn,
    abstract: plainText(page, firstOf(tags, 'abstract')),
    keywords: allOf(tags, 'keywords', 'keyword').flatMap((text) => text.split(';')),
    language,
    publisher: firstOf(tags, 'publisher', 'dissertation_institution', 'technical_report_institution'),
    pdf: firstPdf,
    url: firstOf(tags, 'abstract_html_url', 'public_url', 'fulltext_html_url'),
    references: allOf(tags, 'reference').map(reference),
  };
};

/** Whether the page is an article of a journal; then Highwire's tags outrank JSON-LD. */
export const isOfJournal = (page: Document): boolean =>
  citationEntries(page).some(([name]) => name === 'journal_title');
