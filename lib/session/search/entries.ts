import type { Kind, Made, Searched } from '../../model/kind';
import { ALL_KINDS, type KindSet } from '../../model/kinds';
import type { Reading } from '../../model/reading';
import { printOf } from '../../util/text';

/** Something that a search can find: a record, or the text of a reading, which lies beside the notebook. */
export interface Searchable {
  readonly kind: string;
  readonly id: string;
  /** Changes with the words. */
  readonly print: string;
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the reading's text; '' where the words are the record's own. */
  readonly body: string;
}

/** A reading's text stands under a kind of its own, since it is known by its hash alone. */
export const TEXT_OF_READING = 'text';

/** The name under which the index knows something. */
export const nameOf = ({ kind, id }: Pick<Searchable, 'kind' | 'id'>): string => `${kind} ${id}`;

/** What a name stands for. */
export function named(name: string): { readonly kind: string; readonly id: string } {
  const [kind = '', id = ''] = name.split(' ', 2);
  return { kind, id };
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).filter((one) => typeof one === 'string' && one !== '') as string[];
}

/** The words of a record, by what its kind says of them. */
function wordsOf(record: Made, { name, text }: Searched): { name: string; text: string } {
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  return {
    name: name === '' ? '' : textsIn(fields[name]).join(' '),
    text: text.flatMap((field) => textsIn(fields[field])).join('\n'),
  };
}

/** What is found of a reading beside its record: its text, where it has one. */
const bodyOf = ({ id, body }: Reading): Searchable => ({
  ...{ kind: TEXT_OF_READING, id, print: body, name: '', text: '', body },
});

/**
 * What of a notebook a search can find, records first and texts last, each list in its own order.
 *
 * @param listOf the records of a kind, as they are shown
 * @param textOf what a record's own text says, in which two may type at once
 */
export function searchable(
  listOf: (kind: string) => readonly Made[],
  textOf: (id: string) => string,
  kinds: KindSet = ALL_KINDS,
): readonly Searchable[] {
  const records = Object.values(kinds).flatMap((kind) => recordsOf(kind, listOf(kind.name), textOf));
  const readings = listOf('readings') as readonly Reading[];
  return [...records, ...readings.filter(({ body }) => body !== '').map(bodyOf)];
}

function recordsOf(
  { name: kind, searched, hasText }: Kind,
  list: readonly Made[],
  textOf: (id: string) => string,
): readonly Searchable[] {
  if (searched.name === '' && searched.text.length === 0) return [];
  return list.map((record) => {
    const own = wordsOf(record, searched);
    const words = hasText ? { ...own, text: `${own.text}\n${textOf(record.id)}` } : own;
    return { kind, id: record.id, ...words, print: printOf(`${words.name}\n${words.text}`), body: '' };
  });
}
