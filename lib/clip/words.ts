/** Runs of letters and figures, with the marks inside words: what counts where no segmenter is. */
const WORD = /[\p{L}\p{N}]+(?:['’·-][\p{L}\p{N}]+)*/gu;

/**
 * How many words a text has.
 *
 * @param language BCP 47 of the text, '' when unknown; needed for languages written without spaces
 */
export function countWords(text: string, language = ''): number {
  if (typeof Intl.Segmenter !== 'function') return text.match(WORD)?.length ?? 0;
  let count = 0;
  for (const segment of segmenter(language).segment(text)) if (segment.isWordLike === true) count += 1;
  return count;
}

function segmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language === '' ? undefined : language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' }); // a foreign tag that is no language
  }
}
