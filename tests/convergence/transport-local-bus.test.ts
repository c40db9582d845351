import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BookbagDb } from '../../lib/store/db';
import { addNotebook } from '../../lib/store/notebooks';
import type { OpenNotebook } from '../../lib/store/open-notebook';
import { openNotebook } from '../../lib/store/open-notebook';
import { localBus } from '../../lib/sync/local-bus';
import { StoredState } from '../../lib/sync/stored-state';

/**
 * The test that stands before any feature: two contexts (panel and post) over one
 * disk, bus and transport. Our own edit U1 and the partner's U2, which builds on it, reach the post in
 * either order by every pair of ways; then everything is killed, and the disk must hold all that the
 * post had acknowledged.
 */

const TRANSPORT = { name: 'a transport' };
const settle = () => new Promise((resolve) => setTimeout(resolve, 60));

let name: string;
let end: AbortController;
let databases: BookbagDb[];

beforeEach(async () => {
  name = `bus-${Math.random()}`;
  end = new AbortController();
  databases = [];
  const row = { id: 'n', me: 'm', secret: null, relays: [], label: '', createdAt: 1 };
  await addNotebook(database(), row);
});
afterEach(async () => {
  end.abort();
  await new BookbagDb(name).delete();
});

function database(): BookbagDb {
  const db = new BookbagDb(name);
  databases.push(db);
  return db;
}

/** Opens the notebook as a page of its own would. */
async function page(withBus: boolean): Promise<OpenNotebook> {
  const notebook = await openNotebook(database(), 'n', end.signal);
  const { doc, storeOrigin, whenStored } = notebook;
  if (withBus) localBus({ doc, name, storeOrigin, whenStored }, end.signal);
  return notebook;
}

/** Opens the notebook as the post does: it answers for what the other pages told. */
async function openPost(): Promise<OpenNotebook> {
  const notebook = await openNotebook(database(), 'n', end.signal);
  return { ...notebook, ...localBus({ ...notebook, name }, end.signal) };
}

/** Everything dies at once; then the disk is read by a fresh connection. */
async function killAndRead(): Promise<Y.Doc> {
  end.abort();
  for (const db of databases) db.close();
  const doc = new Y.Doc();
  const fresh = new BookbagDb(name);
  for (const { u } of (await fresh.table('$notebooks.doc_updates').toArray()) as { u: Uint8Array }[])
    Y.applyUpdateV2(doc, u);
  fresh.close();
  return doc;
}

/** The other context as far as the post can tell: what it says is on disk, by its own hand. */
class Panel {
  readonly #channel = new BroadcastChannel(`bookbag/${name}`);
  #told = 0;
  #turn = 0;
  say(bytes: Uint8Array): void {
    this.#told += 1;
    this.#post({ kind: 'update', page: 'panel', number: this.#told, bytes });
  }
  sayStored(): void {
    this.#post({ kind: 'stored', page: 'panel', number: this.#told });
  }
  #post(message: object): void {
    this.#turn += 1;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has no target
    this.#channel.postMessage({ line: name, from: 'panel', turn: this.#turn, message });
  }
  close(): void {
    this.#channel.close();
  }
}

/** U1 of ours, and U2 of the partner's that builds on it. */
function twoUpdates(): { own: Uint8Array; partners: Uint8Array } {
  const ours = new Y.Doc();
  ours.getText('t').insert(0, 'own');
  const own = Y.encodeStateAsUpdate(ours);
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, own);
  const before = Y.encodeStateVector(theirs);
  theirs.getText('t').insert(3, ' and partner');
  return { own, partners: Y.encodeStateAsUpdate(theirs, before) };
}

type Way = 'bus' | 'disk' | 'transport';
const WAYS: readonly Way[] = ['bus', 'disk', 'transport'];
const CASES = WAYS.flatMap((second) =>
  WAYS.flatMap((first) => [
    { order: 'U2 before U1', first, second },
    { order: 'U1 before U2', first, second },
  ]),
);

/** A page can write U2 only when it has U1, and what only a transport brings, only the post has. */
const HAPPENS = CASES.filter(
  ({ order, first, second }) => order === 'U1 before U2' || first !== 'transport' || second !== 'disk',
);

describe('what the post acknowledged is on disk after a kill', () => {
  it.each(HAPPENS)('$order: U1 by $first, U2 by $second', async ({ order, first, second }) => {
    const { own, partners } = twoUpdates();
    const post = await openPost();
    const state = new StoredState(post.doc, () => post.whenStored(), end.signal);
    const panel = new Panel();
    const other = await page(false); // the context that keeps what comes by the bus

    const bring = async (update: Uint8Array, way: Way) => {
      if (way === 'transport') Y.applyUpdate(post.doc, update, TRANSPORT);
      else if (way === 'disk') Y.applyUpdate(other.doc, update, 'user'); // without a word on the bus
      else panel.say(update);
      await settle();
    };
    if (order === 'U2 before U1') {
      await bring(partners, second);
      await bring(own, first);
    } else {
      await bring(own, first);
      await bring(partners, second);
    }
    // Now the other context's own writes, for what came by the bus: no earlier, so that the bus is first.
    if (first === 'bus') Y.applyUpdate(other.doc, own, 'user');
    if (second === 'bus') Y.applyUpdate(other.doc, partners, 'user');
    await other.whenStored();
    panel.sayStored();
    await expect.poll(() => state.stored?.digest === state.now.digest).toBe(true);
    expect(post.doc.getText('t').toJSON()).toBe('own and partner');
    panel.close();
    expect((await killAndRead()).getText('t').toJSON()).toBe('own and partner');
  });

  it('U2 by the transport, then U1 from the disk, as another page wrote it and the bus was not heard', async () => {
    const { own, partners } = twoUpdates();
    const post = await openPost();
    const state = new StoredState(post.doc, () => post.whenStored(), end.signal);
    const other = await page(false);
    Y.applyUpdate(post.doc, partners, TRANSPORT);
    Y.applyUpdate(other.doc, own, 'user');
    await expect.poll(() => post.doc.getText('t').toJSON()).toBe('own and partner');
    await expect.poll(() => state.stored?.digest === state.now.digest).toBe(true);
    expect((await killAndRead()).getText('t').toJSON()).toBe('own and partner');
  });
});

it('an edit that a page told, and did not live to store: the post stores it before it acknowledges', async () => {
  const { own } = twoUpdates();
  const post = await openPost();
  const state = new StoredState(post.doc, () => post.whenStored(), end.signal);
  const panel = new Panel();
  panel.say(own);
  panel.close();
  await expect.poll(() => post.doc.getText('t').toJSON()).toBe('own');
  await expect.poll(() => state.stored?.digest === state.now.digest, { timeout: 5_000 }).toBe(true);
  expect((await killAndRead()).getText('t').toJSON()).toBe('own');
});

it('edits of two pages reach each other by the bus and are stored once', async () => {
  const a = await page(true);
  const b = await page(true);
  a.doc.getText('t').insert(0, 'x');
  await expect.poll(() => b.doc.getText('t').toJSON()).toBe('x');
  await Promise.all([a.whenStored(), b.whenStored()]);
  const rows = await new BookbagDb(name).table('$notebooks.doc_updates').count();
  expect(rows).toBe(1);
});
