import { useEffect } from 'react';
import type { Reading } from '../../lib/model/reading';
import { useFigures } from './figures-here';
import { figuresOf } from './figures-of';

/** Tells which text is on the screen, so that its figures can be talked about. */
export function useShownFigures(article: HTMLElement | null, { body, pictures }: Reading): void {
  const { show } = useFigures();
  const known = pictures.join('\n'); // the list is a new one with each change of the reading
  useEffect(() => {
    if (article === null) return undefined;
    show({ body, all: figuresOf(article, known.split('\n')) });
    return () => show(null);
  }, [article, body, known, show]);
}
