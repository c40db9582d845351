import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MAX_PICTURE } from '../../../../lib/model/body-limits';
import { beginText } from '../../../../lib/notebook/texts/texts';
import type { HostedNotebook } from '../../../../lib/post/hosting/host-notebook';
import { keepPicture } from '../../../../lib/post/hosting/keep-text';
import { readBody } from '../../../../lib/store/bodies';
import type { BookbagDb } from '../../../../lib/store/db';
import { sha256Hex, toBase64 } from '../../../../lib/util/bytes';
import { fail, ok } from '../../../../lib/util/result';
import { hostedNotebook } from '../../../support/hosted';
import { put, remove } from '../../../support/records';
import { tempDb } from '../../../support/temp-db';

const AT = 1_790_000_000_000;
let end: AbortController;
let db: BookbagDb;
let host: HostedNotebook;
beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  host = await hostedNotebook(db, end.signal);
});
afterEach(() => end.abort());

/** The bytes of a WebP that claims a size, so many of them. */
function webp(width: number, height: number, length = 60): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  bytes.set(new TextEncoder().encode('RIFF0000WEBPVP8X'));
  const three = (n: number): number[] => [n & 0xff, (n >> 8) & 0xff, n >> 16];
  bytes.set([...three(width - 1), ...three(height - 1)], 24);
  return bytes;
}

async function made(bytes = webp(1200, 900)) {
  return { bytes, hash: await sha256Hex(bytes) };
}

/** A draft with a picture in it. */
function draftWith(picture: string): void {
  put(host.open.doc, 'drafts', { id: 'd', by: 'ben', at: AT });
  const lines = [{ kind: 'picture' as const, picture, alt: '', runs: [] }];
  host.open.doc.transact(() => beginText(host.open.doc, 'd', lines));
}

it('a picture is on the disk under its hash before this answers, and is handed on once a draft has it', async () => {
  const { bytes, hash } = await made();
  expect(await keepPicture(host, toBase64(bytes))).toEqual(ok(hash));
  expect(await readBody(db, hash)).toEqual(bytes);
  expect(await host.shelf.port.read(hash)).toBeUndefined();
  draftWith(hash);
  expect(await host.shelf.port.read(hash)).toEqual(bytes);
  remove(host.open.doc, 'drafts', 'd');
  expect(await host.shelf.port.read(hash)).toBeUndefined();
});

it('a picture of a draft of the partner is fetched, counted and taken', async () => {
  const { bytes, hash } = await made();
  const missing = vi.fn();
  host.shelf.port.onMissing(missing, end.signal);
  draftWith(hash);
  await expect.poll(() => missing.mock.calls.length).toBeGreaterThan(0);
  expect(await host.shelf.port.missing(9)).toEqual([hash]);
  expect(host.shelf.port.lacks()).toMatchObject({ records: 1, texts: 0, pictures: 1 });
  expect(host.shelf.named()).toMatchObject({ pictures: 1 });
  await host.shelf.port.write([{ hash, bytes }]);
  expect(host.shelf.port.lacks()).toMatchObject({ records: 0, pictures: 0 });
  expect(await readBody(db, hash)).toEqual(bytes);
});

it('the cover of a book is handed on and fetched as pictures of drafts are, and goes along with its book', async () => {
  const { bytes, hash } = await made();
  expect(await keepPicture(host, toBase64(bytes))).toEqual(ok(hash));
  put(host.open.doc, 'books', { id: 'b', by: 'ben', at: AT, title: 'Soup', cover: hash });
  expect(await host.shelf.port.read(hash)).toEqual(bytes);
  expect(host.shelf.namesIn(new Set(['books/b']))).toEqual([hash]);
  expect(host.shelf.namesIn(new Set(['notes/n']))).toEqual([]);
  const other = await made(webp(900, 1200, 70));
  put(host.open.doc, 'books', { id: 'c', by: 'ben', at: AT, title: 'Rain', cover: other.hash });
  await expect.poll(() => host.shelf.port.missing(9)).toEqual([other.hash]);
  remove(host.open.doc, 'books', 'b');
  expect(await host.shelf.port.read(hash)).toBeUndefined();
});

it('neither side stores what is no picture, is too large, or unpacks to gigabytes', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const bad = [
    webp(16_384, 16_384),
    webp(4_000, 4_001),
    webp(100, 100, MAX_PICTURE + 1),
    new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    new TextEncoder().encode('\u0089PNG and so on'),
  ];
  for (const bytes of bad) {
    const { hash } = await made(bytes);
    expect(await keepPicture(host, toBase64(bytes))).toEqual(fail('too-long'));
    draftWith(hash);
    await host.shelf.port.write([{ hash, bytes }]);
    expect(await readBody(db, hash)).toBeUndefined();
    expect(await host.shelf.port.missing(9)).toEqual([]); // and not asked for again
  }
  const fits = [webp(4_000, 4_000), webp(100, 100, MAX_PICTURE)];
  for (const bytes of fits) expect(await keepPicture(host, toBase64(bytes))).toMatchObject({ ok: true });
});

it('no notebook, no base64 and no disk are said, and nothing is kept', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(await keepPicture(undefined, '')).toEqual(fail('failed'));
  expect(await keepPicture(host, '§'.repeat(99))).toEqual(fail('too-long'));
  expect(await keepPicture(host, 'A'.repeat(2 * MAX_PICTURE + 1))).toEqual(fail('too-long'));
  const full = { shelf: { store: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) } };
  expect(await keepPicture(full as never, toBase64(webp(9, 9)))).toEqual(fail('disk-full'));
});
