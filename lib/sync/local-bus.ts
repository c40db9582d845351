import type { Awareness } from 'y-protocols/awareness';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import type { Doc, Transaction } from 'yjs';
import { applyUpdate } from 'yjs';
import { report } from '../util/report';

/** Origin of what came from the disk or another page while something was parked. This page stores it too. */
const BUS = 'bus';

type BusMessage =
  | { readonly kind: 'update'; readonly bytes: Uint8Array }
  | { readonly kind: 'awareness'; readonly bytes: Uint8Array }
  /** Asks the others for all presence they know. */
  | { readonly kind: 'who' };

type Say = (message: BusMessage) => void;

interface LocalBusOptions {
  /** Loaded already. */
  readonly doc: Doc;
  readonly awareness?: Awareness;
  /** The notebook's id: pages with the same name hear each other. */
  readonly name: string;
  /** The store's provider: updates that carry it as origin are not stored again. */
  readonly storeOrigin: unknown;
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
 * The page that sends an update has it on disk, or will. So this page applies it with the store's origin, and
 * does not store it again.
 */
export function localBus({ doc, awareness, name, storeOrigin }: LocalBusOptions, signal: AbortSignal): void {
  if (signal.aborted) return;
  const channel = new BroadcastChannel(`bookbag/${name}`);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has no target
  const say: Say = (message) => channel.postMessage(message);

  const onUpdate = (bytes: Uint8Array, origin: unknown) => {
    if (origin !== BUS && origin !== storeOrigin) say({ kind: 'update', bytes });
  };
  const take = (message: BusMessage) => {
    if (message.kind === 'update') {
      applyUpdate(doc, message.bytes, storeOrigin);
    } else if (awareness && message.kind === 'awareness') {
      applyAwarenessUpdate(awareness, message.bytes, BUS);
    } else if (awareness) {
      say({ kind: 'awareness', bytes: encodeAwarenessUpdate(awareness, [...awareness.states.keys()]) });
    }
  };
  const onMessage = ({ data }: MessageEvent<unknown>) => {
    try {
      take(parseMessage(data));
    } catch (error) {
      report('localBus.message, dropped', error); // a page of another version, or bytes that are no update
    }
  };

  storeWhatWasParked(doc, storeOrigin, signal);
  channel.addEventListener('message', onMessage, { signal });
  doc.on('update', onUpdate);
  if (awareness) tellPresence(awareness, say, signal);
  const stop = () => {
    doc.off('update', onUpdate);
    channel.close(); // last: what tells of presence has said its goodbye by now
  };
  signal.addEventListener('abort', stop, { once: true });
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
function storeWhatWasParked(doc: Doc, storeOrigin: unknown, signal: AbortSignal): void {
  const onTransaction = (transaction: Transaction) => {
    const { pendingStructs, pendingDs } = doc.store;
    const parked = pendingStructs !== null || pendingDs !== null;
    if (parked && transaction.origin === storeOrigin) transaction.origin = BUS;
  };
  doc.on('beforeTransaction', onTransaction);
  signal.addEventListener('abort', () => doc.off('beforeTransaction', onTransaction), { once: true });
}

/** @throws TypeError for anything that is no message of the bus */
function parseMessage(data: unknown): BusMessage {
  const { kind, bytes } = Object(data) as { kind?: unknown; bytes?: unknown };
  if (kind === 'who') return { kind };
  if ((kind === 'update' || kind === 'awareness') && bytes instanceof Uint8Array) return { kind, bytes };
  throw new TypeError('no message of the bus');
}
