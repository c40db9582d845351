/** Most characters of a question. */
export const MOST_ASKED = 200;

/** Something found, best first. `words` are the folded words of it that fit what was looked for. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly words: readonly string[];
}

/** What an index knows: by the id of an entry, the print of what it was made of. */
export type Prints = ReadonlyMap<string, string>;

/** Something to be put into an index. Its text is given, or is the words of a stored body. */
export interface ToPut {
  readonly id: string;
  /** Another one than before means other words. */
  readonly print: string;
  readonly name: string;
  readonly text: string;
  /** Gzip bytes of a text in HTML; its words count as text. */
  readonly body?: Uint8Array<ArrayBuffer>;
}

/** What a page asks of the index, which answers each with a value of its own. */
export interface Asks {
  /** Reads the index of a notebook from the disk, or begins an empty one. */
  open(notebook: string): Promise<Prints>;
  put(entries: readonly ToPut[]): Promise<null>;
  drop(ids: readonly string[]): Promise<null>;
  find(question: string, most: number): Promise<readonly Hit[]>;
  /** Keeps the index on the disk, where it changed. */
  keep(): Promise<null>;
}

/** A question and its number, as they travel to the worker. */
export interface AskMessage<Name extends keyof Asks = keyof Asks> {
  readonly n: number;
  readonly ask: Name;
  readonly of: Readonly<Parameters<Asks[Name]>>;
}

/** The answer to the question of that number; `failed` says why there is none. */
export interface AnswerMessage {
  readonly n: number;
  readonly value?: unknown;
  readonly failed?: string;
}
