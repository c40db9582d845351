/** True when the bytes begin as WebP does: RIFF, a length, WEBP (RFC 9649, section 2.4). */
export function isWebp(bytes: Uint8Array): boolean {
  const tag = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  return bytes.length > 12 && tag(0) === 'RIFF' && tag(8) === 'WEBP';
}
