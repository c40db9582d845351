import '../../../support/dom-window';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Extraction } from '../../../../lib/model/extraction';
import type { LeftOut } from '../../../../lib/model/left-out';
import { parseLeftOut } from '../../../../lib/model/left-out';
import { readings } from '../../../../lib/model/reading';
import { replaceText, restoreText } from '../../../../lib/notebook/readings';
import { readRecord } from '../../../../lib/notebook/record';
import { metaMap, notebookVersion, recordsMap } from '../../../../lib/notebook/schema';
import { putBack } from '../../../../lib/post/clips/put-back';
import { storeSideCar } from '../../../../lib/post/clips/side-car';
import { storeReading } from '../../../../lib/post/clips/store-reading';
import { readBody } from '../../../../lib/store/bodies';
import type { BookbagDb } from '../../../../lib/store/db';
import type { Body } from '../../../../lib/sync/transport';
import { gunzip } from '../../../../lib/util/gzip';
import { type Hosted, hostedNotebook, hostsOf } from '../../../support/hosted';
import { tempDb } from '../../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
let host: Hosted;
beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  host = await hostedNotebook(db, end.signal);
});
afterEach(() => end.abort());

const FIRST = '<p>The crate opens at nine.</p>';
const SECOND = '<p>The lamp stays on.</p>';
const AT = 'Thecrateopensatnine.'.length;
const piece = (over: Partial<LeftOut> = {}): LeftOut => ({
  ...{ html: '<p>Bring a cup.</p>', at: AT, by: 'labels' },
  ...over,
});
const clip = (leftOut: unknown, html = FIRST + SECOND, wish = {}) =>
  storeReading(db, hostsOf(host), {
    extraction: {
      ...{ title: 'Crates', url: 'https://journal.example/crates', language: 'en', direction: '', html },
      ...{ pictures: 0, leftOut },
    } as unknown as Extraction,
    ...{ also: [], file: '', extractor: '', remark: '', again: { file: '' }, wish },
  });
const now = () => readRecord(recordsMap(host.open.doc, 'readings'), readings, host.readings.get()[0]!.id)!;
const textOf = async (hash: string) => (await gunzip((await readBody(db, hash))!, 1e6))!;
const left = async () => (now().leftOut === '' ? [] : parseLeftOut(await textOf(now().leftOut)));
const put = (n: number, over: object = {}) => {
  const { id, body, leftOut } = now();
  return putBack(db, hostsOf(host), {
    ...{ notebook: 'n', reading: id, body, leftOut, piece: n },
    ...over,
  });
};

describe('what was left out of a text', () => {
  it('is stored with it, and no older app is locked out', async () => {
    await clip([piece()]);
    expect(await left()).toEqual([piece()]);
    expect(notebookVersion(host.open.doc)).toBeLessThan(2);
  });

  it('is handed on to the partner as a body is', async () => {
    await clip([piece()]);
    expect(await host.shelf.port.read(now().leftOut)).toBeDefined();
  });

  it.each([
    ['no piece', []],
    ['nobody who looked', undefined],
  ])('with %s is nothing', async (_, none) => {
    await clip(none);
    expect(now().leftOut).toBe('');
    expect(await db.bodies.count()).toBe(1);
  });

  it('is another of a new text, and that of the old one with Undo', async () => {
    await clip([piece()]);
    const { id, body, leftOut } = now();
    await clip([], `${FIRST}${SECOND}<p>And a third.</p>`, { update: id, sure: true });
    expect(now().body).not.toBe(body);
    expect(now().leftOut).toBe('');
    restoreText(host.open.doc, now(), body, 1_800_000_000_000, now().body);
    expect(now()).toMatchObject({ body, leftOut });
  });
});

describe('a piece that is put back', () => {
  it('stands at its place, and is no longer offered', async () => {
    await clip([piece(), piece({ html: '<p>Share</p>', at: AT + 15 })]);
    const before = now().body;
    expect(await put(0)).toEqual({ ok: true, value: { before, after: now().body } });
    expect(await textOf(now().body)).toBe(`${FIRST}<p>Bring a cup.</p>${SECOND}`);
    expect(now().words).toBe(12);
    expect(now().earlier.map(({ body }) => body)).toEqual([before]);
    expect(await left()).toEqual([piece({ html: '<p>Share</p>', at: AT + 15 + 'Bringacup.'.length })]);
    await put(0);
    expect(now().leftOut).toBe('');
    expect(await textOf(now().body)).toBe(`${FIRST}<p>Bring a cup.</p>${SECOND}<p>Share</p>`);
  });

  it('goes again with Undo, and is offered again', async () => {
    await clip([piece()]);
    const { body, leftOut } = now();
    await put(0);
    restoreText(host.open.doc, now(), body, 1_800_000_000_000, now().body);
    expect(now()).toMatchObject({ body, leftOut, earlier: [] });
  });

  it('is sanitised: the partner may have made it', async () => {
    await clip([piece()]);
    const html = '<p onclick="x()">Bring <script>alert(1)</script>a cup.<img src="https://spy.example/"></p>';
    const leftOut = await storeSideCar(host, JSON.stringify([piece({ html })]));
    recordsMap(host.open.doc, 'readings').get(now().id)!.set(`leftOut:${now().body}`, leftOut);
    expect(await put(0)).toMatchObject({ ok: true });
    expect(await textOf(now().body)).toBe(`${FIRST}<p>Bring a cup.</p>${SECOND}`);
  });

  it.each([
    ['another text', { body: 'a'.repeat(64) }, 'changed'],
    ['another list', { leftOut: 'a'.repeat(64) }, 'changed'],
    ['no reading', { reading: 'none' }, 'gone'],
    ['no notebook', { notebook: 'none' }, 'gone'],
    ['no such piece', { piece: 1 }, 'failed'],
  ])('of %s is refused, and nothing is written', async (_, over, reason) => {
    await clip([piece()]);
    const before = now();
    expect(await put(0, over)).toEqual({ ok: false, reason });
    expect(now()).toEqual(before);
  });

  it('waits until text and pieces are here', async () => {
    await clip([piece()]);
    await db.bodies.clear();
    expect(await put(0)).toEqual({ ok: false, reason: 'not-here' });
  });

  const storing = (store: (body: Body) => Promise<void>) => {
    const { id, body, leftOut } = now();
    const other = { ...host, shelf: { ...host.shelf, store } };
    return putBack(db, hostsOf(other), { notebook: 'n', reading: id, body, leftOut, piece: 0 });
  };

  it('gives way where somebody is quicker', async () => {
    await clip([piece()]);
    const quicker = 'e'.repeat(64);
    const outcome = await storing(async (body) => {
      await host.shelf.store(body);
      if (now().body !== quicker) replaceText(host.open.doc, now(), { body: quicker }, Date.now());
    });
    expect(outcome).toEqual({ ok: false, reason: 'changed' });
    expect(now().body).toBe(quicker);
  });

  it('is told as not put back where the disk is full', async () => {
    await clip([piece()]);
    const before = now();
    const full = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
    expect(await storing(full)).toEqual({ ok: false, reason: 'disk-full' });
    expect(now()).toEqual(before);
  });

  it('is refused where only a newer app may write', async () => {
    await clip([piece()]);
    metaMap(host.open.doc).set('version', 99);
    expect(await put(0)).toEqual({ ok: false, reason: 'too-new' });
  });
});
