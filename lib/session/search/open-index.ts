import type { Made } from '../../model/kind';
import { ALL_KINDS, type KindName } from '../../model/kinds';
import type { Asks, ToPut } from '../../search/asks';
import { bodyReader } from '../../store/bodies';
import type { BookbagDb } from '../../store/db';
import type { Cell } from '../../util/observed';
import type { TextWords } from '../../notebook/texts/words';
import type { Records } from '../records';
import { nameOf, type Searchable, searchable } from './entries';
import { type Found, foundOf } from './found';

/** Most things that are shown. */
export const MOST_FOUND = 60;

/** Records and texts that are put in at one go: some tens of milliseconds. */
const RECORDS_AT_ONCE = 400;
const TEXTS_AT_ONCE = 16;

/** Milliseconds after which texts that were not here are looked for again. */
const MISSING_AGAIN = 5_000;

/** Kinds that hold words. */
const SEARCHED = Object.values(ALL_KINDS)
  .filter(({ searched: { name, text } }) => name !== '' || text.length > 0)
  .map(({ name }) => name);

export interface Here {
  readonly db: BookbagDb;
  readonly id: string;
  readonly records: Records;
  /** The words of the drafts. */
  readonly texts: TextWords;
  /** Starts the index; its memory goes when the signal aborts. */
  readonly start: (signal: AbortSignal) => Asks;
}

/** An index that is open, and what it knows. */
export class OpenIndex {
  readonly #here: Here;
  readonly #asks: Asks;
  readonly #behind: Cell<number>;
  readonly #read: (hash: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** By name, the print of what it was made of. */
  #known = new Map<string, string>();
  #missingSince = -Infinity;
  #seen: readonly (readonly Made[])[] = [];
  #seenTexts = -1;
  readonly opened: Promise<void>;

  constructor(here: Here, behind: Cell<number>, signal: AbortSignal) {
    this.#here = here;
    this.#behind = behind;
    this.#asks = here.start(signal);
    this.#read = bodyReader(here.db);
    this.opened = this.#open();
  }

  async #open(): Promise<void> {
    this.#known = new Map(await this.#asks.open(this.#here.id));
  }

  /** Whether something was added, changed or removed, or texts that were not here are to be looked for again. */
  isDue(): boolean {
    const missing = this.#behind.get() > 0 && performance.now() - this.#missingSince > MISSING_AGAIN;
    const { texts } = this.#here;
    return (
      missing ||
      texts.changes() !== this.#seenTexts ||
      this.#lists().some((list, n) => list !== this.#seen[n])
    );
  }

  /** The lists of what can be found: each is another object once something in it is another. */
  #lists(): readonly (readonly Made[])[] {
    return SEARCHED.map((kind) => this.#list(kind));
  }

  #list(kind: string): readonly Made[] {
    return this.#here.records[kind as KindName].list.get();
  }

  /** Puts in what is new and takes out what is gone. Questions are answered between its steps. */
  async catchUp(): Promise<void> {
    const ofDrafts = this.#here.texts;
    [this.#seen, this.#seenTexts] = [this.#lists(), ofDrafts.changes()];
    const all = searchable((kind) => this.#list(kind), ofDrafts.of);
    const names = new Set(all.map(nameOf));
    const gone = [...this.#known.keys()].filter((name) => !names.has(name));
    if (gone.length > 0) await this.#asks.drop(gone);
    for (const name of gone) this.#known.delete(name);
    const fresh = all.filter((one) => this.#known.get(nameOf(one)) !== one.print);
    this.#behind.set(fresh.length);
    const [texts, own] = [fresh.filter(({ body }) => body !== ''), fresh.filter(({ body }) => body === '')];
    await this.#put(own, RECORDS_AT_ONCE);
    await this.#put(texts, TEXTS_AT_ONCE);
    this.#missingSince = performance.now();
  }

  async #put(fresh: readonly Searchable[], atOnce: number): Promise<void> {
    for (let at = 0; at < fresh.length; at += atOnce) {
      const some = fresh.slice(at, at + atOnce);
      // oxlint-disable-next-line no-await-in-loop -- one step after the other, so that questions come between
      const here = (await Promise.all(some.map((one) => this.#toPut(one)))).filter(
        (one) => one !== undefined,
      );
      // oxlint-disable-next-line no-await-in-loop -- as above
      await this.#asks.put(here);
      for (const { id, print } of here) this.#known.set(id, print);
      this.#behind.set(this.#behind.get() - here.length);
    }
  }

  /** Undefined where a text is not here yet. */
  async #toPut(one: Searchable): Promise<ToPut | undefined> {
    const entry = { id: nameOf(one), print: one.print, name: one.name, text: one.text };
    if (one.body === '') return entry;
    const body = await this.#read(one.body);
    return body === undefined ? undefined : { ...entry, body };
  }

  find(question: string): Promise<readonly Found[]> {
    return this.#asks
      .find(question, MOST_FOUND)
      .then((hits) => hits.flatMap(({ id, words }) => foundOf(this.#here.records, id, words) ?? []));
  }

  keep(): Promise<null> {
    return this.#asks.keep();
  }
}
