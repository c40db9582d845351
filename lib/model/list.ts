import * as v from 'valibot';

/** Lists in records: a notebook's record holds only plain values, so a list is one text, an item a line. */

/** Most items, and how each is cleaned. */
export type ListRule = readonly [most: number, clean: (item: string) => string];

/** Each item cleaned, empty ones and doubles left out, `most` at most. */
function tidied(items: readonly unknown[], [most, clean]: ListRule): string[] {
  const kept = new Set<string>();
  for (const item of items) {
    const text = typeof item === 'string' ? clean(item) : '';
    if (text !== '') kept.add(text);
    if (kept.size === most) break;
  }
  return [...kept];
}

/** A foreign list of texts. */
export const list = (rule: ListRule) =>
  v.optional(
    v.pipe(
      v.array(v.unknown()),
      v.transform((items) => tidied(items.slice(0, 4 * rule[0]), rule)),
    ),
    () => [],
  );

/** A list as it is stored in a record. */
export const storedList = (rule: ListRule) =>
  v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => (text === '' ? [] : tidied(text.split('\n', 4 * rule[0]), rule))),
    ),
    '',
  );

/** A list as `storedList` reads it. */
export const joinList = (items: readonly string[]): string => items.join('\n');
