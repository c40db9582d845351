import { normalDoi } from '../../model/doi';
import { normalIsbn } from '../../model/isbn';
import { normalIssn } from '../../model/issn';
import { cleanLine, cleanText } from '../../util/text';
import { parseUrl } from '../../util/web-url';
import { keyword, keywordsIn } from './keyword';
import type { Answer } from './source';

/** Lengths that lib/model/metadata.ts lets pass, in characters. */
const LINES = {
  ...{ title: 500, site: 200, volume: 40, issue: 40, pages: 60, published: 40, modified: 40 },
  ...{ language: 40, publisher: 200, licence: 300, format: 60 },
} as const;
const TEXTS = { abstract: 5000, description: 5000 } as const;

const ADDRESSES = ['pdf', 'cover'] as const;

/** Lists: how many, and how each is cleaned. */
const LISTS = {
  issn: [4, normalIssn],
  isbn: [10, (one: string) => normalIsbn(one.replace(/[(,].*$/, '').slice(0, 100)) ?? ''],
  keywords: [30, (one: string) => cleanLine(keyword(one.slice(0, 400)), 100)],
  references: [500, (one: string) => cleanLine(one.slice(0, 4000), 1000)],
} as const;

/** Words that stand for nothing, and a heading that was taken along. */
const NO_NUMBER = /^(?:0+|n\/?a|none|null|undefined|-+)$/i;
const ABSTRACT_HEADING =
  /^(?:[Aa]bstract|ABSTRACT|[Ss]ummary|SUMMARY|[Rr]esum[eo]n?|RESUMEN)(?:\s*[:.]\s+|\s+(?=[\p{Lu}“"'¿¡]))/u;

/** As an address that may be opened, absolute; '' for anything else. */
function absolute(text: string, base: string): string {
  const url = text.trim() === '' ? undefined : parseUrl(text.trim().slice(0, 4096), base);
  return url !== undefined && /^https?:$/.test(url.protocol) && url.href.length <= 4096 ? url.href : '';
}

/** A line, unless it is a placeholder. */
function line(field: keyof typeof LINES, text: string): string {
  const clean = cleanLine(text.slice(0, 4 * LINES[field]), LINES[field]);
  const isNumber = field === 'volume' || field === 'issue' || field === 'pages';
  return isNumber && NO_NUMBER.test(clean) ? '' : clean;
}

/** One page range as it is written in a list: "15-22" for whatever dash, "p." taken off. */
const plainRange = (pages: string): string =>
  pages
    .replace(/^(?:pp?\.?|pages?)\s*:?\s*/i, '')
    .replace(/\s*[\u2010-\u2015]\s*/g, '-')
    .replace(/^(\w+)-\1$/, '$1');

/** What a source says, within the lengths that the model lets pass, addresses absolute, numbers checked. */
export function cleaned(answer: Answer, base: string): Answer {
  const clean: Answer = { ...answer };
  for (const field of Object.keys(LINES) as (keyof typeof LINES)[]) {
    if (answer[field] !== undefined) clean[field] = line(field, answer[field]);
  }
  for (const field of Object.keys(TEXTS) as (keyof typeof TEXTS)[]) {
    const text = (answer[field] ?? '').replace(/[^\S\n]+/g, ' ').replace(ABSTRACT_HEADING, '');
    if (answer[field] !== undefined) clean[field] = cleanText(text.slice(0, 20_000), TEXTS[field]);
  }
  for (const field of ADDRESSES)
    if (answer[field] !== undefined) clean[field] = absolute(answer[field], base);
  for (const field of Object.keys(LISTS) as (keyof typeof LISTS)[]) {
    const [most, tidy] = LISTS[field];
    const said = answer[field] ?? [];
    const items = (field === 'keywords' ? said.slice(0, 4 * most).flatMap(keywordsIn) : said)
      .slice(0, 4 * most)
      .map(tidy)
      .filter(Boolean);
    if (answer[field] !== undefined) clean[field] = [...new Set(items)].slice(0, most);
  }
  const { licence } = clean;
  if (licence !== undefined && /^(?:\/|https?:)/.test(licence))
    clean.licence = cleanLine(absolute(licence, base), 300);
  if (answer.doi !== undefined) clean.doi = normalDoi(answer.doi);
  if (clean.pages !== undefined) clean.pages = plainRange(clean.pages);
  return clean;
}
