import type { Creator } from '../../model/creator';
import { emptyMetadata } from '../../model/metadata';
import type { Metadata } from '../../model/metadata';
import { FACTS, type Fact } from '../../model/facts';
import type { Origin } from '../../model/provenance';
import { canonicalUrl } from '../canonical-url';
import { cleaned } from './cleaned';
import { coins } from './coins';
import { plainAnswer } from './entities';
import { dublinCore } from './dublin-core';
import { highwire, isOfJournal } from './highwire';
import { jsonLd } from './json-ld';
import { microdata } from './microdata';
import { fileAddress, isOjs } from '../ojs';
import { firstOf, metaTags } from './meta-tags';
import { openGraph } from './open-graph';
import { visiblePage } from './page';
import { withFullNames } from './names/same-person';
import { once } from './people';
import { shortened } from './shortened';
import { siteName, withoutSites } from './site';
import type { Answer, Source } from './source';
import { withoutSite, withoutTail } from './title';
import { cleanLine } from '../../util/text';
import { parseUrl, siteOf } from '../../util/web-url';
import { doiAddress, doiInAddress } from '../../model/doi';
import { isProxy } from '../identity/proxied';
import { dropHead, headingShown, headOf } from './stale-head';

type Said = readonly (readonly [Origin, Answer])[];

/** What each source says, in the order of trust: in a journal its citation tags lead; elsewhere schema.org knows best. */
function asked(page: Document, address: string): Said {
  const ask = (origin: Origin, source: Source): Said => [
    [origin, cleaned(plainAnswer(page, source(page)), address)],
  ];
  const [tags, things, marked] = [
    ask('highwire', highwire),
    ask('json-ld', jsonLd),
    ask('microdata', microdata),
  ];
  const isBook = marked[0]?.[1].type === 'book';
  return [
    ...(isOfJournal(page) ? [...tags, ...things] : [...things, ...tags]),
    ...ask('dublin-core', dublinCore),
    ...(isBook ? marked : []),
    // a journal's software fills these with the journal's own name and logo
    ...(isOjs(page) ? [] : ask('open-graph', openGraph)),
    ...(isBook ? [] : marked),
    ...ask('coins', coins),
    ...ask('page', visiblePage),
  ];
}

/** Sources whose answers stand in the head, apart from what the page shows. */
const OF_HEAD: ReadonlySet<Origin> = new Set(['highwire', 'json-ld', 'dublin-core', 'open-graph']);

const addressesIn = (said: Said): string[] => said.map(([, { url = '' }]) => url);

/** What each source says; where the head speaks of another page, what the page itself says without it. */
function askedAfresh(page: Document, address: string): Said {
  const said = asked(page, address);
  const titles = said.filter(([origin]) => OF_HEAD.has(origin)).map(([, { title = '' }]) => title);
  const named = addressesIn(said).filter((text) => text !== '');
  const head = headOf(page, named, address, titles);
  if (head === 'own') return said;
  if (head === 'retitled') return [['page', { title: cleanLine(headingShown(page), 500) }], ...said];
  dropHead(page);
  return asked(page, address);
}

/** Outside journals the page's own `lang` goes before tags that say the same in another way, or what is preset. */
function languageOf(said: Said, won: Said[number] | undefined): Said[number] | undefined {
  const shown = said.find(([origin, { language = '' }]) => origin === 'page' && language !== '');
  if (shown === undefined || won?.[0] === 'highwire') return won;
  const primary = (one: Said[number] | undefined): string => one?.[1].language?.split('-')[0] ?? '';
  return won?.[0] === 'open-graph' || primary(won) === primary(shown) ? shown : won;
}

/** What made the page is not where it stands, though its own templates say so: "Blogger". */
function withoutMaker(said: Said, page: Document): Said {
  const maker = firstOf(metaTags(page), 'generator').toLowerCase();
  const isMaker = (name = ''): boolean => name !== '' && name.toLowerCase() === maker;
  return said.map(([origin, answer]) => {
    const { site, publisher, ...rest } = answer;
    return [
      origin,
      {
        ...rest,
        ...(site === undefined || isMaker(site) ? {} : { site }),
        ...(publisher === undefined || isMaker(publisher) ? {} : { publisher }),
      },
    ] as const;
  });
}

const isSomething = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** Facts that are told by several fields together, from one source. */
const TOGETHER: { readonly [fact in Fact]?: readonly (keyof Answer)[] } = {
  ages: ['ageMin', 'ageMax'],
  grades: ['gradeMin', 'gradeMax'],
};

/** What is taken of all answers, and for each fact whose answer it was. */
interface Merged {
  readonly answer: Answer;
  readonly from: { [fact in Fact]?: Origin };
}

/** Takes for each fact the first source that has something. */
function merged(said: Said): Merged {
  const answer: Record<string, unknown> = {};
  const from: { [fact in Fact]?: Origin } = {};
  for (const fact of FACTS) {
    const fields = TOGETHER[fact] ?? [fact as keyof Answer];
    const first = said.find(([, one]) => fields.some((field) => isSomething(one[field])));
    const winner = fact === 'language' ? languageOf(said, first) : first;
    if (winner === undefined) continue;
    from[fact] = winner[0];
    for (const field of fields) answer[field] = winner[1][field];
  }
  return { answer, from };
}

/** People by the fullest form that a source has, and, of a book, those in other roles whom the page shows. */
function enriched(creators: readonly Creator[], said: Said, isBook: boolean): Creator[] {
  const drawnBy = isBook ? said.flatMap(([, answer]) => answer.drawnBy ?? []) : [];
  const others = [...said.flatMap(([, answer]) => answer.creators ?? []), ...drawnBy];
  const full = withFullNames(creators, others);
  const roles = new Set(full.map(({ role }) => role));
  const drawn = others.filter(({ role }) => role === 'illustrator');
  return isBook && !roles.has('illustrator') ? [...full, ...withFullNames(once(drawn), drawn)] : full;
}

/** The abstract of a journal's article may stand where others describe their page. */
function described(said: Said, isJournal: boolean): readonly [string, Origin] | undefined {
  const found = said.find(([origin, { description = '' }]) => {
    return description !== '' && !(isJournal && origin === 'page');
  });
  return found === undefined ? undefined : [found[1].description ?? '', found[0]];
}

/** Facts that only a book has: elsewhere they are about some other thing on the page. */
const OF_BOOKS = ['isbn', 'ages', 'grades', 'numberOfPages', 'format'] as const;

/** Takes away what is told of another thing: a book's facts where there is no book, a shop as the place of a book. */
function withoutForeign({ answer, from }: Merged): void {
  const isBook = answer.type === 'book';
  // a shop is no place that a book stands in; a series is
  if (isBook && /^(?:open-graph|page)$/.test(from.site ?? '')) {
    delete answer.site;
    delete from.site;
  }
  for (const fact of OF_BOOKS) {
    if (isBook || (fact === 'isbn' && answer.type === 'review')) continue;
    for (const field of TOGETHER[fact] ?? [fact as keyof Answer]) delete answer[field];
    delete from[fact];
  }
}

/** The address to keep. Behind a library's proxy that nothing else leads out of, the DOI leads to the article. */
function addressOf(said: Said, address: string, doi: string): string {
  const url = canonicalUrl(addressesIn(said), address);
  const resolved = doi !== '' && isProxy(parseUrl(url)?.hostname ?? '') ? doiAddress(doi) : url;
  return resolved.length > 4096 ? '' : resolved;
}

/** The DOI that addresses name, where no source says one. */
function addDoi({ answer, from }: Merged, said: Said, address: string): void {
  if (answer.doi !== undefined) return;
  const doi = [...addressesIn(said), address].map(doiInAddress).find(Boolean);
  if (doi !== undefined) [answer.doi, from.doi] = [doi, 'page'];
}

/**
 * Asks every source and takes for each field the first that has something, with the name of that source beside it.
 *
 * @param page a copy of the page; a head that speaks of another page is taken out of it
 * @param address where the page was found, absolute
 */
export function gatherMetadata(page: Document, address: string): Metadata {
  const said = withoutMaker(askedAfresh(page, address), page);
  const found = merged(said);
  withoutForeign(found);
  addDoi(found, said, address);
  const { answer, from } = found;
  const isBook = answer.type === 'book';
  const journal = answer.type === 'journalArticle';
  const description = described(said, journal);
  if (journal && answer.abstract === undefined && description !== undefined) {
    [answer.abstract, from.abstract] = description;
  }
  const excerpt = (journal ? answer.abstract : undefined) ?? description?.[0] ?? answer.abstract ?? '';
  if (excerpt !== '')
    from.excerpt = (excerpt === answer.abstract ? from.abstract : description?.[1]) ?? 'page';
  const visited = canonicalUrl('', address);
  const host = siteOf(visited);
  const names = said.flatMap(([, { site = '', publisher = '' }]) => [site, publisher]);
  const { description: _, ...known } = answer;
  const creators = enriched(answer.creators ?? [], said, isBook);
  const sites = [...names, host, siteName(answer.site ?? '', host)];
  const people = journal || isBook ? creators : withoutSites(creators, sites, answer.type ?? '');
  if (people.length === 0) delete from.creators;
  const title = withoutSite(answer.title ?? '', [...names, host, host.split('.')[0] ?? '']);
  const authors = creators.map(({ name }) => name);
  return {
    ...emptyMetadata(),
    ...known,
    title: (journal || isBook ? title : withoutTail(title, authors, address)) || host,
    creators: people,
    site: journal || isBook ? (answer.site ?? '') : siteName(answer.site ?? '', host),
    excerpt: shortened(excerpt, 400),
    pdf: isOjs(page) ? fileAddress(answer.pdf ?? '') : (answer.pdf ?? ''),
    url: addressOf(said, address, answer.doi ?? ''),
    visited: visited.length > 4096 ? '' : visited,
    shown: cleanLine(headingShown(page), 500),
    from,
  };
}
