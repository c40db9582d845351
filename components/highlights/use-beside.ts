import { useEffect, useLayoutEffect, type RefObject } from 'react';
import { type HighlightsHere, useHighlights } from './highlights-here';

/** Pixels from a thread's top to its seat line, which meets the middle of the first line of the words. */
const LINE_AT = 20;

/** A thread of the list, and where it is to begin in the window, in pixels; undefined where its words are not beside it. */
interface Row {
  readonly item: HTMLElement;
  readonly top: number | undefined;
}

/** Whether text and list stand side by side now. */
function isSideBySide(list: Element): boolean {
  const [leaf, column] = [document.querySelector('.leaf'), list.getBoundingClientRect()];
  const text = leaf?.getBoundingClientRect();
  return text !== undefined && (column.left >= text.right || column.right <= text.left);
}

/** The threads of a list, with the height of their words. */
function rowsOf({ shown, all }: HighlightsHere, list: Element, only = ''): Row[] {
  const places = new Map(all.map(({ highlight, place }) => [highlight.id, place]));
  const beside = shown !== null && isSideBySide(list);
  return [...list.children].flatMap((item) => {
    if (!(item instanceof HTMLElement)) return [];
    const id = item.dataset['highlight'] ?? '';
    const place = places.get(id);
    if (!beside || place === null || place === undefined || (only !== '' && only !== id))
      return [{ item, top: undefined }];
    const [words] = shown.map.rangeOf(place.start, place.end).getClientRects();
    return [{ item, top: words === undefined ? undefined : words.top + words.height / 2 - LINE_AT }];
  });
}

/** By how much a thread is moved over the others now, in pixels. */
const movedBy = (item: HTMLElement): number => Number.parseFloat(item.style.translate.split(' ')[1] ?? '0');

/** Puts each thread down to the height of its words; one for which the one before leaves no room comes under that. */
function putDown(rows: readonly Row[]): void {
  for (const { item } of rows) item.style.removeProperty('--down');
  const tops = rows.map(({ item }) => item.getBoundingClientRect().top - movedBy(item));
  let down = 0;
  for (const [n, { item, top }] of rows.entries()) {
    const by = top === undefined ? 0 : Math.round(top - (tops[n] ?? 0) - down);
    item.classList.toggle('at-words', top !== undefined && by >= 0);
    if (by <= 0) continue;
    item.style.setProperty('--down', `${by}px`);
    down += by;
  }
}

/** Moves a thread to the height of its words, over what stands there. */
function moveOver({ item, top }: Row): void {
  const now = item.getBoundingClientRect().top - movedBy(item);
  const by = top === undefined ? 0 : Math.round(top - now);
  item.style.translate = by === 0 ? '' : `0 ${by}px`;
  item.classList.toggle('beside', by !== 0);
}

/** Does `place` now, and whenever something that bears on it has another size. */
function whileSizesChange(list: Element, place: () => void): () => void {
  place();
  const sizes = new ResizeObserver(place);
  for (const one of [...document.querySelectorAll('.leaf, .talk-part'), ...list.children]) sizes.observe(one);
  return () => sizes.disconnect();
}

/**
 * On the desk, text and list stand side by side, and each thread stands at the height of its words. The one to which a
 * person is led comes there over the others, so that the text stays where it is. It goes back to its place once the
 * person does something outside of both.
 *
 * @param isShort all threads are drawn; of a long list only the one to which a person is led comes to its words
 */
export function useBeside(list: RefObject<HTMLElement | null>, isOn: boolean, isShort: boolean): void {
  const here = useHighlights();
  const id = isOn ? here.looked : '';
  useLayoutEffect(() => {
    const items = list.current;
    if (items === null || !isOn || !isShort) return undefined;
    return whileSizesChange(items, () => putDown(rowsOf(here, items)));
  });
  useLayoutEffect(() => {
    const items = list.current;
    if (items === null || id === '') return undefined;
    const led = (): Row | undefined =>
      rowsOf(here, items, id).find(({ item }) => item.dataset['highlight'] === id);
    const stop = whileSizesChange(items, () => {
      const row = led();
      if (row !== undefined) moveOver(row);
    });
    return () => {
      stop();
      for (const item of items.children) if (item instanceof HTMLElement) moveOver({ item, top: undefined });
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
