import { ContentFormat, type Doc, Text, type Transaction } from 'yjs';

/** Changes of looks in a text that Yjs still tidies. A post of 10,000 words with 50 suggestions has some 500. */
export const MOST_TIDIED = 5_000;
/** Names of looks there. Bookbag knows about fifteen. */
export const MOST_NAMES_TIDIED = 100;

/** Whether Yjs tidies a text in no time. `_start` is its first item and `right` the next (Yjs 13.6.33). */
function isTidied(text: Text): boolean {
  const names = new Set<string>();
  let formats = 0;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof ContentFormat)) continue;
    formats += 1;
    names.add(item.content.key);
    if (formats > MOST_TIDIED || names.size > MOST_NAMES_TIDIED) return false;
  }
  return true;
}

/**
 * Keeps Yjs from tidying very large texts. After each change from elsewhere it goes over all looks of a text, and copies
 * what is open at each character. A partner who sends a million of them in a thousand pieces would stop every page for
 * minutes (measured). What is not tidied reads the same: looks that say nothing new only stay in the document.
 *
 * Yjs tidies texts of which it knows that they have looks (`_hasFormatting`), and each look that comes says so anew.
 */
export function leaveLargeTextsUntidied(doc: Doc, signal: AbortSignal): void {
  const onChange = ({ local, changed }: Transaction): void => {
    if (local) return;
    for (const type of changed.keys())
      if (type instanceof Text && type._hasFormatting && !isTidied(type)) type._hasFormatting = false;
  };
  doc.on('beforeObserverCalls', onChange);
  signal.addEventListener('abort', () => doc.off('beforeObserverCalls', onChange), { once: true });
}
