import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { localBus } from '../../../lib/sync/local-bus';

let end: AbortController;
let name: string;
let made: { doc: Y.Doc; awareness: Awareness; storeOrigin: unknown; origins: unknown[] }[];

beforeEach(() => {
  end = new AbortController();
  name = `bus-${Math.random()}`;
  made = [];
});
afterEach(() => {
  end.abort();
  for (const { awareness } of made) awareness.destroy();
  vi.restoreAllMocks();
});

/** A page of ours: its document, and the origins of what happened to it. */
function page(signal = end.signal) {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const storeOrigin = { store: made.length };
  const origins: unknown[] = [];
  doc.on('update', (_update: Uint8Array, origin: unknown) => origins.push(origin));
  localBus({ doc, awareness, name, storeOrigin }, signal);
  const self = { doc, awareness, storeOrigin, origins };
  made.push(self);
  return self;
}

/** Another page that says what it likes. */
function stranger(): BroadcastChannel {
  const channel = new BroadcastChannel(`bookbag/${name}`);
  end.signal.addEventListener('abort', () => channel.close());
  return channel;
}

const pause = (ms = 50) => new Promise((resolve) => setTimeout(resolve, ms));

describe('live updates', () => {
  it('reach every other page, with the store as origin, and are not sent on', async () => {
    const [a, b, c] = [page(), page(), page()];
    a.doc.getText('t').insert(0, 'hello');
    await expect.poll(() => [b, c].map(({ doc }) => doc.getText('t').toJSON())).toEqual(['hello', 'hello']);
    await pause();
    expect(b.origins).toEqual([b.storeOrigin]);
    expect(a.origins).toHaveLength(1);
  });

  it('what a transport brought is told too; what came from the disk is not', async () => {
    const [a, b] = [page(), page()];
    a.doc.transact(() => a.doc.getMap('m').set('disk', 1), a.storeOrigin);
    a.doc.transact(() => a.doc.getMap('m').set('partner', 1), { transport: true });
    await expect.poll(() => b.doc.store.pendingStructs !== null).toBe(true); // the piece that the disk brings
    Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc), b.storeOrigin);
    expect(b.doc.getMap('m').toJSON()).toEqual({ disk: 1, partner: 1 });
    expect(b.origins).toEqual(['bus']); // something was parked: it goes to the disk here as well
  });

  it('other notebooks hear nothing, nor anybody after the abort', async () => {
    const a = page();
    const gone = new AbortController();
    const b = page(gone.signal);
    gone.abort();
    name = 'another';
    const c = page();
    a.doc.getText('t').insert(0, 'x');
    await pause();
    expect([b, c].map(({ doc }) => doc.getText('t').toJSON())).toEqual(['', '']);
  });
});

it('a message that is none is reported and harms nothing', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  const a = page();
  const channel = stranger();
  const bad = [
    null,
    'x',
    {},
    { kind: 'update' },
    { kind: 'update', bytes: Uint8Array.of(255, 255, 255) },
    { kind: 'no' },
  ];
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has no target
  for (const message of bad) channel.postMessage(message);
  await expect.poll(() => warned.mock.calls.length).toBe(bad.length);
  const b = page();
  b.doc.getText('t').insert(0, 'x');
  await expect.poll(() => a.doc.getText('t').toJSON()).toBe('x');
});

describe('presence', () => {
  const seenBy = ({ awareness, doc }: ReturnType<typeof page>) =>
    [...awareness.getStates()].filter(([id]) => id !== doc.clientID).map(([, state]) => state);

  it('is known to a page that opens later, and gone when its page ends', async () => {
    const gone = new AbortController();
    const a = page(gone.signal);
    a.awareness.setLocalState({ name: 'Anna' });
    const b = page();
    await expect.poll(() => seenBy(b)).toContainEqual({ name: 'Anna' });
    gone.abort();
    await expect.poll(() => seenBy(b)).toEqual([]);
  });
});
