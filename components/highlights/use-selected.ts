import { useEffect, useState } from 'react';
import { paintedAt } from '../../lib/anchor/paint';
import { type HighlightsHere, useHighlights } from './highlights-here';

/** What is selected in the page, when it begins or ends in an element. */
function selectedIn(article: Element): Range | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(article) ? range : null;
}

/** What the person has selected of a text, null for nothing. */
export function useSelected(article: Element | null): Range | null {
  const [selected, setSelected] = useState<Range | null>(null);
  useEffect(() => {
    if (article === null) return undefined;
    const stop = new AbortController();
    const look = (): void => setSelected(selectedIn(article)?.cloneRange() ?? null);
    document.addEventListener('selectionchange', look, { signal: stop.signal });
    return () => {
      stop.abort();
      setSelected(null);
    };
  }, [article]);
  return selected;
}

/** The highlight whose words were clicked, of several the one of the fewest words. */
function clicked({ shown, all }: HighlightsHere, { clientX, clientY }: MouseEvent): string | undefined {
  const hits = paintedAt(clientX, clientY).map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return shown?.map.placesOf(range);
  });
  const found = all.filter(({ place }) =>
    hits.some((hit) => hit !== undefined && place?.start === hit[0] && place.end === hit[1]),
  );
  const length = ({ place }: (typeof found)[number]): number => (place?.end ?? 0) - (place?.start ?? 0);
  return found.toSorted((a, b) => length(a) - length(b))[0]?.highlight.id;
}

/** A click on marked words opens their thread. One that ends a selection, or is on a link, does not. */
export function useHighlightClicks(article: Element | null): void {
  const here = useHighlights();
  useEffect(() => {
    if (article === null) return undefined;
    const stop = new AbortController();
    const onClick = (event: MouseEvent): void => {
      if (event.defaultPrevented || selectedIn(article) !== null) return;
      if (event.target instanceof Element && event.target.closest('a[href]') !== null) return;
      const id = clicked(here, event);
      if (id !== undefined) here.open(id);
    };
    article.addEventListener('click', onClick as EventListener, { signal: stop.signal });
    return () => stop.abort();
  }, [article, here]);
}
