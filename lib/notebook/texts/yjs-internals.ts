import {
  ContentFormat,
  ContentString,
  type Doc,
  GC,
  getItem,
  getState,
  type ID,
  type Item,
  type Map as YMap,
  type Text,
} from 'yjs';
import type { Attributes } from './op';

/**
 * All of Yjs that is public in its types and no part of what it promises (13.6.33). Nobody else in this folder reads
 * an item; tests/unit/notebook/texts/yjs-internals.test.ts names each fact, so that another version of Yjs fails there.
 */

/** The items of a text that stand in it, in its order. `_start` is the first one, and `right` the next. */
export function* itemsOf(text: Text): Generator<Item> {
  for (let item = text._start; item !== null; item = item.right) if (!item.deleted) yield item;
}

/** Characters in a row that one client made one after the other and that look alike. */
interface MadeRun {
  readonly length: number;
  /** '' for a thing that is no character. */
  readonly words: string;
  readonly said: Attributes;
  /** The client that put them in first, and the number of the first one among all that it made. */
  readonly client: number;
  readonly clock: number;
}

/** The characters of a text with who made them. An attribute holds from where its item stands, until another one. */
export function* madeRuns(text: Text): Generator<MadeRun> {
  let said = new Map<string, unknown>();
  for (const { content, countable, length, id } of itemsOf(text)) {
    if (content instanceof ContentFormat) {
      said = new Map(said);
      if (content.value === null) said.delete(content.key);
      else said.set(content.key, content.value);
    } else if (countable) {
      const words = content instanceof ContentString ? content.str : '';
      yield { length, words, said: Object.fromEntries(said), client: id.client, clock: id.clock };
    }
  }
}

/** How much a document's client has made: what it makes next has that number. */
export const nextClock = ({ store, clientID }: Doc): number => getState(store, clientID);

/** How much a client has made, as far as it is here. */
export const clockOf = ({ store }: Doc, client: number): number => getState(store, client);

/**
 * When a client itself first set a key of a map: the number of that change among its changes. Items of a key hang one
 * left of the other, and stay under it when they are overwritten or taken out.
 *
 * @returns undefined where that client never set it
 */
export function firstSetBy(map: YMap<unknown>, key: string, client: number): number | undefined {
  let first: number | undefined;
  for (let item = map._map.get(key) ?? null; item !== null; item = item.left)
    if (item.id.client === client) first = Math.min(first ?? Infinity, item.id.clock);
  return first;
}

/** The change that last set a key of a map; undefined where none stands there. */
export function lastSet(map: YMap<unknown>, key: string): ID | undefined {
  const item = map._map.get(key);
  return item === undefined || item.deleted ? undefined : item.id;
}

/** Where a character is that was taken out, and put in again by an undo of this page (`redone`). */
function putAgainAs({ store }: Doc, from: ID): ID {
  let { client, clock } = from;
  for (;;) {
    const item: Item | GC = getItem(store, { client, clock });
    if (item instanceof GC || !item.deleted || item.redone === null) return { client, clock };
    [client, clock] = [item.redone.client, item.redone.clock + clock - item.id.clock];
  }
}

/**
 * The characters that an undo of this page has put in again. To Yjs they are new ones of this page.
 *
 * @param which clients that made what was taken out
 * @returns ranges of indexes into the text, in its order
 */
export function putInAgain(text: Text, which: (client: number) => boolean): [from: number, length: number][] {
  const { doc } = text;
  const again = new Set<string>();
  if (doc === null) return [];
  for (let item = text._start; item !== null; item = item.right) {
    if (item.redone === null || !item.deleted || !item.countable || !which(item.id.client)) continue;
    for (let n = 0; n < item.length; n += 1) {
      const { client, clock } = putAgainAs(doc, { client: item.id.client, clock: item.id.clock + n });
      again.add(`${client} ${clock}`);
    }
  }
  return again.size === 0 ? [] : rangesOf(text, again);
}

function rangesOf(text: Text, characters: ReadonlySet<string>): [from: number, length: number][] {
  const ranges: [number, number][] = [];
  let index = 0;
  for (const { id, length, countable } of itemsOf(text)) {
    if (!countable) continue;
    for (let n = 0; n < length; n += 1, index += 1) {
      if (!characters.has(`${id.client} ${id.clock + n}`)) continue;
      const last = ranges.at(-1);
      if (last !== undefined && last[0] + last[1] === index) last[1] += 1;
      else ranges.push([index, 1]);
    }
  }
  return ranges;
}
