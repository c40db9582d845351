import { report } from '../util/report';
import { byline } from './byline';
import { isoDate } from './iso-date';
import { languageTag } from './language-tag';
import type { Metadata, Source } from './source';
import { plainText } from './plain-text';

/** An object of foreign JSON. */
type Thing = Readonly<Record<string, unknown>>;

/** Limits on foreign JSON: characters of one script, things looked at, depth. */
const MAX_SCRIPT = 500_000;
const MAX_THINGS = 2000;
const MAX_DEPTH = 12;

/** Types of schema.org that stand for something to read, best first. */
const READABLE = [/(?:Article|Posting)$/, /^(?:Report|Review|CreativeWork|Chapter|Thesis)$/, /^Book$/];

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** The JSON of one script; pages wrap it in comments and break lines inside strings. */
function parseLenient(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/, '')
    // oxlint-disable-next-line no-control-regex -- JSON allows no raw control characters; pages write them
    .replace(/[\u0000-\u001F]+/g, ' ')
    .trim()
    .replace(/;$/, '');
  try {
    return JSON.parse(bare);
  } catch (error) {
    report('json-ld of the page', error);
    return undefined;
  }
}

/** All things of the page's JSON-LD, wherever they are nested, outer ones first. */
function thingsOf(page: Document): Thing[] {
  const scripts = [...page.querySelectorAll('script[type^="application/ld+json" i]')].slice(0, 50);
  const queue = scripts
    .map((script) => script.textContent ?? '')
    .filter((text) => text.length <= MAX_SCRIPT)
    .map((text) => ({ value: parseLenient(text), depth: 0 }));
  const things: Thing[] = [];
  for (let i = 0; i < queue.length && things.length < MAX_THINGS; i += 1) {
    const { value, depth } = queue[i] ?? { value: undefined, depth: 0 };
    if (depth > MAX_DEPTH) continue;
    if (isThing(value)) things.push(value);
    const inner = Array.isArray(value) ? value : isThing(value) ? Object.values(value) : [];
    for (const next of inner.slice(0, MAX_THINGS)) {
      if (typeof next === 'object' && next !== null) queue.push({ value: next, depth: depth + 1 });
    }
  }
  return things;
}

const typesOf = (thing: Thing): string[] =>
  listOf(thing['@type']).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^https?:\/\/schema\.org\//, '')] : [],
  );

/** The first text in a value: itself, its `@value` or `name`, or of an array's first that has one. */
function textOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (depth > 3) return '';
  if (Array.isArray(value))
    return (
      value
        .slice(0, 20)
        .map((one) => textOf(one, depth + 1))
        .find(Boolean) ?? ''
    );
  if (!isThing(value)) return '';
  return textOf(value['@value'] ?? value['name'] ?? value['headline'], depth + 1);
}

/** An address in a value: a string, or `@id` or `url` of a thing. */
function addressOf(value: unknown): string {
  const first = listOf(value)[0];
  if (typeof first === 'string') return first;
  return isThing(first) ? textOf(first['url'] ?? first['@id']) : '';
}

/** The thing meant by `{"@id": …}` alone, when the page has it elsewhere. */
function resolve(value: unknown, things: readonly Thing[]): unknown {
  if (!isThing(value) || typeof value['@id'] !== 'string' || Object.keys(value).length > 2) return value;
  return things.find((thing) => thing !== value && thing['@id'] === value['@id'] && 'name' in thing) ?? value;
}

/** The journal or magazine: from an issue through its volume up to the periodical. */
function containerOf(thing: Thing, things: readonly Thing[]): string {
  let part = resolve(listOf(thing['isPartOf'])[0], things);
  for (let up = 0; up < 5 && isThing(part); up += 1) {
    const passing = typesOf(part).some((type) =>
      /^(?:PublicationIssue|PublicationVolume|WebPage|CollectionPage)$/.test(type),
    );
    if (!passing) return textOf(part);
    part = resolve(listOf(part['isPartOf'])[0], things);
  }
  return '';
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** The thing that the page is about; of several only one that the page's own title names. */
function mainThing(things: readonly Thing[], title: string): Thing | undefined {
  for (const kind of READABLE) {
    const fit = things.filter(
      (thing) => typesOf(thing).some((type) => kind.test(type)) && headlineOf(thing) !== '',
    );
    const named = fit.find((thing) => squeezed(title).includes(squeezed(headlineOf(thing))));
    const main = named ?? (new Set(fit.map(headlineOf)).size === 1 ? fit[0] : undefined);
    if (main !== undefined) return main;
  }
  return undefined;
}

const headlineOf = (thing: Thing): string => textOf(thing['headline'] ?? thing['name']);

/** The headline, unless the page goes by the thing's name: an encyclopaedia's headline is a description. */
function titleOf(thing: Thing, pageTitle: string): string {
  const name = textOf(thing['name']);
  const isUsed = (text: string): boolean => text !== '' && squeezed(pageTitle).includes(squeezed(text));
  return isUsed(name) && !isUsed(headlineOf(thing)) ? name : headlineOf(thing);
}

/** schema.org's JSON-LD: articles, postings, reports, reviews and books. Broken JSON is passed over. */
export const jsonLd: Source = (page): Partial<Metadata> => {
  const things = thingsOf(page);
  const pageTitle = ['title', 'h1'].map((tag) => page.querySelector(tag)?.textContent ?? '').join(' ');
  const thing = mainThing(things, pageTitle);
  if (thing === undefined) return {};
  const read = (value: unknown): string => plainText(page, textOf(value));
  const authors = listOf(thing['author'] ?? thing['creator']).map((author) => read(resolve(author, things)));
  return {
    title: plainText(page, titleOf(thing, pageTitle)),
    byline: byline(authors),
    site: plainText(page, containerOf(thing, things)) || read(resolve(thing['publisher'], things)),
    published: isoDate(textOf(thing['datePublished'])),
    language: languageTag(
      textOf(isThing(thing['inLanguage']) ? thing['inLanguage']['alternateName'] : thing['inLanguage']),
    ),
    excerpt: read(thing['abstract'] ?? thing['description']),
    url: addressOf(thing['url'] ?? thing['mainEntityOfPage']),
  };
};
