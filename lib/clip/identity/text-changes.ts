import type { ChangedParagraph, TextChanges } from '../../model/text-changes';
import { squeezed } from '../../util/text';

/** Most paragraphs that are shown, and characters of each. */
const MOST_SHOWN = 40;
const LENGTH = 400;

/** Most cells of the table of common paragraphs: two texts of a thousand changed paragraphs each. */
const MOST_CELLS = 1_000_000;

const paragraphsOf = (text: string): string[] => text.split('\n').map(squeezed).filter(Boolean);

/** Length of the longest common subsequence of what follows each pair of places, row by row. */
function commonAfter(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1;
  const table = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number): number => table[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      table[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  return table;
}

/** What differs of two lists that begin and end with another paragraph (Hunt and McIlroy 1976). */
function differing(old: readonly string[], now: readonly string[]): ChangedParagraph[] {
  const changes: ChangedParagraph[] = [];
  const table = commonAfter(old, now);
  const width = now.length + 1;
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      [i, j] = [i + 1, j + 1];
    } else if (
      j === now.length ||
      (i < old.length && (table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))
    ) {
      changes.push({ kind: 'removed', text: old[i] ?? '' });
      i += 1;
    } else {
      changes.push({ kind: 'added', text: now[j] ?? '' });
      j += 1;
    }
  }
  return changes;
}

/** The same without their order, for lists too long for a table. */
function roughly(old: readonly string[], now: readonly string[]): ChangedParagraph[] {
  const [before, after] = [new Set(old), new Set(now)];
  return [
    ...old.filter((text) => !after.has(text)).map((text) => ({ kind: 'removed' as const, text })),
    ...now.filter((text) => !before.has(text)).map((text) => ({ kind: 'added' as const, text })),
  ];
}

/**
 * What a new text changes of an old one, by paragraphs.
 *
 * @param old words alone, a line for each paragraph
 */
export function textChanges(old: string, now: string): TextChanges {
  let [a, b] = [paragraphsOf(old), paragraphsOf(now)];
  const first = a.findIndex((text, i) => text !== b[i]);
  const start = first === -1 ? a.length : first;
  [a, b] = [a.slice(start), b.slice(start)];
  let same = 0;
  while (same < Math.min(a.length, b.length) && a.at(-1 - same) === b.at(-1 - same)) same += 1;
  [a, b] = [a.slice(0, a.length - same), b.slice(0, b.length - same)];
  const changes = (a.length + 1) * (b.length + 1) > MOST_CELLS ? roughly(a, b) : differing(a, b);
  const added = changes.filter(({ kind }) => kind === 'added').length;
  const shown = changes.slice(0, MOST_SHOWN).map(({ kind, text }) => ({
    kind,
    text: text.length > LENGTH ? `${text.slice(0, LENGTH).trim()} …` : text,
  }));
  return { added, removed: changes.length - added, shown };
}
