import '../../../support/dom-window';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PdfText } from '../../../../lib/clip/pdf/read-pdf';
import { emptyMetadata } from '../../../../lib/model/metadata';
import { metaMap } from '../../../../lib/notebook/schema';
import { IncomingFiles } from '../../../../lib/post/clips/incoming-files';
import { type ClipContext, storeKeptPdf, storeSentPdf } from '../../../../lib/post/clips/store-pdf';
import type { BookbagDb } from '../../../../lib/store/db';
import { keepFile } from '../../../../lib/store/files';
import { addNotebook } from '../../../../lib/store/notebooks';
import { sha256Hex } from '../../../../lib/util/bytes';
import { fail, ok } from '../../../../lib/util/result';
import { type Hosted, hostedNotebook, hostsOf } from '../../../support/hosted';
import { tempDb } from '../../../support/temp-db';
import { put, remove } from '../../../support/records';

const { readPdf } = vi.hoisted(() => ({ readPdf: vi.fn<() => Promise<unknown>>() }));
vi.mock('../../../../lib/clip/pdf/read-pdf', () => ({ readPdf }));
vi.mock('../../../../lib/messages/send', () => ({ tell: () => Promise.resolve() }));

const block = {
  kind: 'paragraph',
  text: 'Shelves that children reach.',
  page: 1,
  label: '',
  box: [0, 0, 1, 1],
  breaks: [],
};
const text = (over: object = {}): PdfText =>
  ({
    title: 'Shelves',
    creators: [],
    language: 'en',
    doi: '',
    pages: 1,
    blocks: [block],
    scanned: [],
    rotated: [],
    doubtful: false,
    ...over,
  }) as never;
const bytes = new TextEncoder().encode('%PDF-1.7 made up');

let end: AbortController;
let db: BookbagDb;
let host: Hosted;
let hash: string;
let cancel: AbortController;
let names: string[];
const desk = (): ClipContext => ({
  db,
  hosts: hostsOf(host),
  incoming: new IncomingFiles(),
  signal: cancel.signal,
  named: (name) => void names.push(name),
  onPages: () => undefined,
});
const all = () => host.readings.get();
const isKept = async () => (await db.files.get(hash)) !== undefined;
/** A file picked from the disk, as the panel keeps it. */
const pick = () => keepFile(db, { hash, name: 'shelves.pdf', address: '', metadata: null, bytes, keptAt: 1 });

beforeEach(async () => {
  end = new AbortController();
  cancel = new AbortController();
  names = [];
  db = tempDb(end.signal);
  host = await hostedNotebook(db, end.signal);
  hash = await sha256Hex(bytes);
  readPdf.mockReset().mockResolvedValue(ok(text()));
});
afterEach(() => end.abort());

it('that was cancelled while its last page was read is not saved, nor is a question asked about it', async () => {
  for (const read of [ok(text()), ok(text({ doubtful: true })), fail('password')]) {
    cancel = new AbortController();
    readPdf.mockImplementation(() => (cancel.abort(), Promise.resolve(read)));
    // oxlint-disable-next-line no-await-in-loop -- one after the other: they share a store
    await pick();
    // oxlint-disable-next-line no-await-in-loop
    expect(await storeKeptPdf(desk(), hash, {})).toEqual(fail('cancelled'));
    // oxlint-disable-next-line no-await-in-loop
    expect(await isKept()).toBe(false);
  }
  expect(all()).toEqual([]);
  expect(await db.bodies.count()).toBe(0);
});

it('is named to the person by its file, or by the title that its landing page gives', async () => {
  await pick();
  await storeKeptPdf(desk(), hash, {});
  const metadata = { ...emptyMetadata(), title: 'Shelves that sing' };
  const address = 'https://x.example/article/download/4/7';
  await storeSentPdf(desk(), { kind: 'pdf', bytes, address, metadata }, {});
  await storeSentPdf(desk(), { kind: 'pdf', bytes, address, metadata: null }, {});
  expect(names).toEqual(['shelves.pdf', 'Shelves that sing', 'x.example']);
});

describe('the file', () => {
  it('stays with its reading', async () => {
    await pick();
    expect(await storeKeptPdf(desk(), hash, {})).toMatchObject({ ok: true });
    expect(await isKept()).toBe(true);
  });

  it.each([
    ['was cancelled', () => readPdf.mockResolvedValue(fail('cancelled'))],
    ['cannot be read', () => readPdf.mockRejectedValue(new Error('no worker'))],
    ['has no words to keep', () => readPdf.mockResolvedValue(ok(text({ blocks: [] })))],
  ])('goes when its clip %s', async (_why, arrange) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    arrange();
    await pick();
    expect(await storeKeptPdf(desk(), hash, {})).toMatchObject({ ok: false });
    expect(await isKept()).toBe(false);
    warn.mockRestore();
  });

  it('goes when the article is there already from another file: some sites stamp each copy', async () => {
    put(host.open.doc, 'readings', {
      ...{ id: 'r', url: 'https://x.example/a.pdf', file: 'd'.repeat(64), body: 'c'.repeat(64) },
      ...{ by: 'ana', at: 1_790_000_000_000 },
    });
    const sent = { kind: 'pdf' as const, bytes, address: 'https://x.example/a.pdf', metadata: null };
    expect(await storeSentPdf(desk(), sent, {})).toMatchObject({ value: { reading: 'r', already: true } });
    expect(await isKept()).toBe(false);
  });

  it('stays when a reading names it, in another notebook too, though this clip was cancelled', async () => {
    await pick();
    put(host.open.doc, 'readings', {
      ...{ id: 'r', title: 'Shelves', file: hash, body: '', by: 'ana', at: 1_790_000_000_000 },
    });
    readPdf.mockResolvedValue(fail('cancelled'));
    await storeKeptPdf(desk(), hash, {});
    expect(await isKept()).toBe(true);
  });

  it('stays while a notebook cannot be opened: it may name the file', async () => {
    await addNotebook(db, { id: 'shut', me: 'ana', secret: null, relays: [], label: '', createdAt: 2 });
    await pick();
    readPdf.mockResolvedValue(fail('cancelled'));
    await storeKeptPdf(desk(), hash, {});
    expect(await isKept()).toBe(true);
    await db.notebooks.delete('shut');
    await storeKeptPdf(desk(), hash, {});
    expect(await isKept()).toBe(false);
  });

  it('about which a question was waved away goes a day later, with the next clip', async () => {
    const other = { name: 'b.pdf', address: '', metadata: null, bytes };
    await keepFile(db, { ...other, hash: 'e'.repeat(64), keptAt: Date.now() - 25 * 3_600_000 });
    await keepFile(db, { ...other, hash: 'f'.repeat(64), keptAt: Date.now() - 1000 });
    await pick();
    await storeKeptPdf(desk(), hash, {});
    expect(await db.files.toCollection().primaryKeys()).toEqual([hash, 'f'.repeat(64)].toSorted());
  });

  it('waits while the person is asked', async () => {
    await pick();
    readPdf.mockResolvedValue(fail('password'));
    expect(await storeKeptPdf(desk(), hash, {})).toMatchObject({ value: { ask: 'password' } });
    expect(await isKept()).toBe(true);
  });
});

it('the partner gets the address of the file, not the key in it', async () => {
  const address = 'https://x.example/a.pdf?id=7&access_token=secret#page=3';
  await storeSentPdf(desk(), { kind: 'pdf', bytes, address, metadata: null }, {});
  expect(all()[0]).toMatchObject({
    url: 'https://x.example/a.pdf?id=7',
    pdf: 'https://x.example/a.pdf?id=7',
  });
  expect(JSON.stringify(all()[0])).not.toContain('secret');
});

describe('an order made by hand', () => {
  const html = '<p>Reach that children shelves.</p>';

  it('is not lost when the file became a reading in the meantime', async () => {
    await pick();
    await storeKeptPdf(desk(), hash, { sure: true });
    const before = all()[0]!.body;
    await storeKeptPdf(desk(), hash, { sure: true, html });
    expect(all()).toHaveLength(1);
    expect(all()[0]).toMatchObject({ title: 'Shelves' });
    expect(all()[0]!.body).not.toBe(before);
  });

  it('makes a whole reading again of one that was removed meanwhile', async () => {
    await pick();
    await storeKeptPdf(desk(), hash, { sure: true });
    const { id } = all()[0]!;
    remove(host.open.doc, 'readings', id);
    expect(await storeKeptPdf(desk(), hash, { sure: true, html, update: id })).toMatchObject({ ok: true });
    expect(all()).toHaveLength(1);
    expect(all()[0]).toMatchObject({ title: 'Shelves', file: hash });
  });

  it('leaves the citation alone that had no text yet', async () => {
    await pick();
    await storeKeptPdf(desk(), hash, { how: 'citation' });
    expect(all()[0]).toMatchObject({ title: 'Shelves', body: '' });
    await storeKeptPdf(desk(), hash, { sure: true, html, update: all()[0]!.id });
    expect(all()[0]).toMatchObject({ title: 'Shelves', kind: 'article' });
  });
});

describe('in a notebook where only a newer app may write', () => {
  beforeEach(() => void metaMap(host.open.doc).set('version', 99));

  it.each<[string, unknown]>([
    ['that can be read', ok(text())],
    ['whose order is doubtful', ok(text({ doubtful: true }))],
    ['that has a password', fail('password')],
  ])('a file %s is refused at once, and not kept', async (_what, read) => {
    readPdf.mockResolvedValue(read);
    await pick();
    expect(await storeKeptPdf(desk(), hash, {})).toEqual(fail('too-new'));
    expect(await isKept()).toBe(false);
    expect(await db.bodies.count()).toBe(0);
    expect(readPdf).not.toHaveBeenCalled();
  });

  it('a file that was put in order by hand stays, so that it can be tried again', async () => {
    await pick();
    expect(await storeKeptPdf(desk(), hash, { sure: true, html: '<p>Mine.</p>' })).toEqual(fail('too-new'));
    expect(await isKept()).toBe(true);
  });
});
