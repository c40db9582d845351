import { bare } from '../../util/text';

/** What parts a title from the name of its site. */
const PARTING = /\s+[-–—|·»•:~#]+\s+|\s*\|\s*/g;

/**
 * The title without the name of the site at its end or start: "Rooms for Reading | Some Journal".
 *
 * @param sites names the site may go by: its name, its host; only such a part is cut, and never all
 */
export function withoutSite(title: string, sites: readonly string[]): string {
  const hosts = sites.map((site) => site.replace(/\.(?:com?|org|net|info)$/i, ''));
  const names = new Set([...sites, ...hosts].map(bare).filter((name) => name.length > 1));
  const gaps = [...title.matchAll(PARTING)];
  const last = gaps.at(-1);
  const first = gaps[0];
  if (last !== undefined && names.has(bare(title.slice(last.index + last[0].length)))) {
    return title.slice(0, last.index).trim();
  }
  if (first !== undefined && names.has(bare(title.slice(0, first.index)))) {
    return title.slice(first.index + first[0].length).trim();
  }
  return title;
}

/** Least of a title that is left when its tail is cut, in characters. */
const SHORTEST = 12;

/**
 * The title without the authors' names or the section of the site at its end: "Rooms for Reading - Ines Marlowe".
 *
 * @param people names of its authors
 * @param address where it stands: a section is a step of its path
 */
export function withoutTail(title: string, people: readonly string[], address: string): string {
  const last = [...title.matchAll(PARTING)].at(-1);
  if (last === undefined || last.index < SHORTEST) return title;
  const said = title.slice(last.index + last[0].length).replace(/^by\s/i, '');
  const tail = bare(said.replace(/\s+(?:and|&|y|e|et|und)\s+/gi, ' '));
  const names = [people.join(''), ...people].map(bare);
  const isAuthor = names.some((name) => name.length > 4 && name === tail);
  const sections = new URL(address).pathname.split('/').slice(1, -1).map(bare);
  const isSection = tail.length > 2 && sections.includes(tail);
  return isAuthor || isSection ? title.slice(0, last.index).trim() : title;
}
