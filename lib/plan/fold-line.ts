/** Most octets of a line before it is folded (RFC 5545, 3.1). */
const MOST_OCTETS = 75;

/** A line cut into pieces of 75 octets at most, whole characters each; all but the first begin with a space. */
export function folded(line: string): string {
  const octets = new TextEncoder();
  const pieces: string[] = [];
  let [piece, size] = ['', 0];
  for (const character of line) {
    const more = octets.encode(character).length;
    if (size + more > MOST_OCTETS) {
      pieces.push(piece);
      [piece, size] = [' ', 1];
    }
    piece += character;
    size += more;
  }
  return [...pieces, piece].join('\r\n');
}
