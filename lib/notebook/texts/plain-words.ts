import type { Text } from 'yjs';
import { readBlocks } from './blocks';
import { blockAttributes } from './grammar';
import type { Op } from './op';

/** A text as plain lines; without the break behind the last one. */
export const plainWords = (text: Text): string =>
  readBlocks(text)
    .map(({ runs }) => runs.map((run) => run.text).join(''))
    .join('\n');

/** The steps that put in plain lines. */
const inserts = (words: string): Op[] =>
  words
    .split(/(\n)/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '\n' ? { insert: part, attributes: blockAttributes({ kind: 'paragraph' }) } : { insert: part },
    );

/** Puts words in the place of those of a plain text: what is alike at both ends stays. Call it within `change`. */
export function replaceWords(text: Text, words: string): void {
  const before = plainWords(text);
  const least = Math.min(before.length, words.length);
  let start = 0;
  while (start < least && before[start] === words[start]) start += 1;
  let end = 0;
  while (end < least - start && before.at(-1 - end) === words.at(-1 - end)) end += 1;
  const cut = before.length - end - start;
  text.applyDelta([
    ...(start > 0 ? [{ retain: start }] : []),
    ...inserts(words.slice(start, words.length - end)),
    ...(cut > 0 ? [{ delete: cut }] : []),
  ]);
}
