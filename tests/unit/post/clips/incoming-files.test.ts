import { describe, expect, it } from 'vitest';
import { IncomingFiles } from '../../../../lib/post/clips/incoming-files';
import { toBase64 } from '../../../../lib/util/bytes';

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
});
