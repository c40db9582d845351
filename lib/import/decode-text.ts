const decode = (bytes: Uint8Array<ArrayBuffer>, charset: string, fatal = false): string =>
  new TextDecoder(charset, { fatal }).decode(bytes);

/** The text of a file: UTF-8, UTF-16 with its mark or with Western letters, else what Windows writes in the West. */
export function decodeText(bytes: Uint8Array<ArrayBuffer>): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  if (bytes.length > 3 && bytes[1] === 0 && bytes[3] === 0) return decode(bytes, 'utf-16le');
  if (bytes.length > 3 && bytes[0] === 0 && bytes[2] === 0) return decode(bytes, 'utf-16be');
  try {
    return decode(bytes, 'utf-8', true);
  } catch {
    return decode(bytes, 'windows-1252');
  }
}
