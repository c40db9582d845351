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

/** What has a use of its own for a click or Enter. */
const isUsed = ({ target, defaultPrevented }: Event): boolean =>
  defaultPrevented || !(target instanceof Element) || target.closest('a[href], button') !== null;

/** The highlight of a paragraph that one is led to last, or its first. */
function markedIn({ shown, all, looked }: HighlightsHere, block: Element): string | undefined {
  const found = all.filter(({ place }) => {
    return (
      place !== null &&
      place !== undefined &&
      shown?.map.rangeOf(place.start, place.end).intersectsNode(block)
    );
  });
  return (found.find(({ highlight }) => highlight.id === looked) ?? found[0])?.highlight.id;
}

/** A click on marked words opens their thread, and so does Enter on their paragraph. One that ends a selection does not. */
export function useHighlightClicks(article: Element | null): void {
  const here = useHighlights();
  useEffect(() => {
    if (article === null) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const openOn = (event: Event, find: () => string | undefined): void => {
      if (isUsed(event) || selectedIn(article) !== null) return;
      const id = find();
      if (id === undefined) return;
      if (event.type === 'keydown') event.preventDefault();
      here.open(id);
    };
    const onClick = (event: Event): void => openOn(event, () => clicked(here, event as MouseEvent));
    const onKey = (event: Event): void => {
      const { key, target } = event as KeyboardEvent;
      if (key === 'Enter') openOn(event, () => markedIn(here, target as Element));
    };
    article.addEventListener('click', onClick, { signal });
    article.addEventListener('keydown', onKey, { signal });
    return () => stop.abort();
  }, [article, here]);
}
