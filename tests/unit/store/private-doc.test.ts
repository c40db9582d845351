import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BookbagDb } from '../../../lib/store/db';
import { openPrivateDoc } from '../../../lib/store/private-doc';
import { tempDb } from '../../support/temp-db';

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

const open = (notebook = 'n') => openPrivateDoc(db, notebook, end.signal);
const count = () =>
  db.private.where('[notebook+key]').between(['n', 'only-mine:'], ['n', 'only-mine;']).count();

it('keeps each notebook apart, and leaves what else is private as it is', async () => {
  await db.private.put({ notebook: 'n', key: 'draft:note\npanel', value: 'x' });
  const { doc, whenStored } = await open();
  doc.getMap('m').set('a', 1);
  await whenStored();
  expect((await open()).doc.getMap('m').toJSON()).toEqual({ a: 1 });
  expect((await open('other')).doc.getMap('m').size).toBe(0);
  expect((await db.private.get(['n', 'draft:note\npanel']))?.value).toBe('x');
});

it('becomes one row once there are more than forty', async () => {
  const { doc, whenStored } = await open();
  for (let n = 0; n < 40; n += 1) doc.getMap('m').set(`${n}`, n);
  await whenStored();
  await open();
  expect(await count()).toBe(40);
  doc.getMap('m').set('40', 40);
  await whenStored();
  const again = await open();
  expect(await count()).toBe(1);
  expect(again.doc.getMap('m').size).toBe(41);
  doc.getMap('m').set('41', 41);
  await whenStored();
  expect((await open()).doc.getMap('m').size).toBe(42);
});

it('leaves a damaged row where it is, and opens the rest', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const { doc, whenStored } = await open();
  for (let n = 0; n < 41; n += 1) doc.getMap('m').set(`${n}`, n);
  await whenStored();
  for (const [key, value] of [
    ['only-mine:x', 'no base64!'],
    ['only-mine:y', btoa('no update')],
  ] as const)
    await db.private.put({ notebook: 'n', key, value });
  expect((await open()).doc.getMap('m').size).toBe(41);
  expect(await count()).toBe(3);
  expect((await open()).doc.getMap('m').size).toBe(41);
});

it('writes all that the disk refused as soon as there is room', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const { doc, failure, whenStored } = await open();
  db.gate.stop('disk-full');
  doc.getMap('m').set('a', 1);
  await expect(whenStored()).rejects.toThrow();
  expect(failure.get()).toBe('disk-full');
  expect(await count()).toBe(0);
  db.gate.goOn();
  await vi.waitFor(() => expect(failure.get()).toBe('none'));
  expect((await open()).doc.getMap('m').toJSON()).toEqual({ a: 1 });
});
