import { partOf } from '../../../../lib/model/reading-part';
import type { Extraction } from '../../../../lib/model/extraction';
import { described } from '../../../../lib/model/described';
import { parseDetails } from '../../../../lib/model/details';
import { MAX_BODY_GZIP } from '../../../../lib/model/body-limits';
import '../../../support/dom-window';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClipWish } from '../../../../lib/messages/clip';
import { storeReading } from '../../../../lib/post/clips/store-reading';
import { forgetMissed, missedOf } from '../../../../lib/post/clips/missed-pictures';
import { storePicture } from '../../../../lib/post/clips/store-picture';
import { editReading, replaceReading, setPicture } from '../../../../lib/notebook/readings';
import { writePrivate } from '../../../../lib/store/private';
import { readBody } from '../../../../lib/store/bodies';
import type { BookbagDb } from '../../../../lib/store/db';
import { sha256Hex, toBase64 } from '../../../../lib/util/bytes';
import { gunzip, gzip } from '../../../../lib/util/gzip';
import { type Hosted, hostedNotebook, hostsOf } from '../../../support/hosted';
import { tempDb } from '../../../support/temp-db';
import { put } from '../../../support/records';

type Gzip = { gzip: typeof gzip; gunzip: typeof gunzip };

// A text too large to be kept takes minutes to parse outside a browser, so only its gzip is played.
vi.mock('../../../../lib/util/gzip', async (original) => {
  const real = await original<Gzip>();
  return { ...real, gzip: vi.fn(real.gzip) };
});

let end: AbortController;
let db: BookbagDb;
let host: Hosted;
beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  host = await hostedNotebook(db, end.signal);
});
afterEach(() => end.abort());

const found = (over: object = {}) => ({
  title: 'Songs in two languages',
  creators: [{ name: 'Ama Boateng' }],
  site: 'Held Out Journal',
  published: '2026-11-02',
  language: 'en',
  direction: '',
  excerpt: 'A song.',
  url: 'https://journal.example/songs',
  html: '<p>A room that sings <b>together</b> stays together.</p><img data-picture="0" alt="A room"><script>alert(1)</script>',
  pictures: 1,
  ...over,
});
const sent = (extraction: unknown, wish: ClipWish = {}) => ({
  extraction: extraction as Extraction,
  also: [],
  file: '',
  extractor: '',
  remark: '' as const,
  again: { file: '' },
  wish,
});
const clip = (extraction: unknown = found(), wish: ClipWish = {}) =>
  storeReading(db, hostsOf(host), sent(extraction, wish));
const webp = (size: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode('RIFF\0\0\0\0WEBP'));
  return bytes;
};
const only = () => host.readings.get()[0]!;

describe('storing a clip', () => {
  it('keeps the sanitised text under the hash of its gzip, then the reading that names it', async () => {
    const outcome = await clip();
    expect(outcome).toMatchObject({
      ok: true,
      value: { notebook: 'n', already: false, made: true, pictures: [0] },
    });
    expect(only()).toMatchObject({
      title: 'Songs in two languages',
      words: 7,
      by: 'ana',
      pictures: ['pending'],
      published: '2026-11-02',
    });
    const bytes = await readBody(db, only().body);
    expect(await sha256Hex(bytes!)).toBe(only().body);
    const html = await gunzip(bytes!, 10_000);
    expect(html).toContain('sings <b>together</b>');
    expect(html).not.toMatch(/script|src|data-picture/);
  });

  it('the same article again opens what is there', async () => {
    await clip();
    const again = await clip(found({ url: 'http://www.journal.example/songs/?utm_source=x' }));
    expect(again).toMatchObject({ ok: true, value: { reading: only().id, already: true } });
    expect(host.readings.get()).toHaveLength(1);
  });

  it('a page that says something else by now is told, and its new text takes the old one’s place when asked', async () => {
    await clip();
    const comment = { before: only().id };
    const longer = found({
      html: '<p>A room that sings together stays together, and grows.</p>',
      pictures: 0,
    });
    expect(await clip(found())).toMatchObject({ value: { already: true, changed: false } });
    expect(await clip(longer)).toMatchObject({ value: { already: true, changed: true } });
    const old = only().body;
    const update = await clip(longer, { update: only().id, sure: true });
    expect(update).toMatchObject({ ok: true, value: { already: false, remark: 'updated' } });
    expect(update).not.toHaveProperty('value.made');
    expect(only()).toMatchObject({ id: comment.before, words: 9, pictures: [] });
    expect(only().body).not.toBe(old);
    expect(await readBody(db, old)).toBeDefined(); // what was said about it can still be shown
  });

  it('references and cover typed by hand stay when the text is updated, and when a link gets its text', async () => {
    const typed = { references: ['Typed.'], cover: '' };
    const told = found({ type: 'book', references: ['Found.'], cover: 'https://journal.example/c.png' });
    await clip(told);
    editReading(host.open.doc, only().id, 'ana', typed);
    await clip(
      { ...told, html: '<p>Another text by now.</p>', pictures: 0 },
      { update: only().id, sure: true },
    );
    const details = parseDetails((await gunzip((await readBody(db, only().details))!, 1e6))!);
    expect(details.references).toEqual(['Found.']);
    expect(described(only(), details)).toMatchObject({
      ...typed,
      foundCover: 'https://journal.example/c.png',
    });

    replaceReading(host.open.doc, only(), { kind: 'link', body: '', details: '' });
    await clip(told);
    expect(only().details).not.toBe('');
    expect(described(only(), details)).toMatchObject(typed);
  });

  it('a part of it offers the whole in its place; the whole never a part', async () => {
    const part = (extractor: string, html = '<p>A room.</p>') =>
      storeReading(db, hostsOf(host), { ...sent(found({ html, pictures: 0 })), extractor });
    await part('tidy 1, abstract');
    expect(await part('tidy 1, selection')).toMatchObject({ value: { already: true, changed: false } });
    expect(await clip()).toMatchObject({ value: { already: true, changed: true, remark: 'part' } });
    await clip(found(), { update: only().id });
    expect(partOf(only())).toBe('');
    expect(await part('tidy 1, abstract')).toMatchObject({ value: { already: true, changed: false } });
  });

  it('a link gets its text in its own place, with its note', async () => {
    put(host.open.doc, 'readings', {
      id: 'link',
      kind: 'link',
      title: 'Songs',
      url: 'https://journal.example/songs',
      note: 'For Friday',
      by: 'ana',
      at: 1_790_000_000_000,
    });
    const outcome = await clip();
    expect(outcome).not.toHaveProperty('value.made'); // its undo removes nothing
    expect(outcome).toMatchObject({ value: { wroteOver: { before: { kind: 'link', body: '' } } } });
    expect(host.readings.get()).toHaveLength(1);
    expect(only()).toMatchObject({ id: 'link', kind: 'article', note: 'For Friday', words: 7 });
  });

  it('the citation alone has no body; the text comes to it later', async () => {
    await clip(found({ html: '', pictures: 0 }), { how: 'citation' });
    expect(only()).toMatchObject({ kind: 'citation', body: '', words: 0, title: 'Songs in two languages' });
    expect(await clip(found({ html: '', pictures: 0 }), { how: 'citation' })).toMatchObject({
      value: { already: true },
    });
    await clip();
    expect(host.readings.get()).toHaveLength(1);
    expect(only()).toMatchObject({ kind: 'article', words: 7 });
  });

  it('learns another address and the DOI of what is there', async () => {
    await clip(found({ doi: '10.5555/songs' }));
    await clip(found({ doi: '10.5555/songs', url: 'https://mirror.example/s' }));
    expect(host.readings.get()).toHaveLength(1);
    expect(only().also).toEqual(['https://mirror.example/s']);
    expect(await clip(found({ url: 'https://mirror.example/s?utm_source=x' }))).toMatchObject({
      value: { already: true },
    });
  });

  it.each([
    ['nothing we know', 'text', 'failed'],
    ['a page that sent no html', { title: 'x' }, 'failed'],
    ['only markup', found({ html: '<script>x</script><p> </p>' }), 'no-article'],
  ])('%s is told, and nothing is half kept', async (_name, extraction, reason) => {
    expect(await clip(extraction)).toEqual({ ok: false, reason });
    expect(host.readings.get()).toEqual([]);
    expect(await db.bodies.count()).toBe(0);
  });

  it('more than may be kept is told, and nothing is half kept', async () => {
    vi.mocked(gzip).mockResolvedValueOnce(new Uint8Array(MAX_BODY_GZIP + 1));
    expect(await clip()).toEqual({ ok: false, reason: 'too-long' });
    expect(host.readings.get()).toEqual([]);
    expect(await db.bodies.count()).toBe(0);
  });

  it('before first run it says that there is no notebook', async () => {
    expect(await storeReading(db, hostsOf(), sent(found()))).toEqual({ ok: false, reason: 'no-notebook' });
  });

  it('a full disk is told and leaves no reading', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(db.bodies, 'bulkPut').mockRejectedValue(
      Object.assign(new Error(''), { name: 'QuotaExceededError' }),
    );
    expect(await clip()).toEqual({ ok: false, reason: 'disk-full' });
    expect(host.readings.get()).toEqual([]);
    warn.mockRestore();
  });
});

describe('storing a picture', () => {
  const send = (over: object = {}) =>
    storePicture(db, hostsOf(host), {
      notebook: 'n',
      reading: only().id,
      n: 0,
      webp: toBase64(webp(500)),
      src: 'https://pictures.example/a.png',
      ...over,
    });

  it('keeps it under its hash and says so in the reading', async () => {
    await clip();
    await send();
    expect(only().pictures[0]).toBe(await sha256Hex(webp(500)));
    expect(await readBody(db, only().pictures[0]!)).toEqual(webp(500));
  });

  it.each([
    ['null', null],
    ['no base64', '***'],
    ['no WebP', toBase64(new Uint8Array(500))],
    ['too large', toBase64(webp(250_000))],
  ])('%s becomes "not saved"', async (_name, bytes) => {
    await clip();
    await send({ webp: bytes });
    expect(only().pictures).toEqual(['not saved']);
    expect(await db.bodies.count()).toBe(1);
  });

  it('one that its host did not let us read is remembered on this machine, once, until it is tried again', async () => {
    await clip();
    const reading = only().id;
    await send({ webp: null });
    expect(await missedOf(db, 'n', reading)).toEqual([{ n: 0, src: 'https://pictures.example/a.png' }]);
    await forgetMissed(db, 'n', reading, 0);
    expect(await missedOf(db, 'n', reading)).toEqual([]);
    for (const src of ['data:image/png;base64,AA', 'javascript:x', 7]) {
      setPicture(host.open.doc, reading, 0, 'pending');
      await send({ webp: null, src });
    }
    expect(await missedOf(db, 'n', reading)).toEqual([]);
    await writePrivate(db, 'n', `missed:${reading}`, '[{"n":99,"src":"x"}]');
    expect(await missedOf(db, 'n', reading)).toEqual([]);
  });

  it('one that nobody awaits is left out', async () => {
    await clip();
    for (const foreign of [
      { n: 5 },
      { n: -1 },
      { n: 0.5 },
      { reading: 'none' },
      { notebook: 'none' },
      { notebook: 7 },
    ])
      await send(foreign);
    expect(only().pictures).toEqual(['pending']);
    await send();
    const kept = only().pictures[0];
    await send({ webp: toBase64(webp(600)) }); // a second time: a page cannot change what was kept
    expect(only().pictures[0]).toBe(kept);
  });
});
