import { escapeHtml } from '../../util/escape-html';

/** A file whose lines somebody's editor broke has none longer than this, and most nearly as long. */
const WRAPPED = 100;
const NEARLY = 55;

const BULLET = /^(\s*)[-*•·]\s+/;
const NUMBER = /^(\s*)\d{1,4}[.)]\s+/;

const isItem = (line: string): boolean => BULLET.test(line) || NUMBER.test(line);

/** Joins lines that were only broken to fit a screen. */
function unwrapped(lines: readonly string[]): readonly string[] {
  if (!lines.includes('') || lines.some((line) => line.length > WRAPPED)) return lines;
  const joined: string[] = [];
  for (const [n, line] of lines.entries()) {
    const before = lines[n - 1] ?? '';
    const goesOn = line !== '' && before.length >= NEARLY && !isItem(line);
    if (goesOn) joined.push(`${joined.pop() ?? ''} ${line.trim()}`);
    else joined.push(line);
  }
  return joined;
}

function asElement(line: string): string {
  const [mark, indent = ''] = BULLET.exec(line) ?? NUMBER.exec(line) ?? [];
  if (mark === undefined) return `<p>${escapeHtml(line)}</p>`;
  const list = BULLET.test(line) ? 'ul' : 'ol';
  const item = `<${list}><li>${escapeHtml(line.slice(mark.length))}</li></${list}>`;
  return indent.length >= 2 || indent.includes('\t') ? `<${list}><li>${item}</li></${list}>` : item;
}

/**
 * Plain text as HTML: each line a paragraph, and items where a hyphen, a dot or a number stands before them.
 *
 * @param isWrapped whether lines may have been broken to fit a screen: such ones are joined again
 */
export function textToHtml(text: string, isWrapped = true): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd());
  return (isWrapped ? unwrapped(lines) : lines).map(asElement).join('');
}
