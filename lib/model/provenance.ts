import { type Fact, FACT_TABLE, FACTS } from './facts';

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

const factOf = new Map<string, Fact>(FACTS.map((fact) => [FACT_TABLE[fact].letter, fact]));
const originOf = new Map(
  Object.entries<string>(ORIGIN_LETTERS).map(([name, letter]) => [letter, name as Origin]),
);

/** In two letters a fact, so that it costs a record little: "thcj" is a title by citation tags, creators by JSON-LD. */
export const encodeProvenance = (from: Provenance): string =>
  FACTS.map((fact) => {
    const origin = from[fact];
    return origin === undefined ? '' : FACT_TABLE[fact].letter + ORIGIN_LETTERS[origin];
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
