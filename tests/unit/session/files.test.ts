import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MAX_PDF } from '../../../lib/clip/fetched';
import { type Files, MAX_FILE, pdfFiles } from '../../../lib/session/files';
import type { BookbagDb } from '../../../lib/store/db';
import { ok } from '../../../lib/util/result';
import { tempDb } from '../../support/temp-db';

const asked: unknown[] = [];
const outcome = ok({ notebook: 'n', reading: 'r', already: false });
vi.mock('../../../lib/messages/send', () => ({
  send: (...all: unknown[]) => (asked.push(all), Promise.resolve(outcome)),
}));

let end: AbortController;
let db: BookbagDb;
let files: Files;
beforeEach(() => {
  end = new AbortController();
  db = tempDb(end.signal);
  files = pdfFiles(db, 'n');
  asked.length = 0;
});
afterEach(() => end.abort());

const bytes = new TextEncoder().encode('%PDF-1.7 made up');
/** A file that says how large it is, and tells whether somebody read it. */
function picked(size: number) {
  const arrayBuffer = vi.fn<() => Promise<ArrayBuffer>>(() => Promise.resolve(bytes.buffer));
  return { file: { name: 'shelves.pdf', size, arrayBuffer } as unknown as File, arrayBuffer };
}

it('a file of 40 MB is kept under its hash, and the post is asked to make a reading of it', async () => {
  const { file } = picked(MAX_FILE);
  expect(MAX_FILE).toBe(MAX_PDF); // what the post reads of a page is read of the disk too
  expect(await files.add(file)).toEqual(outcome);
  const [hash] = await db.files.toCollection().primaryKeys();
  expect(asked).toEqual([['post', 'storePdf', { file: hash, wish: {} }]]);
  expect(await files.open(hash ?? '')).toEqual(bytes);
});

it('a file of one byte more is not even read', async () => {
  const { file, arrayBuffer } = picked(MAX_FILE + 1);
  expect(await files.add(file)).toEqual({ ok: false, reason: 'too-large' });
  expect(arrayBuffer).not.toHaveBeenCalled();
  expect([asked, await db.files.count()]).toEqual([[], 0]);
});

it('a file that was moved away, and a full disk, are told', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const gone = picked(10);
  gone.arrayBuffer.mockRejectedValue(new Error('NotFoundError'));
  expect(await files.add(gone.file)).toEqual({ ok: false, reason: 'failed' });
  vi.spyOn(db.files, 'put').mockRejectedValueOnce(
    Object.assign(new Error(''), { name: 'QuotaExceededError' }),
  );
  expect(await files.add(picked(10).file)).toEqual({ ok: false, reason: 'disk-full' });
  expect(asked).toEqual([]);
  warn.mockRestore();
});
