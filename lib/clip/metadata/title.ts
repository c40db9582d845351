const squeezed = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .trim();

/** What parts a title from the name of its site. */
const PARTING = /\s+[-–—|·»•:~#]+\s+|\s*\|\s*/g;

/**
 * The title without the name of the site at its end or start: "Rooms for Reading | Some Journal".
 *
 * @param sites names the site may go by: its name, its host; only such a part is cut, and never all
 */
export function withoutSite(title: string, sites: readonly string[]): string {
  const hosts = sites.map((site) => site.replace(/\.(?:com?|org|net|info)$/i, ''));
  const names = new Set([...sites, ...hosts].map(squeezed).filter((name) => name.length > 1));
  const gaps = [...title.matchAll(PARTING)];
  const last = gaps.at(-1);
  const first = gaps[0];
  if (last !== undefined && names.has(squeezed(title.slice(last.index + last[0].length)))) {
    return title.slice(0, last.index).trim();
  }
  if (first !== undefined && names.has(squeezed(title.slice(0, first.index)))) {
    return title.slice(first.index + first[0].length).trim();
  }
  return title;
}
