import { expect, it } from 'vitest';
import { pictureHead } from '../../../../lib/util/pictures/picture-head';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (c) => c.charCodeAt(0)) : part)),
  );

const PNG = bytes('\u0089PNG\r\n\u001A\n', [0, 0, 0, 13], 'IHDR', [0, 0, 4, 0, 0, 0, 3, 0], [8, 6, 0, 0, 0]);
const FRAME = [0xff, 0xc2, 0, 11, 8, 0x01, 0x2c, 0x02, 0x58, 1, 1, 0x11, 0];

it('says what a file is and how large, whatever it is called', () => {
  expect(pictureHead(PNG)).toMatchObject({ kind: 'png', width: 1024, height: 768 });
  expect(pictureHead(bytes('GIF89a', [0x40, 1, 0xf0, 0]))).toMatchObject({ width: 320, height: 240 });
  const photo = bytes([0xff, 0xd8, 0xff, 0xe1, 0, 6], 'Exif', FRAME);
  expect(pictureHead(photo)).toEqual({ kind: 'jpeg', width: 600, height: 300, isClear: false });
});

it('reads the three forms of WebP, and whether one may see through', () => {
  const lossy = bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', Array(10).fill(0), [0x80, 2, 0xe0, 1], [0, 0]);
  expect(pictureHead(lossy)).toEqual({ kind: 'webp', width: 640, height: 480, isClear: false });
  // 14 bits less one, twice, and the bit of what is clear
  const [width, height] = [1200 - 1, 800 - 1];
  const bits = (width | (height << 14) | (1 << 28)) >>> 0;
  const four = [0, 8, 16, 24].map((shift) => (bits >>> shift) & 0xff);
  const lossless = bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f], four);
  expect(pictureHead(lossless)).toEqual({ kind: 'webp', width: 1200, height: 800, isClear: true });
  const size = [0xff, 0x3f, 0, 0xff, 0x3f, 0];
  const extended = bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [0, 0, 0, 0, 0x10, 0, 0, 0], size);
  expect(pictureHead(extended)).toEqual({ kind: 'webp', width: 16384, height: 16384, isClear: true });
});

it('takes nothing else for a picture, and nothing that is cut off', () => {
  const others = ['<svg xmlns="http://www.w3.org/2000/svg"/>', '%PDF-1.7', '<html>', 'RIFF0000WAVEfmt ', ''];
  for (const other of others) expect(pictureHead(bytes(other))).toBeUndefined();
  for (let n = 0; n < 24; n += 1) expect(pictureHead(PNG.subarray(0, n))).toBeUndefined();
  expect(pictureHead(bytes([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff]))).toBeUndefined();
});

it('ends with a JPEG whose parts are empty or lead in circles', () => {
  const none = Uint8Array.from({ length: 200_000 }, (_, n) => (n === 1 ? 0xd8 : 0xff));
  expect(pictureHead(none)).toBeUndefined();
  const empty = Uint8Array.from({ length: 200_000 }, (_, n) => (n < 4 ? [0xff, 0xd8, 0xff, 0xe0][n]! : 0));
  expect(pictureHead(empty)).toBeUndefined();
});
