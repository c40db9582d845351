import { describe, expect, it } from 'vitest';
import { claimedSize, gunzip, gunzipBytes, gzip, gzipBytes } from '../../../lib/util/gzip';

describe('gzip', () => {
  it('gives back the text', async () => {
    const text = 'Había una vez 📚 '.repeat(500);
    expect(await gunzip(await gzip(text), 1_000_000)).toBe(text);
  });

  it('stops at the limit: a bomb does not fill the memory', async () => {
    const bomb = await gzip('0'.repeat(20_000_000));
    expect(bomb.length).toBeLessThan(50_000);
    expect(await gunzip(bomb, 2_000_000)).toBeUndefined();
  });

  it('gives back bytes, up to the limit and not one beyond', async () => {
    const bytes = new Uint8Array(100_000).fill(200);
    const packed = await gzipBytes(bytes);
    expect(await gunzipBytes(packed, 100_000)).toEqual(bytes);
    expect(await gunzipBytes(packed, 99_999)).toBeUndefined();
  });

  it('tells what bytes inflate to without inflating them; a lie cannot be unpacked', async () => {
    const bomb = await gzip('0'.repeat(3_000_000));
    expect(claimedSize(bomb)).toBe(3_000_000);
    expect(claimedSize(await gzip(''))).toBe(0);
    expect(claimedSize(new Uint8Array([1, 2, 3]))).toBeUndefined();
    expect(claimedSize(new TextEncoder().encode('no gzip, though long enough'))).toBeUndefined();
    const lie = bomb.slice();
    new DataView(lie.buffer).setUint32(lie.length - 4, 10, true);
    expect(claimedSize(lie)).toBe(10);
    expect(await gunzip(lie, 4_000_000)).toBeUndefined();
  });

  it('refuses bytes that are not gzip, are cut short, or are no UTF-8', async () => {
    const whole = await gzip('a text that is long enough to be cut');
    expect(await gunzip(new Uint8Array([1, 2, 3, 4]), 100)).toBeUndefined();
    expect(await gunzip(whole.slice(0, -9), 100)).toBeUndefined();
    const stream = new Blob([new Uint8Array([0xff, 0xfe, 0xc0])])
      .stream()
      .pipeThrough(new CompressionStream('gzip'));
    expect(await gunzip(new Uint8Array(await new Response(stream).arrayBuffer()), 100)).toBeUndefined();
  });
});
