/** What may be known about an article, in the order of its catalogue card, each with its letter in a record. */
const FACT_LETTERS = {
  type: 'k',
  title: 't',
  creators: 'c',
  site: 's',
  volume: 'v',
  issue: 'i',
  pages: 'p',
  published: 'd',
  modified: 'm',
  doi: 'D',
  issn: 'n',
  isbn: 'b',
  abstract: 'a',
  excerpt: 'e',
  keywords: 'w',
  language: 'l',
  publisher: 'g',
  licence: 'h',
  access: 'x',
  pdf: 'f',
  url: 'u',
  references: 'r',
  cover: 'C',
  ages: 'A',
  grades: 'G',
  numberOfPages: 'N',
  format: 'o',
} as const;

export type Fact = keyof typeof FACT_LETTERS;
export const FACTS = /* @__PURE__ */ Object.keys(FACT_LETTERS) as readonly Fact[];

/** Where a value may come from, each with its letter in a record. */
const ORIGIN_LETTERS = {
  highwire: 'h',
  'json-ld': 'j',
  'dublin-core': 'd',
  'open-graph': 'o',
  coins: 'c',
  microdata: 'm',
  page: 'p',
  readability: 'r',
  pdf: 'f',
  person: 'y',
} as const;

export type Origin = keyof typeof ORIGIN_LETTERS;

/** For each fact that is known, where it comes from. */
export type Provenance = { readonly [fact in Fact]?: Origin };

const byLetter = <Name extends string>(letters: Readonly<Record<Name, string>>): ReadonlyMap<string, Name> =>
  new Map(Object.entries<string>(letters).map(([name, letter]) => [letter, name as Name]));

const factOf = /* @__PURE__ */ byLetter(FACT_LETTERS);
const originOf = /* @__PURE__ */ byLetter(ORIGIN_LETTERS);

/** In two letters a fact, so that it costs a record little: "thcj" is a title by citation tags, creators by JSON-LD. */
export const encodeProvenance = (from: Provenance): string =>
  FACTS.map((fact) => {
    const origin = from[fact];
    return origin === undefined ? '' : FACT_LETTERS[fact] + ORIGIN_LETTERS[origin];
  }).join('');

/** What `encodeProvenance` wrote; what it did not write is passed over. */
export function decodeProvenance(text: string): Provenance {
  const from: { [fact in Fact]?: Origin } = {};
  for (let i = 0; i + 1 < text.length && i < 2 * FACTS.length; i += 2) {
    const [fact, origin] = [factOf.get(text.charAt(i)), originOf.get(text.charAt(i + 1))];
    if (fact !== undefined && origin !== undefined) from[fact] = origin;
  }
  return from;
}

export const isOrigin = (value: unknown): value is Origin =>
  typeof value === 'string' && Object.hasOwn(ORIGIN_LETTERS, value);

export const isFact = (value: string): value is Fact => Object.hasOwn(FACT_LETTERS, value);
