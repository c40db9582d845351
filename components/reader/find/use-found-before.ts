import { use, useEffect, useEffectEvent } from 'react';
import { findWords, foldText } from '../../../lib/reader/find';
import { runsOf } from '../../../lib/reader/runs';
import { LookedForContext } from '../../hooks/use-looked-for';
import { NOT_SHOWN } from './use-found';

/**
 * Looks on in a text for what a search of the notebook has found in it.
 *
 * @param look looks for words in the text
 */
export function useFoundBefore(
  reading: string,
  article: HTMLElement | null,
  look: (words: string) => void,
): void {
  const lookedFor = use(LookedForContext);
  const begin = useEffectEvent(look);
  useEffect(() => {
    if (article === null || lookedFor?.id !== reading) return;
    const texts = runsOf(article, NOT_SHOWN).map(({ text }) => foldText(text));
    const words = lookedFor.words.find((one) => findWords(texts, one).length > 0);
    if (words !== undefined) begin(words);
    lookedFor.done();
  }, [reading, article, lookedFor]);
}
