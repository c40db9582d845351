import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './source-files';

/** A word that docs/words.md crosses out. */
export interface Refused {
  readonly word: string;
  /** The word to say instead. */
  readonly instead: string;
  /** Refused in the interface, and allowed in docs. */
  readonly onlyInterface: boolean;
  /** What may stand all the same. */
  readonly allowed: string | undefined;
}

type Row = Readonly<Record<string, string>>;

/** The rows of every table of a page that has this column, by the names of their columns. */
export function rowsOf(page: string, column: string): Row[] {
  const rows: Row[] = [];
  let head: readonly string[] | undefined;
  for (const line of page.split('\n')) {
    if (!line.startsWith('|')) {
      head = undefined;
      continue;
    }
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (head === undefined) head = cells;
    else if (head.includes(column) && !/^-+$/.test(cells[0] ?? ''))
      rows.push(Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
  }
  return rows;
}

/** The words crossed out in a column: `one, *only in the interface*, three (but: three of them)`. */
export function refusedOf(page: string, column: string): Refused[] {
  return rowsOf(page, column).flatMap((row) =>
    (row[column] ?? '')
      .split(/,\s*/)
      .filter((cell) => cell !== '')
      .map((cell) => {
        const [, star = '', word = '', allowed] = /^(\*?)([^*(]+?)\*?(?:\s*\(but: (.+)\))?$/.exec(cell) ?? [];
        return { word, instead: row['word'] ?? '', onlyInterface: star !== '', allowed };
      }),
  );
}

const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** True when the text says a refused word, alone or with a plural's s, whatever its case. */
export function says(text: string, { word, allowed }: Refused): boolean {
  const rest =
    allowed === undefined
      ? text
      : text.replaceAll(new RegExp(plain(allowed).replaceAll(' ', '\\s+'), 'giu'), '');
  const pattern = plain(word).replaceAll(' ', '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?:e?s)?(?![\\p{L}\\p{N}])`, 'iu').test(rest);
}

export const WORDS = readFileSync(join(ROOT, 'docs/words.md'), 'utf8');
