import { readThings } from './schema-org';
import type { Source } from './source';
import type { Thing } from './thing';
import { squeezed } from '../../util/text';

/** Two ways to write things into the markup itself, by the names of their attributes. */
const WAYS = [
  { scope: 'itemscope', type: 'itemtype', property: 'itemprop' },
  { scope: 'typeof', type: 'typeof', property: 'property' },
] as const;
type Way = (typeof WAYS)[number];

/** Limits on foreign markup. */
const MAX_THINGS = 100;
const MAX_PROPERTIES = 300;

/** Properties whose value is where a link leads, not what it says. */
const ADDRESSES =
  /^(?:url|sameAs|image|thumbnailUrl|license|mainEntityOfPage|contentUrl|bookFormat|isPartOf)$/;

function valueOf(element: Element, name: string): string {
  const written = element.getAttribute('content') ?? element.getAttribute('datetime');
  const address = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('data');
  const words = squeezed(element.textContent);
  if (written !== null) return written;
  return address !== null && (ADDRESSES.test(name) || words === '') ? address : words;
}

const isScope = (element: Element, way: Way): boolean => element.hasAttribute(way.scope);

/** The thing that an element stands for, with the things inside it. */
function thingOf(element: Element, way: Way, depth = 0): Thing {
  const thing: Record<string, unknown[]> = {
    '@type': squeezed(element.getAttribute(way.type)).split(' '),
  };
  for (const part of [...element.querySelectorAll(`[${way.property}]`)].slice(0, MAX_PROPERTIES)) {
    if (part.parentElement?.closest(`[${way.scope}]`) !== element) continue;
    for (const name of squeezed(part.getAttribute(way.property)).split(' ')) {
      const bare = name.replace(/^schema:/, '');
      const value = isScope(part, way) && depth < 4 ? thingOf(part, way, depth + 1) : valueOf(part, bare);
      if (/^[A-Za-z]\w*$/.test(bare)) (thing[bare] ??= []).push(value);
    }
  }
  return thing;
}

/** Things whose type, or one of their types, is schema.org's and can be read: articles, reviews, books. */
const SELECTORS: Readonly<Record<Way['scope'], string>> = {
  itemscope: ['Article', 'Posting', 'Book', 'Review']
    .map((type) => `[itemscope][itemtype$="${type}"], [itemscope][itemtype*="${type} "]`)
    .join(),
  typeof: ['Article', 'Posting', 'Book', 'Review']
    .map((type) => `[typeof~="${type}"], [typeof$="${type}"]`)
    .join(),
};

/** schema.org by microdata or RDFa. */
export const microdata: Source = (page) => {
  const things = WAYS.flatMap((way) =>
    [...page.querySelectorAll(SELECTORS[way.scope])].slice(0, MAX_THINGS).map((one) => thingOf(one, way)),
  );
  return readThings(page, things);
};
