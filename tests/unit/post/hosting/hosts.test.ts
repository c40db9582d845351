import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { HostedNotebook } from '../../../../lib/post/hosting/host-notebook';
import { createHosts } from '../../../../lib/post/hosting/hosts';
import { type BookbagDb, UPDATES_TABLE } from '../../../../lib/store/db';
import { addNotebook } from '../../../../lib/store/notebooks';
import { tempDb } from '../../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
const opened: { hosted: HostedNotebook; signal: AbortSignal }[] = [];
const begun = (id: string) =>
  addNotebook(db, { id, me: 'ana', secret: null, relays: [], label: '', createdAt: 1 });
const hosts = () => createHosts(db, (hosted, signal) => opened.push({ hosted, signal }), end.signal);

beforeEach(() => {
  end = new AbortController();
  db = tempDb(end.signal);
  opened.length = 0;
});
afterEach(() => end.abort());

it('opens every notebook of this device, also one that comes later, and ends one that is left', async () => {
  await begun('a');
  const all = hosts();
  await vi.waitFor(() => expect(opened.map(({ hosted }) => hosted.id)).toEqual(['a']));
  await begun('b');
  await vi.waitFor(() => expect(opened.map(({ hosted }) => hosted.id)).toEqual(['a', 'b']));
  await db.notebooks.delete('a');
  await vi.waitFor(() => expect(opened[0]?.signal.aborted).toBe(true));
  expect((await all.all()).map(({ id }) => id)).toEqual(['b']);
  expect(await all.get('a')).toBeUndefined();
});

it('starts each anew once when an address changed, and comes to an end', async () => {
  await begun('a');
  await begun('b');
  const all = hosts();
  await vi.waitFor(() => expect(opened).toHaveLength(2));
  all.restart();
  await vi.waitFor(() => expect(opened).toHaveLength(4));
  expect(opened.map(({ signal }) => signal.aborted)).toEqual([true, true, false, false]);
});

it('one that is not here is not opened; one that has just begun is', async () => {
  const all = hosts();
  expect(await all.get('nobody')).toBeUndefined();
  await begun('a');
  expect((await all.get('a'))?.id).toBe('a');
});

it('stores what a panel told and did not live to store', async () => {
  await begun('a');
  const all = hosts();
  const hosted = await all.get('a');
  const typed = new Y.Doc();
  typed.getText('t').insert(0, 'typed');
  const panel = new BroadcastChannel('bookbag/a');
  const message = { kind: 'update', page: 'panel', number: 1, bytes: Y.encodeStateAsUpdate(typed) };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has no target
  panel.postMessage({ line: 'a', from: 'panel', turn: 1, message });
  panel.close();
  await vi.waitFor(() => expect(hosted?.open.doc.getText('t').toJSON()).toBe('typed'));
  const onDisk = () => db.table<{ k: string; u: Uint8Array }>(UPDATES_TABLE).where({ k: 'a' }).toArray();
  await vi.waitFor(
    async () => {
      const doc = new Y.Doc();
      for (const { u } of await onDisk()) Y.applyUpdateV2(doc, u);
      expect(doc.getText('t').toJSON()).toBe('typed');
    },
    { timeout: 5_000 },
  );
});

describe('a notebook that cannot be opened', () => {
  const quietly = () => vi.spyOn(console, 'warn').mockImplementation(() => undefined);

  it('is tried again by whoever asks for it next', async () => {
    const warn = quietly();
    const get = vi.spyOn(db.notebooks, 'get').mockRejectedValueOnce(new Error('the disk is busy'));
    await begun('a');
    const all = hosts();
    await vi.waitFor(() => expect(warn).toHaveBeenCalledOnce());
    expect(opened).toEqual([]);
    expect(await all.all()).toEqual([]);
    expect((await all.get('a'))?.id).toBe('a');
    expect(opened.map(({ hosted }) => hosted.id)).toEqual(['a']);
    for (const spy of [warn, get]) spy.mockRestore();
  });

  it('does not take along the one that was started anew in the meantime', async () => {
    const warn = quietly();
    let fail: (why: Error) => void = () => undefined;
    const stuck = new Promise((_, reject) => (fail = reject));
    const get = vi.spyOn(db.notebooks, 'get').mockReturnValueOnce(stuck as never);
    await begun('a');
    const all = hosts();
    await vi.waitFor(() => expect(get).toHaveBeenCalledOnce());
    all.restart();
    await vi.waitFor(() => expect(opened).toHaveLength(1));
    fail(new Error('too late'));
    await vi.waitFor(() => expect(warn).toHaveBeenCalledOnce());
    expect((await all.all()).map(({ id }) => id)).toEqual(['a']);
    for (const spy of [warn, get]) spy.mockRestore();
  });
});
