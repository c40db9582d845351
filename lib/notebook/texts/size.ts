import { ContentFormat, type Text } from 'yjs';
import { itemsOf } from './yjs-internals';

/** Beyond any of these a text is shown by its beginning alone: a partner could write what no editor can draw. */
export const MOST_LENGTH = 400_000;
export const MOST_LINE = 50_000;
export const MOST_LINES = 5_000;
/** Changes of what characters look like. Yjs gives each run of characters all that is open there. */
export const MOST_FORMATS = 100_000;
/** Names of attributes. This app knows about fifteen. */
export const MOST_NAMES = 60;

/** All characters of a text, and none for things in it. */
export const wordsOf = (text: Text): string => text.toJSON();

/** The longest line, and how many there are. Stops at one beyond the most. */
function fitsInLines(words: string): boolean {
  let from = 0;
  for (let lines = 1; lines <= MOST_LINES; lines += 1) {
    const at = words.indexOf('\n', from);
    if ((at === -1 ? words.length : at) - from > MOST_LINE) return false;
    if (at === -1) return true;
    from = at + 1;
  }
  return from === words.length;
}

/** Whether an editor can take a text: it is looked at before Yjs is asked for its runs. */
export function isWithinLimits(text: Text): boolean {
  if (text.length > MOST_LENGTH) return false;
  const names = new Set<string>();
  let formats = 0;
  for (const { content } of itemsOf(text)) {
    if (!(content instanceof ContentFormat)) continue;
    formats += 1;
    names.add(content.key);
    if (formats > MOST_FORMATS || names.size > MOST_NAMES) return false;
  }
  return fitsInLines(wordsOf(text));
}
