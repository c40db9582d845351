import type { Awareness } from 'y-protocols/awareness';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import type { Doc, Transaction } from 'yjs';
import { applyUpdate } from 'yjs';
import { randomId } from '../util/random-id';
import { report } from '../util/report';
import { soon } from '../util/timers';
import { localLine } from './local-line';
import { UnstoredUpdates } from './unstored';

/** Origin of what came from the disk or another page while something was parked. This page stores it too. */
const BUS = 'bus';

type BusMessage =
  /** The updates of a page are numbered, from 1. */
  | { readonly kind: 'update'; readonly page: string; readonly number: number; readonly bytes: Uint8Array }
  /** All that the page told, up to this number, is on disk. */
  | { readonly kind: 'stored'; readonly page: string; readonly number: number }
  | { readonly kind: 'awareness'; readonly bytes: Uint8Array }
  /** What comes next has come from elsewhere: clients of Yjs, and the number of the first such change of each. */
  | { readonly kind: 'brought'; readonly brought: ReadonlyMap<number, number> }
  /** Asks the others for all presence they know. */
  | { readonly kind: 'who' };

type Say = (message: BusMessage) => void;

/** Milliseconds from an update to the word that it is on disk: many keystrokes, one barrier. */
const SAY_STORED = 200;

interface LocalBusOptions {
  /** Loaded already. */
  readonly doc: Doc;
  readonly awareness?: Awareness;
  /** The notebook's id: pages with the same name hear each other. */
  readonly name: string;
  /** The store's provider of now: updates that carry it as origin are not stored again. */
  readonly storeOrigin: () => unknown;
  /** Resolves when all that this page has changed so far is on disk; rejects once the disk has refused. */
  readonly whenStored: () => Promise<void>;
  /** Stores updates of other pages. For the one page that answers for what the others told: the post. */
  readonly keep?: (updates: Uint8Array[]) => Promise<void>;
  /** The windows of other pages that this page sees (lib/sync/local-line.ts). */
  readonly others?: () => readonly Window[];
  /** Hears what comes from elsewhere, before it enters the document. */
  readonly onBrought?: (brought: ReadonlyMap<number, number>) => void;
}

interface LocalBus {
  /** As the option of this name. With `keep`, it also awaits what other pages have told until now. */
  readonly whenStored: () => Promise<void>;
  /** Says what comes from elsewhere. Call it before that enters the document: the bus keeps the order. */
  readonly tellBrought: (brought: ReadonlyMap<number, number>) => void;
}

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

/**
 * Carries live updates and presence between panel, desk and post. Each page stores its own edits: the disk is
 * the truth, the bus is speed. When a message of the bus is lost, nothing is lost.
 *
 * The page that sends an update has it on disk, or will, and then says so. So this page applies it with the store's
 * origin, and does not store it again. A page may die in between: its update would be on no disk here, while the post
 * has it, sends it and acknowledges it (measured). So the post gives `keep`, and stores what nobody says is stored.
 */
export function localBus(options: LocalBusOptions, signal: AbortSignal): LocalBus {
  const { doc, awareness, name, keep } = options;
  if (signal.aborted) return { whenStored: options.whenStored, tellBrought: () => undefined };
  const unstored = keep && new UnstoredUpdates(keep, signal);
  const take = (message: BusMessage) => {
    if (message.kind === 'update') {
      unstored?.add(message.page, message.number, message.bytes);
      applyUpdate(doc, message.bytes, options.storeOrigin());
    } else if (message.kind === 'stored') {
      unstored?.isStored(message.page, message.number);
    } else if (message.kind === 'brought') {
      options.onBrought?.(message.brought);
    } else if (awareness && message.kind === 'awareness') {
      applyAwarenessUpdate(awareness, message.bytes, BUS);
    } else if (awareness) {
      say({ kind: 'awareness', bytes: encodeAwarenessUpdate(awareness, [...awareness.states.keys()]) });
    }
  };
  // a page of another version, or bytes that are no update
  const refuse = (error: unknown): void => report('localBus.message, dropped', error);
  const hear = (message: unknown): void => {
    try {
      take(parseMessage(message));
    } catch (error) {
      refuse(error);
    }
  };
  const page = randomId();
  const until = new AbortController();
  const tell = localLine({ name, page, take: hear, refuse, others: options.others }, until.signal);
  const say: Say = (message) => tell(message, 'bytes' in message ? message.bytes.length : 0);

  storeWhatWasParked(options, signal);
  tellUpdates(options, page, say, signal);
  if (awareness) tellPresence(awareness, say, signal);
  // Last: what tells of presence has said its goodbye by then.
  signal.addEventListener('abort', () => until.abort(), { once: true });
  const whenStored = async () => {
    await unstored?.whenStored();
    await options.whenStored();
  };
  return { whenStored, tellBrought: (brought) => signal.aborted || say({ kind: 'brought', brought }) };
}

/** Tells the other pages of each edit made here, and when it is on disk. */
function tellUpdates(options: LocalBusOptions, page: string, say: Say, signal: AbortSignal): void {
  const { doc, whenStored } = options;
  let told = 0;
  const sayStored = async () => {
    const number = told;
    await whenStored();
    if (!signal.aborted) say({ kind: 'stored', page, number });
  };
  // When the disk refuses, nothing is said: the post tries to store it, and the person is told.
  const sayStoredSoon = soon(SAY_STORED, () => void sayStored().catch(() => undefined), signal);
  const onUpdate = (bytes: Uint8Array, origin: unknown) => {
    if (origin === BUS || origin === options.storeOrigin()) return;
    told += 1;
    say({ kind: 'update', page, number: told, bytes });
    sayStoredSoon();
  };
  doc.on('update', onUpdate);
  signal.addEventListener('abort', () => doc.off('update', onUpdate), { once: true });
}

/** Tells the other pages who is here and what they look at, and asks them for what they know. */
function tellPresence(awareness: Awareness, say: Say, signal: AbortSignal): void {
  const onUpdate = ({ added, updated, removed }: AwarenessChange, origin: unknown) => {
    if (origin === BUS) return;
    say({ kind: 'awareness', bytes: encodeAwarenessUpdate(awareness, [...added, ...updated, ...removed]) });
  };
  awareness.on('update', onUpdate);
  say({ kind: 'who' });
  const stop = () => {
    awareness.off('update', onUpdate);
    // "We are gone" to the other pages: our state as null, at the clock they know.
    say({ kind: 'awareness', bytes: encodeAwarenessUpdate(awareness, [awareness.clientID], new Map()) });
  };
  signal.addEventListener('abort', stop, { once: true });
}

/**
 * A parked update waits for an earlier one. A transport has brought it, and it is not on disk: Yjs tells of
 * an update only when it fits. The earlier update may come with the store's origin, from the bus or the
 * disk. Then both would enter under that origin: the parked one would never reach the disk, while the digest
 * says that it did (measured, both ways). So we give such a transaction another origin before anybody sees
 * it. What was on disk is then stored twice, which is harmless.
 */
function storeWhatWasParked(options: LocalBusOptions, signal: AbortSignal): void {
  const { doc } = options;
  const onTransaction = (transaction: Transaction) => {
    const { pendingStructs, pendingDs } = doc.store;
    const parked = pendingStructs !== null || pendingDs !== null;
    if (parked && transaction.origin === options.storeOrigin()) transaction.origin = BUS;
  };
  doc.on('beforeTransaction', onTransaction);
  signal.addEventListener('abort', () => doc.off('beforeTransaction', onTransaction), { once: true });
}

/** @throws TypeError for anything that is no message of the bus */
function parseMessage(data: unknown): BusMessage {
  const { kind, bytes, page, number, brought } = Object(data) as Record<string, unknown>;
  const isNumbered = typeof page === 'string' && typeof number === 'number';
  if (kind === 'who') return { kind };
  if (kind === 'brought' && brought instanceof Map) return { kind, brought };
  if (kind === 'awareness' && bytes instanceof Uint8Array) return { kind, bytes };
  if (kind === 'update' && isNumbered && bytes instanceof Uint8Array) return { kind, page, number, bytes };
  if (kind === 'stored' && isNumbered) return { kind, page, number };
  throw new TypeError('no message of the bus');
}
