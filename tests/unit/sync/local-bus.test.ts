import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { localBus } from '../../../lib/sync/local-bus';

const STORE = { name: 'the store' };
const settle = () => new Promise((resolve) => setTimeout(resolve, 30));

let end: AbortController;
let name: string;
let warned: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  end = new AbortController();
  name = `bus-${Math.random()}`;
});
afterEach(() => end.abort());

/** A page on the bus, with the origins under which updates came to it. */
function page(signal = end.signal, called = name) {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const origins: unknown[] = [];
  doc.on('update', (_update: Uint8Array, origin: unknown) => origins.push(origin));
  localBus(
    { doc, awareness, name: called, storeOrigin: () => STORE, whenStored: async () => undefined },
    signal,
  );
  end.signal.addEventListener('abort', () => awareness.destroy());
  return { doc, awareness, origins, text: doc.getText('t') };
}

describe('the local bus', () => {
  it('carries edits, under the origin of the store, and answers none', async () => {
    const [a, b, c] = [page(), page(), page()];
    a.text.insert(0, 'x');
    await settle();
    expect([b.text.toJSON(), c.text.toJSON()]).toEqual(['x', 'x']);
    expect([a.origins.length, b.origins, c.origins]).toEqual([1, [STORE], [STORE]]);
  });

  it('carries what a transport brought, and not what came from the disk', async () => {
    const [a, b] = [page(), page()];
    const other = new Y.Doc();
    other.getText('t').insert(0, 'disk');
    Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(other), STORE);
    await settle();
    expect(b.text.toJSON()).toBe('');
    a.doc.transact(() => a.text.insert(0, 'n'), 'a transport');
    await settle();
    expect(b.doc.store.pendingStructs === null ? b.text.toJSON() : 'parked').not.toBe('');
  });

  it('gives another origin to what comes while something is parked, so that it is stored here', async () => {
    const [a, b] = [page(), page()];
    const theirs = new Y.Doc();
    const first = Y.encodeStateVector(theirs);
    theirs.getText('t').insert(0, '1');
    const one = Y.encodeStateAsUpdate(theirs, first);
    const before = Y.encodeStateVector(theirs);
    theirs.getText('t').insert(1, '2');
    Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(theirs, before), 'a transport'); // parked
    Y.applyUpdate(a.doc, one, 'user');
    await settle();
    expect(b.text.toJSON()).toBe('12');
    expect(b.origins).not.toContain(STORE);
  });

  it('says what comes from elsewhere before it carries that', async () => {
    const heard: string[] = [];
    const [from, to] = [new Y.Doc(), new Y.Doc()];
    const bus = (
      doc: Y.Doc,
      onBrought?: (brought: ReadonlyMap<number, number>) => void,
      signal = end.signal,
    ) => {
      const stored = { storeOrigin: () => STORE, whenStored: async () => undefined };
      return localBus({ doc, name, ...stored, ...(onBrought && { onBrought }) }, signal);
    };
    to.on('update', () => heard.push('entered'));
    const ended = new AbortController();
    const { tellBrought } = bus(from, undefined, ended.signal);
    bus(to, (brought) => heard.push(JSON.stringify([...brought])));
    for (let n = 0; n < 3; n += 1) {
      tellBrought(new Map([[9, n]]));
      from.getText('t').insert(0, 'x');
    }
    await settle();
    expect(heard).toEqual(['[[9,0]]', 'entered', '[[9,1]]', 'entered', '[[9,2]]', 'entered']);
    ended.abort();
    tellBrought(new Map([[9, 4]]));
    await settle();
    expect(heard).toHaveLength(6);
  });

  it('does not carry from one notebook to another', async () => {
    const [a, b] = [page(), page(end.signal, `${name}-other`)];
    a.text.insert(0, 'x');
    await settle();
    expect(b.text.toJSON()).toBe('');
  });

  it('carries presence, to those who come later too, and tells when a page is gone', async () => {
    const closing = new AbortController();
    const a = page(closing.signal);
    a.awareness.setLocalState({ member: 'anna' });
    const b = page();
    await settle();
    expect(b.awareness.getStates().get(a.doc.clientID)).toEqual({ member: 'anna' });
    closing.abort();
    await settle();
    expect(b.awareness.getStates().has(a.doc.clientID)).toBe(false);
  });

  it('drops what is no message of its own, and goes on', async () => {
    const [a, b] = [page(), page()];
    const stranger = new BroadcastChannel(`bookbag/${name}`);
    const odd = [null, 7, 'x', {}, { kind: 'update' }, { kind: 'update', bytes: 'x' }, { kind: 'else' }];
    const say = (data: unknown) =>
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has no target
      stranger.postMessage(data);
    for (const [turn, message] of [...odd, { kind: 'update', bytes: Uint8Array.of(9, 9, 9) }].entries()) {
      say(message);
      say({ line: name, from: 'stranger', turn, message });
    }
    await settle();
    a.text.insert(0, 'x');
    await settle();
    stranger.close();
    expect(b.text.toJSON()).toBe('x');
    expect(warned.mock.calls.length).toBeGreaterThanOrEqual(2 * odd.length);
  });

  it('is silent after its end, and does not begin when that has come already', async () => {
    const [a, b] = [page(), page(AbortSignal.abort())];
    const closing = new AbortController();
    const c = page(closing.signal);
    closing.abort();
    a.text.insert(0, 'x');
    await settle();
    expect([b.text.toJSON(), c.text.toJSON()]).toEqual(['', '']);
  });
});

it('the page that answers for the others is not done before they have stored what they told', async () => {
  const store = { stored: () => undefined as void };
  const stored = new Promise<void>((resolve) => (store.stored = resolve));
  const kept: Uint8Array[][] = [];
  const common = { name, storeOrigin: () => STORE };
  const [panel, post] = [new Y.Doc(), new Y.Doc()];
  localBus({ ...common, doc: panel, whenStored: () => stored }, end.signal);
  const { whenStored } = localBus(
    {
      ...common,
      doc: post,
      whenStored: async () => undefined,
      keep: async (updates) => void kept.push(updates),
    },
    end.signal,
  );
  panel.getText('t').insert(0, 'x');
  await settle();
  let isDone = false;
  void whenStored().then(() => (isDone = true));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(isDone).toBe(false);
  store.stored();
  await expect.poll(() => isDone).toBe(true);
  expect(kept).toEqual([]);
});
