import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { encodeHeader, HEADER_BYTES, MOST_MEMORY } from '../../../lib/backup/header';
import { MAX_BACKUP, openBackup, sealBackup } from '../../../lib/backup/seal';
import { stretch, type Stretch } from '../../../lib/crypto/stretch';
import { cheapStretch } from '../../support/cheap-stretch';

const WORDS = 'lantern apple river';

async function* each(...texts: string[]) {
  for (const text of texts) yield new TextEncoder().encode(text);
}
const sealed = (...texts: string[]): Promise<Blob> => sealBackup(each(...texts), WORDS, cheapStretch);

/** What its parts say; '?' for a damaged one. */
async function read(file: Blob, words = WORDS, by: Stretch = cheapStretch): Promise<string[] | string> {
  const opened = await openBackup(file, words, by);
  if (!opened.ok) return opened.reason;
  const parts: string[] = [];
  for await (const part of opened.value.parts(() => undefined))
    parts.push(part === undefined ? '?' : new TextDecoder().decode(part));
  return parts;
}

const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer());

/** Where each part begins. */
function startsOf(bytes: Uint8Array<ArrayBuffer>): number[] {
  const starts: number[] = [];
  for (let at = HEADER_BYTES; at < bytes.length; at += 4 + new DataView(bytes.buffer).getUint32(at))
    starts.push(at);
  return starts;
}

describe('a sealed backup (K2, K3)', () => {
  it('opens part by part, as often as one likes, however the words were spaced', async () => {
    const file = await sealed('one', 'two', 'three');
    expect(await read(file)).toEqual(['one', 'two', 'three']);
    expect(await read(file, ' lantern  apple\n river ')).toEqual(['one', 'two', 'three']);
    expect(await read(await sealed('alone'))).toEqual(['alone']);
  });

  it('tells wrong words from damage', async () => {
    const file = await sealed('one', 'two');
    expect(await read(file, 'lantern apple rover')).toBe('wrong-passphrase');
    const bytes = await bytesOf(file);
    bytes[HEADER_BYTES + 40]! ^= 1;
    expect(await read(new Blob([bytes]))).toEqual(['?']);
  });

  it('is damaged when a part is missing, doubled, swapped, from another file, or of another header', async () => {
    const bytes = await bytesOf(await sealed('one', 'two', 'three'));
    const [a = 0, b = 0, c = 0] = startsOf(bytes);
    const cut = (from: number, to?: number) => bytes.slice(from, to);
    const damaged = async (...pieces: Uint8Array<ArrayBuffer>[]) =>
      (await read(new Blob(pieces))).includes('?');
    expect(await damaged(cut(0, c))).toBe(true);
    expect(await damaged(cut(0, a))).toBe(true);
    expect(await damaged(cut(0, a), cut(b))).toBe(true);
    expect(await damaged(cut(0), cut(c))).toBe(true);
    expect(await damaged(cut(0, a), cut(b, c), cut(a, b), cut(c))).toBe(true);
    expect(await damaged(cut(0), new Uint8Array([0]))).toBe(true);
    expect(await damaged(cut(0, -1))).toBe(true);
    const other = await bytesOf(await sealed('one', 'two', 'three'));
    expect(await damaged(cut(0, c), other.slice(c))).toBe(true);
  });

  it('asks for no memory that a part cannot need, and works out no key for a header that asks for too much', async () => {
    const bytes = await bytesOf(await sealed('one'));
    new DataView(bytes.buffer).setUint32(HEADER_BYTES, 0xffffffff);
    expect(await read(new Blob([bytes]))).toEqual(['?']);
    const by = vi.fn(cheapStretch);
    const cost = { memory: MOST_MEMORY + 1, passes: 1, lanes: 1 };
    const greedy = encodeHeader({ cost, salt: new Uint8Array(16), check: new Uint8Array(8) });
    expect(await read(new Blob([greedy]), WORDS, by)).toBe('damaged');
    expect(by).not.toHaveBeenCalled();
  });

  it('is opened up to a size', async () => {
    const file = await sealed('one');
    const sized = (size: number): Blob => ({ size, slice: file.slice.bind(file) }) as unknown as Blob;
    expect(await read(sized(MAX_BACKUP + 1))).toBe('too-large');
    expect((await openBackup(sized(MAX_BACKUP), WORDS, cheapStretch)).ok).toBe(true);
  });

  it('of the first version opens for good', async () => {
    const file = new Blob([Uint8Array.from(readFileSync('tests/fixtures/backup-1.bookbag-backup'))]);
    const slow: Stretch = (...of) => Promise.resolve(stretch(...of));
    expect(await read(file, WORDS, slow)).toEqual(['the first part', 'and the last']);
  });
});
