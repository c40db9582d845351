import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The bytes of a PNG of stripes that claims a size; its rows may be left out. */
export function pngBytes(width: number, height: number, hasRows = true): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.alloc(1 + 3 * width);
  for (let n = 1; n < row.length; n += 1) row[n] = (n * 7) % 256;
  const rows = hasRows ? Buffer.concat(Array.from({ length: height }, () => row)) : Buffer.alloc(9);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    ...[chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))],
  ]);
}

/** Writes such a file into a folder. Answers its path. */
export function pngFile(folder: string, name: string, width: number, height: number): string {
  const path = join(folder, name);
  writeFileSync(path, pngBytes(width, height));
  return path;
}
