import Dexie, { type Table } from 'dexie';

interface IndexRow {
  readonly notebook: string;
  readonly version: number;
  readonly prints: ReadonlyMap<string, string>;
  readonly index: Uint8Array<ArrayBuffer>;
}

/**
 * Indexes of words, one a notebook. They have a database of their own: each can be made anew from what the other one
 * holds, so a disk that refuses one stops nothing.
 */
export class WordIndexes extends Dexie {
  declare readonly indexes: Table<IndexRow, string>;

  constructor(name = 'bookbag-words') {
    super(name);
    this.version(1).stores({ indexes: 'notebook' });
  }

  read(notebook: string): Promise<IndexRow | undefined> {
    return this.indexes.get(notebook);
  }

  async write(notebook: string, stored: Omit<IndexRow, 'notebook'>): Promise<void> {
    await this.indexes.put({ notebook, ...stored });
  }
}

/** Forgets the words of a notebook, which go with it. */
export async function forgetWords(notebook: string): Promise<void> {
  const kept = new WordIndexes();
  try {
    await kept.indexes.delete(notebook);
  } finally {
    kept.close(); // it is open only where somebody looks for something
  }
}
