/** A thing of schema.org as a page describes it, by JSON-LD, microdata or RDFa: foreign, of any shape. */
export type Thing = Readonly<Record<string, unknown>>;

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value that may be one or several, as several: what is not there is none. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, 600) : value === undefined || value === null ? [] : [value];

/** The names of a thing's types, without the vocabulary's address. */
const typesOf = (thing: Thing): string[] =>
  listOf(thing['@type']).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '')] : [],
  );

export const hasType = (thing: Thing, type: RegExp): boolean => typesOf(thing).some((one) => type.test(one));

/** All texts in a value, its things by `@value`, `name`, `headline` or `value`. */
export function textsOf(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (depth > 3) return [];
  if (Array.isArray(value)) return value.slice(0, 600).flatMap((one) => textsOf(one, depth + 1));
  if (!isThing(value)) return [];
  return textsOf(value['@value'] ?? value['name'] ?? value['headline'] ?? value['value'], depth + 1);
}

/** The first text in a value; '' when there is none. */
export const textOf = (value: unknown): string => textsOf(value).find((text) => text.trim() !== '') ?? '';

/** An address in a value: a string, or `url`, `contentUrl` or `@id` of a thing. */
export function addressOf(value: unknown): string {
  const [first] = listOf(value);
  return isThing(first) ? textOf(first['contentUrl'] ?? first['url'] ?? first['@id']) : textOf(first);
}

/** The thing meant by `{"@id": …}` alone, when the page has it elsewhere. */
export function resolved(value: unknown, things: readonly Thing[]): unknown {
  if (!isThing(value) || typeof value['@id'] !== 'string' || Object.keys(value).length > 2) return value;
  return things.find((thing) => thing !== value && thing['@id'] === value['@id'] && 'name' in thing) ?? value;
}

export const headlineOf = (thing: Thing): string => textOf(thing['headline'] ?? thing['name']);
