import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OwnWords } from '../../../../lib/notebook/words/own-words';
import { KnownHere } from '../../../../lib/post/words/known-here';
import type { BookbagDb } from '../../../../lib/store/db';
import { readWords } from '../../../../lib/store/own-words';
import * as store from '../../../../lib/store/own-words-kept';
import { tempDb } from '../../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
beforeEach(() => {
  end = new AbortController();
  db = tempDb(end.signal);
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
});

const knownHere = () =>
  new KnownHere(db, 'n', { ...store.NO_WORDS, first: 1, since: 1 }, new OwnWords(), end.signal);
const onDisk = async () => (await readWords(db, 'n'))?.brought.length ?? 0;

it('thousands of clients, one after the other, cost so many steps each as one does, and few writes', async () => {
  const CLIENTS = 4_000;
  const writes = vi.spyOn(store, 'writeWords');
  const known = knownHere();
  const spies = [vi.spyOn(Map.prototype, 'set'), vi.spyOn(Map.prototype, 'get')];
  for (let client = 0; client < CLIENTS; client += 1) known.bring(new Map([[client, 0]]));
  const steps = spies.reduce((sum, one) => sum + one.mock.calls.length, 0);
  for (const one of spies) one.mockRestore();
  expect(steps).toBeLessThan(8 * CLIENTS);
  await expect.poll(onDisk).toBe(CLIENTS);
  expect(writes.mock.calls.length).toBeLessThan(5);
  expect(known.words.known.brought.size).toBe(CLIENTS);
});

it('a flood that goes on is written together with what has come by then', async () => {
  const known = knownHere();
  known.bring(new Map(Array.from({ length: 4_000 }, (_, client) => [client, 0])));
  await expect.poll(onDisk).toBe(4_000);
  const writes = vi.spyOn(store, 'writeWords');
  for (let client = 4_000; client < 4_020; client += 1) {
    known.bring(new Map([[client, 0]]));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await expect.poll(onDisk).toBe(4_020);
  expect(writes.mock.calls.length).toBeLessThan(15);
});

it('what the disk refused is written once it takes it again', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const known = knownHere();
  await known.saved();
  db.gate.stop('disk-full');
  known.bring(new Map([[7, 0]]));
  await known.saved();
  expect(await onDisk()).toBe(0);
  db.gate.goOn();
  await expect.poll(onDisk).toBe(1);
});
