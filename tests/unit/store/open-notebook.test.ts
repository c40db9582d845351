import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { BookbagDb, UPDATES_TABLE } from '../../../lib/store/db';
import { diskFailure } from '../../../lib/store/disk/disk-error';
import { addNotebook, allNotebooks, labelNotebook, notebookSecret } from '../../../lib/store/notebooks';
import { openNotebook } from '../../../lib/store/open-notebook';
import { tempDb } from '../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  await addNotebook(db, {
    id: 'n',
    me: 'm',
    secret: new Uint8Array(32).fill(9),
    relays: ['wss://r'],
    label: '',
    createdAt: 1,
  });
});
afterEach(() => end.abort());

/** What the disk holds, read past every cache by another connection. */
async function onDisk(): Promise<Y.Doc> {
  const other = new BookbagDb(db.name);
  const doc = new Y.Doc();
  for (const row of await other.table(UPDATES_TABLE).where({ k: 'n' }).toArray())
    Y.applyUpdateV2(doc, (row as { u: Uint8Array }).u);
  other.close();
  return doc;
}

describe('an open notebook', () => {
  it('whenStored means on disk: every update in the document before it', async () => {
    const { doc, whenStored } = await openNotebook(db, 'n', end.signal);
    for (let i = 0; i < 50; i += 1) doc.getMap('notes').set(`k${i}`, i);
    await whenStored();
    expect((await onDisk()).getMap('notes').size).toBe(50);
  });

  it('whenStored may be asked in the same turn as the change', async () => {
    const { doc, whenStored } = await openNotebook(db, 'n', end.signal);
    for (let i = 0; i < 20; i += 1) {
      doc.getMap('notes').set('k', i);
      await whenStored();
      expect((await onDisk()).getMap('notes').get('k')).toBe(i);
    }
  });

  it('what a page says while it goes is on its way to the disk at once', async () => {
    const page = new EventTarget();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    const { doc, whenStored } = await openNotebook(db, 'n', end.signal);
    vi.unstubAllGlobals();
    const add = vi.spyOn(IDBObjectStore.prototype, 'add');
    doc.getMap('notes').set('k', 'a stroke');
    expect(add).not.toHaveBeenCalled();
    page.dispatchEvent(new Event('pagehide'));
    doc.getMap('notes').set('k', 'the last stroke');
    await Promise.resolve();
    expect(add).toHaveBeenCalled();
    await whenStored();
    add.mockRestore();
    expect((await onDisk()).getMap('notes').get('k')).toBe('the last stroke');
  });

  it('what is changed in the task in which a notebook is left is on its way to the disk at once', async () => {
    const leave = new AbortController();
    const { doc } = await openNotebook(db, 'n', leave.signal);
    const add = vi.spyOn(IDBObjectStore.prototype, 'add');
    doc.getMap('notes').set('k', 'the last stroke');
    leave.abort();
    await Promise.resolve();
    expect(add).toHaveBeenCalled();
    add.mockRestore();
    await vi.waitFor(async () => expect((await onDisk()).getMap('notes').get('k')).toBe('the last stroke'));
  });

  it('keep stores what another page told and did not store', async () => {
    const { keep, whenStored } = await openNotebook(db, 'n', end.signal);
    const other = new Y.Doc();
    const updates: Uint8Array[] = [];
    other.on('update', (update: Uint8Array) => updates.push(update));
    other.getMap('notes').set('a', 1);
    other.getMap('notes').set('b', 2);
    await keep(updates);
    await whenStored();
    expect((await onDisk()).getMap('notes').toJSON()).toEqual({ a: 1, b: 2 });
  });

  it('when the disk refuses to keep it, nothing counts as stored any more', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { doc, keep, whenStored, failure } = await openNotebook(db, 'n', end.signal);
    doc.getMap('notes').set('a', 1);
    await whenStored();
    vi.spyOn(db, 'table').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(keep([Y.encodeStateAsUpdate(doc)])).rejects.toThrow('full');
    vi.restoreAllMocks();
    expect(failure.get()).toBe('disk-full');
    await expect(whenStored()).rejects.toThrow('refused');
  });

  it('what comes with the store as origin is not stored again', async () => {
    const { doc, storeOrigin, whenStored } = await openNotebook(db, 'n', end.signal);
    const other = new Y.Doc();
    other.getMap('notes').set('a', 1);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), storeOrigin());
    await whenStored();
    expect((await onDisk()).getMap('notes').size).toBe(0);
  });

  it('after the disk refused a write, whenStored rejects and the failure is told', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { doc, whenStored, failure } = await openNotebook(db, 'n', end.signal);
    const add = vi
      .spyOn(db.table(UPDATES_TABLE).core, 'mutate')
      .mockImplementationOnce(() =>
        Promise.reject(Object.assign(new Error(''), { name: 'QuotaExceededError' })),
      );
    doc.getMap('notes').set('lost', 1);
    const refusal: unknown = await whenStored().catch((error: unknown) => error);
    expect([refusal instanceof Error, diskFailure(refusal), failure.get()]).toEqual([
      true,
      'disk-full',
      'disk-full',
    ]);
    add.mockRestore();
    doc.getMap('notes').set('later', 1);
    await expect(whenStored()).rejects.toThrow();
    warn.mockRestore();
  });

  it('stores all that is only in memory once the disk takes writes again, and goes on as before', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { doc, whenStored, failure } = await openNotebook(db, 'n', end.signal);
    doc.getMap('notes').set('before', 1);
    await whenStored();
    db.gate.stop('disk-full');
    expect(failure.get()).toBe('disk-full');
    doc.getMap('notes').set('while full', 1);
    await expect(whenStored()).rejects.toThrow();
    expect((await onDisk()).getMap('notes').toJSON()).toEqual({ before: 1 });
    db.gate.goOn();
    await expect.poll(() => failure.get()).toBe('none');
    doc.getMap('notes').set('after', 1);
    await whenStored();
    expect((await onDisk()).getMap('notes').toJSON()).toEqual({ before: 1, 'while full': 1, after: 1 });
    warn.mockRestore();
  });

  it('hears of what another page stores after the disk was full', async () => {
    const open = await openNotebook(db, 'n', end.signal);
    db.gate.stop('disk-full');
    db.gate.goOn();
    await expect.poll(() => open.failure.get()).toBe('none');
    const other = new Y.Doc();
    other.getMap('notes').set('theirs', 1);
    await db.table(UPDATES_TABLE).add({ k: 'n', u: Y.encodeStateAsUpdateV2(other) });
    await expect.poll(() => open.doc.getMap('notes').get('theirs')).toBe(1);
  });

  it('a notebook that is gone meanwhile does not count as stored', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { failure } = await openNotebook(db, 'n', end.signal);
    db.gate.stop('disk-full');
    db.gate.hear('going');
    vi.spyOn(db.notebooks, 'get').mockResolvedValue(undefined);
    db.gate.stop('failed');
    db.gate.goOn();
    await expect.poll(() => db.gate.writing.get()).toBe('failed');
    expect(failure.get()).not.toBe('none');
    vi.restoreAllMocks();
    warn.mockRestore();
  });

  it('opens again with what was stored, in another connection', async () => {
    const first = await openNotebook(db, 'n', end.signal);
    first.doc.getMap('notes').set('k', 'kept');
    await first.whenStored();
    const other = new BookbagDb(db.name);
    const again = await openNotebook(other, 'n', end.signal);
    expect(again.doc.getMap('notes').get('k')).toBe('kept');
    other.close();
  });

  it('an id that is not here is an error', async () => {
    await expect(openNotebook(db, 'none', end.signal)).rejects.toThrow('no notebook');
  });
});

describe('the notebooks of this device', () => {
  it('the secret lies sealed on the disk and opens here', async () => {
    const [row] = await allNotebooks(db);
    expect(row?.secret?.bytes).not.toEqual(new Uint8Array(32).fill(9));
    expect(await notebookSecret(db, row!)).toEqual(new Uint8Array(32).fill(9));
    expect(await notebookSecret(db, { secret: null })).toBeUndefined();
  });

  it('keeps copies of the names; a notebook that is gone is left gone', async () => {
    await labelNotebook(db, 'n', 'Spring match', 'Ruth');
    expect(await db.notebooks.get('n')).toMatchObject({ label: 'Spring match', partner: 'Ruth' });
    const update = vi.spyOn(db.notebooks, 'update');
    await labelNotebook(db, 'n', 'Spring match', 'Ruth'); // or every page would read the list anew
    expect(update).not.toHaveBeenCalled();
    await labelNotebook(db, 'n', 'Spring match', 'Ruth K.');
    expect(update).toHaveBeenCalledOnce();
    await labelNotebook(db, 'none', 'x', 'y');
    expect(await db.notebooks.count()).toBe(1);
  });
});
