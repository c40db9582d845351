import type { Reading } from '../model/reading';
import { yearOf } from './dates';
import { nameOf } from './names';

/** Words that say nothing of a title. */
const SMALL = new Set(
  'a an and as at by for from in of on or the to with el la los las un una de del y en'.split(' '),
);

/** Letters without their marks, and nothing but letters and figures. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[-–—/]+/g, ' ')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replace(/[^A-Za-z0-9\s]/g, '')
    .toLowerCase();

const firstWord = (text: string): string =>
  bare(text)
    .split(/\s+/)
    .find((word) => word !== '' && !SMALL.has(word)) ?? '';

/** Who, when and what, in parts; '' where one is not known. */
function parts({ creators, published, title, site }: Reading): readonly [string, string, string] {
  const [first] = creators;
  const name = first === undefined ? undefined : nameOf(first);
  const who =
    name === undefined ? firstWord(site) : bare(name.family).replaceAll(' ', '') || firstWord(name.literal);
  return [who, yearOf(published), firstWord(title)];
}

/** A key that stays the same as long as author, year and title do: "marlowe2024rooms". */
export const citationKey = (reading: Reading): string => parts(reading).join('') || 'reading';

/** Longest name of a file, without its ending. */
const MAX_FILE_NAME = 80;

/** A file's name out of author, year and title: "marlowe-2024-rooms-for-reading". */
export function fileName(reading: Reading): string {
  const [who, year] = parts(reading);
  const name = [who, year, ...bare(reading.title).split(/\s+/)].filter(Boolean).join('-');
  const cut = name.length > MAX_FILE_NAME ? name.slice(0, MAX_FILE_NAME).replace(/-[^-]*$/, '') : name;
  return cut || 'reading';
}
