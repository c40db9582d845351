/** FNV-1a of 32 bits (Fowler, Noll, Vo), with the length: tells words apart, and is no secret. */
export function printOf(words: string): string {
  let print = 0x811c9dc5;
  for (let n = 0; n < words.length; n += 1) print = Math.imul(print ^ words.charCodeAt(n), 0x01000193);
  return `${words.length}:${(print >>> 0).toString(36)}`;
}
