import { useEffect, useLayoutEffect, type RefObject } from 'react';
import { type HighlightsHere, useHighlights } from './highlights-here';

/** Where words begin in the window, in pixels from its top; undefined where they are not beside the list. */
function topOfWords({ shown, all, looked }: HighlightsHere, list: Element): number | undefined {
  const place = all.find(({ highlight }) => highlight.id === looked)?.place;
  if (shown === null || place === null || place === undefined) return undefined;
  const range = shown.map.rangeOf(place.start, place.end);
  const [words] = range.getClientRects();
  const [line, column] = [range.startContainer.parentElement?.closest('.leaf'), list.getBoundingClientRect()];
  if (words === undefined || line === null || line === undefined) return undefined;
  const leaf = line.getBoundingClientRect();
  return column.left >= leaf.right || column.right <= leaf.left ? words.top : undefined;
}

/** Moves an item to the height of its words, over what stands there. */
function move(item: HTMLElement, top: number | undefined): void {
  const now = Number.parseFloat(item.style.translate.split(' ')[1] ?? '0');
  const by = top === undefined ? 0 : Math.round(top - (item.getBoundingClientRect().top - now));
  item.style.translate = by === 0 ? '' : `0 ${by}px`;
  item.classList.toggle('beside', by !== 0);
}

/**
 * On the desk, text and list stand side by side: the thread to which a person is led comes to the height of its words,
 * so that the text stays where it is. It goes back to its place once the person does something outside of both.
 */
export function useBeside(list: RefObject<HTMLElement | null>, isOn: boolean): void {
  const here = useHighlights();
  const id = isOn ? here.looked : '';
  useLayoutEffect(() => {
    const items = list.current;
    const rows = id === '' || items === null ? [] : [...items.children];
    const item = rows.find((one) => one instanceof HTMLElement && one.dataset['highlight'] === id);
    if (items === null || !(item instanceof HTMLElement)) return undefined;
    const place = (): void => move(item, topOfWords(here, items));
    place();
    const sizes = new ResizeObserver(place); // what stands above may grow
    for (const one of document.querySelectorAll('.leaf, .talk-part')) sizes.observe(one);
    return () => {
      sizes.disconnect();
      move(item, undefined);
    };
  });
  const { leave } = here;
  useEffect(() => {
    if (id === '') return undefined;
    const stop = new AbortController();
    const look = ({ target }: Event): void => {
      if (target instanceof Element && target.closest('.article, .beside') === null) leave();
    };
    for (const kind of ['pointerdown', 'focusin'] as const)
      document.addEventListener(kind, look, { signal: stop.signal });
    return () => stop.abort();
  }, [id, leave]);
}
