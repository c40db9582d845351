/** Letters of scripts that run from right to left, and marks that turn the direction. */
const TURNS =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u200F\u202A-\u202E\u2066-\u2069\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
/** Marks that embed and override; isolates do all that we need. */
const EMBEDDING = /[\u202A-\u202E]/gu;
const ISOLATES = /[\u2066-\u2069]/gu;
const END = '\u2069';

/** Isolates that end where they began, such as those of a sentence within a sentence, stay; others go. */
function balanced(words: string): string {
  let open = 0;
  const closed = words.replaceAll(ISOLATES, (mark) => {
    if (mark === END && open === 0) return '';
    open += mark === END ? -1 : 1;
    return mark;
  });
  return closed + END.repeat(open);
}

/**
 * A name or title for the midst of a sentence. One that may run from right to left stands between isolates (Unicode
 * Bidirectional Algorithm, FSI and PDI), so it turns nothing around it; every other one stays as it is.
 *
 * @param words hostile: marks that would reach beyond them are left out or ended
 */
export const isolated = (words: string): string =>
  TURNS.test(words) ? `\u2068${balanced(words.replaceAll(EMBEDDING, ''))}${END}` : words;
