import type { DBCore } from 'dexie';
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BookbagDb } from '../../../../lib/store/db';
import { diskFailure } from '../../../../lib/store/disk/disk-error';
import { DiskGate } from '../../../../lib/store/disk/gate';
import { gatedWrites } from '../../../../lib/store/disk/gated-writes';
import { tempDb } from '../../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
beforeEach(() => {
  end = new AbortController();
  db = tempDb(end.signal);
});
afterEach(() => end.abort());

const write = (value: unknown): Promise<unknown> => db.settings.put({ key: 'myName', value });
const outcome = (written: Promise<unknown>): Promise<string> =>
  written.then(
    () => 'written',
    (error: unknown) => diskFailure(error),
  );

/** A transaction through the gate that ends as the browser ends one: aborted on commit, though each request was granted. */
function abortedWith(error: unknown, mode: 'readonly' | 'readwrite' = 'readwrite'): DiskGate {
  const gate = new DiskGate();
  const transaction = Object.assign(new EventTarget(), { abort: () => undefined, error });
  const core = { transaction: () => transaction } as unknown as DBCore;
  gatedWrites(gate).create(core).transaction?.([], mode);
  transaction.dispatchEvent(new Event('abort'));
  return gate;
}

it('while writes are stopped nothing is written, and all can be read', async () => {
  await write('Ana');
  db.gate.stop('disk-full');
  expect(await outcome(write('Bo'))).toBe('disk-full');
  expect(await outcome(db.transaction('rw', db.settings, () => write('Bo')))).toBe('disk-full');
  expect(await db.settings.get('myName')).toEqual({ key: 'myName', value: 'Ana' });
  db.gate.goOn();
  expect(await outcome(write('Bo'))).toBe('written');
});

it.each<[string, string]>([
  ['QuotaExceededError', 'disk-full'],
  ['UnknownError', 'failed'],
  ['ConstraintError', 'going'],
])('a transaction that ends on commit with %s leaves the gate %s', (name, writing) => {
  const error = Object.assign(new Error(''), { name });
  expect(abortedWith(error).writing.get()).toBe(writing);
});

it('a transaction that we ended, or that only reads, stops nothing', () => {
  expect(abortedWith(null).writing.get()).toBe('going');
  const full = Object.assign(new Error(''), { name: 'QuotaExceededError' });
  expect(abortedWith(full, 'readonly').writing.get()).toBe('going');
});

it('a fault of ours stops nothing', async () => {
  await db.private.add({ notebook: 'n', key: 'k', value: 'v' });
  await expect(db.private.add({ notebook: 'n', key: 'k', value: 'v' })).rejects.toThrow();
  const broken = db.transaction('rw', db.settings, () => Promise.reject(new Error('ours')));
  await expect(broken).rejects.toThrow('ours');
  expect(db.gate.writing.get()).toBe('going');
});

it('a database that the browser closes may be torn, at each opening; one that we close is not', async () => {
  const closed = (): void => forceCloseDatabase(db.backendDB() as never);
  await write('Ana');
  closed();
  expect(db.gate.writing.get()).toBe('failed');
  db.gate.goOn();
  expect(await outcome(write('Bo'))).toBe('written');
  closed();
  expect(db.gate.writing.get()).toBe('failed');
  db.gate.goOn();
  await db.open();
  db.close();
  expect(db.gate.writing.get()).toBe('going');
});
