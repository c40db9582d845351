import { describe, expect, it, vi } from 'vitest';
import { IncomingFiles } from '../../../../lib/post/clips/incoming-files';
import { toBase64 } from '../../../../lib/util/bytes';

// Forty megabytes of base64 take seconds to read, so that the most is a smaller one here.
vi.mock('../../../../lib/clip/fetched', () => ({ MAX_PDF: 6 }));

const piece = (...bytes: number[]): string => toBase64(new Uint8Array(bytes));

describe('files from page scripts', () => {
  it('come together in their order, once', () => {
    const files = new IncomingFiles();
    const name = files.expect(0);
    files.take(name, piece(1, 2), false);
    files.take(name, piece(3), true);
    expect(files.collect(name)).toEqual(new Uint8Array([1, 2, 3]));
    expect(files.collect(name)).toBeUndefined();
  });

  it('are taken only under a name that was given out, and only whole', () => {
    const files = new IncomingFiles();
    files.take('made-up', piece(1), true);
    expect(files.collect('made-up')).toBeUndefined();
    const name = files.expect(0);
    files.take(name, piece(1), false);
    expect(files.collect(name)).toBeUndefined();
  });

  it('what is no base64, or more after the end, is not taken', () => {
    const files = new IncomingFiles();
    const bad = files.expect(0);
    files.take(bad, '***', true);
    expect(files.collect(bad)).toBeUndefined();
    const name = files.expect(0);
    files.take(name, piece(1), true);
    files.take(name, piece(2), true);
    expect(files.collect(name)).toEqual(new Uint8Array([1]));
  });

  it('holds few at a time, so that a page cannot fill the memory', () => {
    const files = new IncomingFiles();
    const names = Array.from({ length: 9 }, (_, i) => files.expect(i));
    files.take(names[0], piece(1), true);
    files.take(names[8], piece(8), true);
    expect(files.collect(names[0]!)).toBeUndefined();
    expect(files.collect(names[8]!)).toEqual(new Uint8Array([8]));
  });

  it('a file has at most the size of a PDF, whatever the size of its pieces', () => {
    const files = new IncomingFiles();
    const send = (...pieces: string[]): number | undefined => {
      const name = files.expect(0);
      for (const [i, one] of pieces.entries()) files.take(name, one, i === pieces.length - 1);
      return files.collect(name)?.length;
    };
    expect(send(piece(1, 2, 3), piece(4, 5, 6))).toBe(6);
    expect(send(piece(1, 2, 3), piece(4, 5, 6), piece(7))).toBeUndefined();
    expect(send(piece(1, 2, 3, 4, 5, 6, 7))).toBeUndefined();
    expect(send(piece(1, 2, 3, 4, 5, 6, 7), piece(8))).toBeUndefined(); // what was dropped does not begin anew
  });

  it('four are awaited at a time; a fifth pushes the oldest out', () => {
    const files = new IncomingFiles();
    const names = Array.from({ length: 4 }, (_, i) => files.expect(i));
    for (const name of names) files.take(name, piece(1), true);
    const fifth = files.expect(5);
    files.take(fifth, piece(1), true);
    expect([...names, fifth].map((name) => files.collect(name)?.length)).toEqual([undefined, 1, 1, 1, 1]);
  });

  it('one is waited for two minutes, and then makes room for the next', () => {
    const files = new IncomingFiles();
    const name = files.expect(0);
    files.expect(120_000);
    files.take(name, piece(1), false);
    files.expect(120_001);
    files.take(name, piece(2), true);
    expect(files.collect(name)).toBeUndefined();
    const other = files.expect(0);
    files.expect(120_000);
    files.take(other, piece(1), true);
    expect(files.collect(other)).toEqual(new Uint8Array([1]));
  });
});
