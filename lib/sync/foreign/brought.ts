import type { Doc } from 'yjs';

/** Hears of changes that come from elsewhere: the client that made them, and the number of the first one. */
type Hears = (brought: ReadonlyMap<number, number>) => void;

// State: who hears of what ways bring into a document. Each way gets the document alone.
const hearers = new WeakMap<Doc, Hears>();

/** Calls before what a way, a letter or the mailbox has brought enters the document; also for what Yjs parks then. */
export function hearBrought(doc: Doc, hears: Hears, signal: AbortSignal): void {
  if (signal.aborted) return;
  hearers.set(doc, hears);
  signal.addEventListener('abort', () => hearers.delete(doc), { once: true });
}

/** Says what is about to enter a document from elsewhere. */
export function tellBrought(doc: Doc, brought: ReadonlyMap<number, number>): void {
  if (brought.size > 0) hearers.get(doc)?.(brought);
}
