import { csv } from '../csv';
import type { Marked, Said, Snapshot } from './snapshot';

/** The columns that Readwise imports. It needs the first; the others may be empty. */
const COLUMNS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/** "2026-11-20 12:00:00" in Coordinated Universal Time; '' where it is not known. */
const secondOf = (at: number): string =>
  at === 0 ? '' : new Date(at).toISOString().slice(0, 19).replace('T', ' ');

/** Readwise takes ".liked" on a line of its own for a tag. */
function noteOf({ meaning, said }: Marked): string {
  const line = ({ name, text }: Said): string => `${name}: ${text}`;
  const all = said.flatMap((one) => [one, ...one.replies]).map(line);
  return [...(meaning === 'note' ? [] : [`.${meaning}`]), ...all].join('\n');
}

/** The highlights of a reading as Readwise imports them. What belongs to no marked words has no place there. */
export function readwiseCsv({ reading, highlights }: Snapshot): string {
  const authors = reading.creators.map(({ name }) => name).join(', ');
  const rows = highlights.map((one) => [
    ...[one.quote, reading.title, authors, reading.url, noteOf(one)],
    ...[one.paragraph === 0 ? '' : String(one.paragraph), secondOf(one.at)],
  ]);
  return csv([COLUMNS, ...rows]);
}
