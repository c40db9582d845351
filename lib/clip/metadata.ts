import { cleanLine, cleanText } from '../util/text';
import { canonicalUrl } from './canonical-url';
import { dublinCore } from './dublin-core';
import { highwire, isOfJournal } from './highwire';
import { jsonLd } from './json-ld';
import { openGraph } from './open-graph';
import { visiblePage } from './page';
import type { Metadata, Source } from './source';
import { withoutSite } from './title';

/** Ranks the sources: in a journal its citation tags lead; elsewhere JSON-LD knows best. */
const ranked = (page: Document): readonly Source[] =>
  isOfJournal(page)
    ? [highwire, jsonLd, dublinCore, openGraph, visiblePage]
    : [jsonLd, highwire, dublinCore, openGraph, visiblePage];

/** Lengths that lib/model/extraction.ts lets pass, in characters. */
const LIMITS = { title: 500, byline: 300, site: 200, published: 40, language: 40, url: 4096 } as const;

/**
 * Asks every source and takes for each field the first that has something.
 *
 * @param page a copy of the page
 * @param address where the page was found, absolute
 */
export function gatherMetadata(page: Document, address: string): Metadata {
  const answers = ranked(page).map((source) => source(page));
  const first = (field: Exclude<keyof Metadata, 'excerpt' | 'url'>): string => {
    const found = answers.map((answer) => cleanLine((answer[field] ?? '').slice(0, 2000), LIMITS[field]));
    return found.find((text) => text !== '') ?? '';
  };
  const site = first('site');
  const host = new URL(address).hostname.replace(/^www\./, '');
  const sites = [site, host, host.split('.')[0] ?? '', ...answers.map((answer) => answer.site ?? '')];
  const url = canonicalUrl(
    answers.map((answer) => answer.url ?? ''),
    address,
  );
  return {
    title: withoutSite(first('title'), sites) || host,
    byline: first('byline'),
    site,
    published: first('published'),
    language: first('language'),
    excerpt:
      answers.map((answer) => cleanText((answer.excerpt ?? '').slice(0, 1000), 400)).find(Boolean) ?? '',
    url: url.length > LIMITS.url ? '' : url,
  };
}
