import { MAX_BODY_INFLATED } from '../model/body-limits';
import { gunzip, gzip } from '../util/gzip';
import { report } from '../util/report';
import type { Asks, Prints, ToPut } from './asks';
import { plainText } from './plain-text';
import { WordIndex } from './word-index';

/** Which words an index holds, and how: one of another version is made anew. */
const INDEX_VERSION = 1;

/** An index as it lies on the disk. */
interface StoredIndex {
  readonly version: number;
  readonly prints: Prints;
  /** Gzip of what `WordIndex.stored` writes. */
  readonly index: Uint8Array<ArrayBuffer>;
}

/** Where indexes are kept. They can be made anew, so nothing is lost with one. */
interface IndexShelf {
  read(notebook: string): Promise<StoredIndex | undefined>;
  write(notebook: string, stored: StoredIndex): Promise<void>;
}

/** Most bytes of an index that is read: of 2,000 texts it has 12 MB (measured). */
const MAX_INDEX = 256 * 1024 * 1024;

/** Most characters of an entry's text that are read: twice what 300,000 words have. */
export const MAX_TEXT = 4_000_000;

/** An index with what it was made of. */
interface Held {
  readonly index: WordIndex;
  readonly prints: Map<string, string>;
}

/** The index as it was kept; an empty one where there is none, or none that this version reads. */
async function heldOf(stored: StoredIndex | undefined): Promise<Held> {
  const none = { index: WordIndex.empty(), prints: new Map<string, string>() };
  if (stored?.version !== INDEX_VERSION) return none;
  const text = await gunzip(stored.index, MAX_INDEX);
  if (text === undefined) return none;
  try {
    return { index: WordIndex.of(text), prints: new Map(stored.prints) };
  } catch (error) {
    report('search.index', error); // damaged on the disk: the words are read anew
    return none;
  }
}

async function textOf({ text, body }: ToPut): Promise<string> {
  if (body === undefined) return text.slice(0, MAX_TEXT);
  const html = await gunzip(body, MAX_BODY_INFLATED);
  return html === undefined ? '' : plainText(html).slice(0, MAX_TEXT);
}

async function putInto({ index, prints }: Held, entries: readonly ToPut[]): Promise<void> {
  for (const entry of entries) {
    // oxlint-disable-next-line no-await-in-loop -- one text at a time is in memory
    index.put({ id: entry.id, name: entry.name, text: await textOf(entry) });
    prints.set(entry.id, entry.print);
  }
}

/** The index of the notebook that is open, in a worker: reading 2,000 texts takes seconds (measured). */
export function indexKeeper(shelf: IndexShelf): Asks {
  let notebook = '';
  let held: Held = { index: WordIndex.empty(), prints: new Map() };
  /** Changes so far, and those that are on the disk. */
  let [changes, kept] = [0, 0];
  return {
    open: async (name) => {
      notebook = name;
      const stored = await shelf.read(name).catch((error: unknown) => {
        report('search.shelf', error); // it is made anew, and may be kept next time
        return undefined;
      });
      held = await heldOf(stored);
      return held.prints;
    },
    put: async (entries) => {
      changes += entries.length;
      await putInto(held, entries);
      return null;
    },
    drop: async (ids) => {
      for (const id of ids) {
        held.index.drop(id);
        if (held.prints.delete(id)) changes += 1;
      }
      return null;
    },
    find: async (question, most) => held.index.ask(question, most),
    keep: async () => {
      if (changes === kept) return null;
      const { index, prints } = held;
      const now = changes;
      const stored = { version: INDEX_VERSION, prints: new Map(prints), index: await gzip(index.stored()) };
      await shelf.write(notebook, stored);
      kept = now; // what the disk refused is written the next time
      return null;
    },
  };
}
