import type { Answer } from './source';

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;

/** Software may write an entity anew each time that a text passes through it; more often than this nobody saw. */
const MOST_TIMES = 3;

/** Longest text that is turned, in characters. */
const LIMIT = 20_000;

/** What only sets type inside a line, as it stands in titles: "<i>Emma</i>". A tag that nothing closes is a word. */
const TYPE = /<(i|em|b|strong|u|small|sub|sup|span|mark)(?:\s[^<>]{0,200})?>([^<]{0,500})<\/\1>/gi;

const withoutType = (text: string): string => text.replace(TYPE, '$2').replace(TYPE, '$2');

/**
 * A text with its entities undone, also those that were written twice: "Tom &amp;amp; Ana". The text is parsed as that
 * of an input box, in a document that is never shown: nothing in it runs, loads or becomes an element.
 */
export function withoutEntities(page: Document, text: string): string {
  let plain = text.slice(0, LIMIT);
  if (!ENTITY.test(plain)) return withoutType(plain);
  const box = page.implementation.createHTMLDocument('').createElement('textarea');
  for (let i = 0; i < MOST_TIMES && ENTITY.test(plain); i += 1) {
    box.innerHTML = plain.replaceAll('<', '&lt;');
    plain = box.value;
  }
  return withoutType(plain);
}

/** What a source says, with the entities in all its texts undone. */
export function plainAnswer(page: Document, answer: Answer): Answer {
  const plain = (value: unknown): unknown => {
    if (typeof value === 'string') return withoutEntities(page, value);
    return Array.isArray(value)
      ? value.map((one: unknown) => (typeof one === 'string' ? plain(one) : one))
      : value;
  };
  const creators = answer.creators?.map((one) => ({
    ...one,
    name: withoutEntities(page, one.name),
    family: withoutEntities(page, one.family),
    affiliation: withoutEntities(page, one.affiliation),
  }));
  const fields = Object.entries(answer).map(([field, value]) => [field, plain(value)] as const);
  return { ...Object.fromEntries(fields), ...(creators === undefined ? {} : { creators }) };
}
