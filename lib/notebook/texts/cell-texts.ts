import { applyUpdate, Doc, encodeStateAsUpdate, getState, Text, type YEvent } from 'yjs';
import type { Kind } from '../../model/kind';
import { cleanText, printOf } from '../../util/text';
import { change, USER } from '../schema';
import { opsOf } from './flat';
import { copyText, emptyText, NOTHING, textOf, textsMap } from './texts';
import { plainWords, replaceWords } from './plain-words';

/**
 * The texts of long values with a key of their own, such as the cells of a column that holds several lines. Each stands
 * in the root map of texts under "record:key", from when somebody first types in it. Until then, and for whoever reads
 * no texts, the value stands in its field: whoever types keeps that true.
 */
const SIGN = ':';

/** Most characters that are read of one. */
const MOST_READ = 20_000;

export const cellTextId = (record: string, key: string): string => `${record}${SIGN}${key}`;

/** The record and the key of such a text; undefined for a text that is a record's own. */
function cellOfText(id: string): readonly [record: string, key: string] | undefined {
  const at = id.indexOf(SIGN);
  return at === -1 ? undefined : [id.slice(0, at), id.slice(at + 1)];
}

/**
 * What such a value says.
 *
 * @param stored what stands in its field
 */
export function cellWords(doc: Doc, record: string, key: string, stored: string): string {
  const text = textOf(doc, cellTextId(record, key));
  return text === undefined ? stored : cleanText(plainWords(text).slice(0, MOST_READ), MOST_READ);
}

/** A client of Yjs for what every device makes alike of some words, and that nobody has written under. */
function clientFor(doc: Doc, words: string): number {
  let client = Number.parseInt(printOf(words).split(':')[1] ?? '', 36);
  while (getState(doc.store, client) > 0) client = (client + 1) % 0xff_ff_ff_ff;
  return client;
}

/**
 * The text of a value, made where it has none. Every device makes the same one, with the same words at its beginning
 * (lib/notebook/alike.ts): what two type in it apart stands, and nothing of it twice. Words that only one of them had
 * are put in as well. Call it outside of `change`.
 *
 * @param stored what stands in the field of the value
 * @returns undefined where nothing may be written
 */
export function beginCellText(doc: Doc, record: string, key: string, stored: string): Text | undefined {
  const id = cellTextId(record, key);
  const there = textOf(doc, id);
  if (there !== undefined) return there;
  if (!change(doc, () => undefined)) return undefined;
  const alone = new Doc();
  alone.clientID = clientFor(doc, id);
  alone.transact(() => {
    const text = new Text();
    textsMap(alone).set(id, text);
    text.applyDelta(opsOf(NOTHING));
  });
  if (stored !== '') {
    alone.clientID = clientFor(doc, `${id}${SIGN}${stored}`);
    const text = textOf(alone, id);
    if (text !== undefined) alone.transact(() => replaceWords(text, stored));
  }
  applyUpdate(doc, encodeStateAsUpdate(alone), USER);
  alone.destroy();
  return textOf(doc, id);
}

/** A value in which two may type, for a box (cell-box.ts). */
export interface CellAt {
  /** What stands in its field. */
  readonly stored: () => string;
  /** Its text; undefined before somebody typed in it. */
  readonly text: () => Text | undefined;
  /** Its text, made where it has none; undefined where nothing may be written. */
  readonly begin: () => Text | undefined;
  /** Tells when a text was made, until the signal aborts. */
  readonly observe: (listener: () => void, signal: AbortSignal) => void;
}

export const cellAt = (doc: Doc, record: string, key: string, stored: () => string): CellAt => ({
  stored,
  text: () => textOf(doc, cellTextId(record, key)),
  begin: () => beginCellText(doc, record, key, stored()),
  observe: (listener, signal) => {
    textsMap(doc).observe(listener);
    signal.addEventListener('abort', () => textsMap(doc).unobserve(listener), { once: true });
  },
});

/** The keys of each record's values that have a text, kept up to date by `touched`. */
export class CellTexts {
  readonly #doc: Doc;
  readonly #keys = new Map<string, Set<string>>();

  constructor(doc: Doc) {
    this.#doc = doc;
    for (const id of textsMap(doc).keys()) this.#note(id);
  }

  /** The record, with what the texts of its values say. */
  read<One extends { readonly id: string }>(family: string, record: One | undefined): One | undefined {
    const keys = record === undefined ? undefined : this.#keys.get(record.id);
    if (record === undefined || keys === undefined) return record;
    const values = (record as Record<string, unknown>)[family] as Readonly<Record<string, string>>;
    const said = [...keys].map((key) => [key, cellWords(this.#doc, record.id, key, values[key] ?? '')]);
    return {
      ...record,
      [family]: { ...values, ...Object.fromEntries(said) },
    };
  }

  /** The records whose values a change of texts touched. */
  touched(events: readonly YEvent<Text>[]): ReadonlySet<string> {
    const ids = events.flatMap(({ path: [id], keys }) =>
      id === undefined ? [...keys.keys()] : [String(id)],
    );
    return new Set(ids.flatMap((id) => this.#note(id)));
  }

  #note(id: string): readonly string[] {
    const [record, key] = cellOfText(id) ?? [];
    if (record === undefined || key === undefined) return [];
    const keys = this.#keys.get(record);
    if (keys === undefined) this.#keys.set(record, new Set([key]));
    else keys.add(key);
    return [record];
  }
}

const idsOf = (doc: Doc, kind: Kind, record: string): readonly string[] =>
  kind.longValues === '' ? [] : [...textsMap(doc).keys()].filter((id) => id.startsWith(`${record}${SIGN}`));

/** Copies the texts of a record's values. Call it within `change`. */
export function copyCellTexts(from: Doc, kind: Kind, record: string, to: Doc): void {
  for (const id of idsOf(from, kind, record)) copyText(from, id, to);
}

/** Empties the texts of the values of a record that is taken out for good. Call it within `change`. */
export function emptyCellTexts(doc: Doc, kind: Kind, record: string): void {
  for (const id of idsOf(doc, kind, record)) emptyText(doc, id);
}

/**
 * Fills the emptied texts of a record that was taken out for good and is added again. Call it within `change`.
 *
 * @param valueOf what stands in the field of a value
 */
export function refillCellTexts(
  doc: Doc,
  kind: Kind,
  record: string,
  valueOf: (key: string) => unknown,
): void {
  for (const id of idsOf(doc, kind, record)) {
    const [text, value] = [textOf(doc, id), valueOf(id.slice(record.length + 1))];
    if (text !== undefined && plainWords(text) === '' && typeof value === 'string') replaceWords(text, value);
  }
}
