import { isBodySize } from '../lines/body-look';
import type { Line } from '../lines/line';
import type { Measures } from '../lines/measures';
import { joinedText, type Sorted } from './kinds';

/** A title's size as a part of the running text's; fewest words of one that can be found again. */
const TITLE = 1.15;
const WORDS = 3;

/** How many blocks of the second page are its head. */
const HEAD = 8;

/** Most characters of a sheet, and most of them that look like the article's text. */
const MOST = 4000;
const MOST_ALIKE = 500;

const pageOf = ({ paragraph }: Sorted): number => (paragraph.lines[0] as Line).page;
const sizeOf = ({ paragraph }: Sorted): number => (paragraph.lines[0] as Line).size;
const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * How many blocks stand on a sheet that a repository puts before an article; 0 where there is none. On lines of its own
 * it names the title that the next page shows in large type. Hardly any of its text looks like the article's.
 */
export function coverLength(sorted: readonly Sorted[], { body }: Measures): number {
  const [first] = sorted;
  if (first === undefined) return 0;
  const end = sorted.findIndex((one) => pageOf(one) !== pageOf(first));
  if (end < 1) return 0;
  const [cover, next] = [sorted.slice(0, end), pageOf(sorted[end] as Sorted)];
  const charactersOf = (some: readonly Sorted[]): number =>
    some.reduce((sum, { paragraph }) => sum + joinedText(paragraph).length, 0);
  const alike = cover.filter(({ paragraph }) => {
    const { font, size } = paragraph.lines[0] as Line;
    return font === body.font && isBodySize(size, body);
  });
  if (charactersOf(cover) > MOST || charactersOf(alike) > MOST_ALIKE) return 0;
  const head = sorted.slice(end, end + HEAD).filter((one) => pageOf(one) === next);
  const large = head.filter((one) => one.kind !== 'table' && sizeOf(one) >= TITLE * body.size);
  const largest = Math.max(...large.map(sizeOf));
  const title = lettersOf(
    large
      .filter((one) => sizeOf(one) === largest)
      .map((one) => joinedText(one.paragraph))
      .join(' '),
  );
  if (title.split(' ').length < WORDS) return 0;
  return linesAgain(cover, title) ? end : 0;
}

/** Whether some lines that follow each other say the title, alone or behind the word that names it. */
function linesAgain(cover: readonly Sorted[], title: string): boolean {
  const lines = cover.flatMap(({ paragraph }) => paragraph.lines.map(({ text }) => lettersOf(text)));
  return lines.some((_, at) => {
    let said = '';
    for (const line of lines.slice(at, at + 6)) {
      said = `${said} ${line}`.trim();
      if (said.length > title.length + 20) return false;
      if (said === title || /^\p{L}+ /u.exec(said)?.[0].concat(title) === said) return true;
    }
    return false;
  });
}
