/** What the first bytes of a picture's file say of it. */
interface PictureHead {
  readonly kind: 'png' | 'jpeg' | 'gif' | 'webp';
  /** In pixels, as the file claims. */
  readonly width: number;
  readonly height: number;
  /** Whether some of it may be seen through. */
  readonly isClear: boolean;
}

/** So much of a JPEG is looked through for its size: what a camera says of itself stands before it. */
const MOST_LOOKED = 1024 * 1024;

type Bytes = Uint8Array;

const tagAt = (bytes: Bytes, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

const viewOf = ({ buffer, byteOffset, byteLength }: Bytes): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** PNG (third edition), 11.2.1: the first chunk says the size. */
function png(bytes: Bytes, view: DataView): PictureHead | undefined {
  if (tagAt(bytes, 0, 8) !== '\u0089PNG\r\n\u001A\n' || tagAt(bytes, 12, 4) !== 'IHDR') return undefined;
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20), isClear: true };
}

function gif(bytes: Bytes, view: DataView): PictureHead | undefined {
  if (!/^GIF8[79]a$/.test(tagAt(bytes, 0, 6))) return undefined;
  return { kind: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true), isClear: true };
}

/** Starts of a frame, in which a JPEG says its size (ITU T.81, B.2.2): C0 to CF but for tables and conditions. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpeg(bytes: Bytes, view: DataView): PictureHead | undefined {
  if (tagAt(bytes, 0, 3) !== '\u00FF\u00D8\u00FF') return undefined;
  for (let at = 2; at < Math.min(bytes.length - 9, MOST_LOOKED);) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    if (isFrame(marker))
      return {
        ...{ kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5), isClear: false },
      };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

const threeBytes = (view: DataView, at: number): number =>
  view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;

/** WebP (RFC 9649, 2.5 to 2.7): a lossy, a lossless or an extended file. */
function webp(bytes: Bytes, view: DataView): PictureHead | undefined {
  if (tagAt(bytes, 0, 4) !== 'RIFF' || tagAt(bytes, 8, 4) !== 'WEBP') return undefined;
  const of = (width: number, height: number, isClear: boolean): PictureHead => ({
    ...{ kind: 'webp', width, height, isClear },
  });
  switch (tagAt(bytes, 12, 4)) {
    case 'VP8 ':
      return of(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff, false);
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return of((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1, ((bits >>> 28) & 1) === 1);
    }
    case 'VP8X':
      return of(threeBytes(view, 24) + 1, threeBytes(view, 27) + 1, (view.getUint8(20) & 0x10) !== 0);
    default:
      return undefined;
  }
}

/**
 * What a file says of its picture, by its first bytes, whatever it is called. Nothing is unpacked.
 *
 * @param bytes hostile
 * @returns undefined for what is no PNG, JPEG, GIF or WebP, or is cut off before it says its size
 */
export function pictureHead(bytes: Bytes): PictureHead | undefined {
  try {
    const view = viewOf(bytes);
    return png(bytes, view) ?? gif(bytes, view) ?? jpeg(bytes, view) ?? webp(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) return undefined; // cut off
    throw error;
  }
}
