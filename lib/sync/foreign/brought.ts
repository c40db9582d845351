import type { Doc } from 'yjs';

/** Hears of changes that come from elsewhere: the client that made them, the number of the first one, and by which way. */
type Hears = (brought: ReadonlyMap<number, number>, origin: unknown) => void;

/** The origin of what somebody else's file has brought, where it is no way to travel. */
export const ELSEWHERE = 'elsewhere';

// State: who hears of what ways bring into a document. Each way gets the document alone.
const hearers = new WeakMap<Doc, Hears>();

/** Calls before what a way or a file has brought enters the document; also for what Yjs parks then. */
export function hearBrought(doc: Doc, hears: Hears, signal: AbortSignal): void {
  if (signal.aborted) return;
  hearers.set(doc, hears);
  signal.addEventListener('abort', () => hearers.delete(doc), { once: true });
}

/** Says what is about to enter a document from elsewhere. */
export function tellBrought(doc: Doc, brought: ReadonlyMap<number, number>, origin: unknown): void {
  if (brought.size > 0) hearers.get(doc)?.(brought, origin);
}
