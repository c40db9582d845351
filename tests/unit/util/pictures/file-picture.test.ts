import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { filePicture } from '../../../../lib/util/pictures/file-picture';
import { fail } from '../../../../lib/util/result';
import { pngBytes } from '../../../support/picture-file';

const LIMITS = { file: 5_000, pixels: 1_000_000, kept: 900 };
const file = (bytes: Uint8Array | string, type = 'image/png'): Blob =>
  new Blob([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)], { type });

/** A browser that draws: a picture has a byte for so many of its pixels. */
let unpacked: number;
beforeEach(() => {
  unpacked = 0;
  const bitmap = async (blob: Blob) => {
    unpacked += 1;
    const view = new DataView(await blob.arrayBuffer());
    return { width: view.getUint32(16), height: view.getUint32(20), close: () => undefined };
  };
  class Canvas {
    readonly width: number;
    readonly height: number;
    constructor(width: number, height: number) {
      [this.width, this.height] = [width, height];
    }
    getContext = () => ({ drawImage: () => undefined });
    convertToBlob = ({ type, quality }: { type: string; quality: number }) =>
      Promise.resolve(new Blob(['x'.repeat(Math.round(this.width * quality))], { type }));
  }
  vi.stubGlobal('createImageBitmap', bitmap);
  vi.stubGlobal('OffscreenCanvas', Canvas);
});
afterEach(() => vi.unstubAllGlobals());

it('a picture is drawn anew, smaller where it is too wide or has too many bytes', async () => {
  const small = await filePicture(file(pngBytes(400, 300)), LIMITS);
  expect(small).toMatchObject({ ok: true, value: { width: 400, fileWidth: 400 } });
  const wide = await filePicture(file(pngBytes(1_000, 1_000, false), 'text/plain'), LIMITS);
  expect(wide).toMatchObject({ ok: true, value: { width: 1_000, fileWidth: 1_000 } });
  const large = await filePicture(file(pngBytes(2_000, 400, false)), LIMITS);
  expect(large).toMatchObject({ ok: true, value: { width: 1_200, fileWidth: 2_000 } });
  expect(large.ok && large.value.bytes.length).toBeLessThanOrEqual(LIMITS.kept);
  expect(await filePicture(file(pngBytes(2_000, 400, false)), { ...LIMITS, kept: 10 })).toEqual(
    fail('no-picture'),
  );
});

it('is of so many bytes and pixels, and no more: beyond that it is never unpacked', async () => {
  const bytes = pngBytes(1_000, 1_000, false);
  const padded = (size: number) => file(Buffer.concat([bytes, Buffer.alloc(size - bytes.length)]));
  expect(await filePicture(padded(LIMITS.file), LIMITS)).toMatchObject({ ok: true });
  unpacked = 0;
  expect(await filePicture(padded(LIMITS.file + 1), LIMITS)).toEqual(fail('too-large'));
  expect(await filePicture(file(pngBytes(1_000, 1_001, false)), LIMITS)).toEqual(fail('too-large'));
  expect(await filePicture(file(pngBytes(60_000, 60_000, false)), LIMITS)).toEqual(fail('too-large'));
  expect(unpacked).toBe(0);
});

it('is no drawing, no other file, and nothing that the browser cannot read', async () => {
  const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
  for (const type of ['image/svg+xml', 'image/png', ''])
    expect(await filePicture(file(svg, type), LIMITS)).toEqual(fail('drawing'));
  expect(await filePicture(file('x', 'image/svg+xml'), LIMITS)).toEqual(fail('drawing'));
  for (const other of ['%PDF-1.7', '<html><img></html>', '', '\u0089PNG'])
    expect(await filePicture(file(other), LIMITS)).toEqual(fail('no-picture'));
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new DOMException('damaged', 'InvalidStateError')));
  expect(await filePicture(file(pngBytes(40, 30)), LIMITS)).toEqual(fail('no-picture'));
});
