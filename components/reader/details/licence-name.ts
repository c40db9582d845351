/** "CC BY-NC 4.0" of a Creative Commons address; other addresses as they are. */
export function licenceName(address: string): string {
  const known = /creativecommons\.org\/licenses\/([a-z-]+)\/([\d.]+)/i.exec(address);
  return known === null ? address : `CC ${known[1]?.toUpperCase()} ${known[2]}`;
}
