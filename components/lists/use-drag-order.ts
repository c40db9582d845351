import { type DragEvent, useRef } from 'react';

/**
 * Behind which one something goes that is dragged onto another one: onto one further on it goes behind it, onto one
 * before it goes before it.
 *
 * @returns null for the first place; undefined where nothing moves
 */
function placeOnto(ids: readonly string[], from: string, onto: string): string | null | undefined {
  const [at, goal] = [ids.indexOf(from), ids.indexOf(onto)];
  if (at === -1 || goal === -1 || at === goal) return undefined;
  return goal > at ? onto : (ids[goal - 1] ?? null);
}

/** The item of a list, or the row of a grid, that holds a place of the page. */
const itemAt = ({ target }: DragEvent): Element | null =>
  target instanceof Element ? target.closest('li, [role="row"]') : null;

const idOf = (item: Element | null): string =>
  item?.querySelector('[data-drag]')?.getAttribute('data-drag') ?? '';

/**
 * Orders a list with the pointer: each item has a handle by which it is dragged onto another one. With keys it is done
 * by the buttons beside it.
 *
 * @param ids the list in its order
 * @param onPlace puts one behind another one, null for the first place
 * @returns what the element around the items is given
 */
export function useDragOrder(ids: readonly string[], onPlace: (id: string, after: string | null) => void) {
  const dragged = useRef('');
  const goal = (event: DragEvent) => placeOnto(ids, dragged.current, idOf(itemAt(event)));
  return {
    onDragStart: (event: DragEvent): void => {
      const { target, dataTransfer } = event;
      const id = target instanceof Element ? (target.getAttribute('data-drag') ?? '') : '';
      const item = itemAt(event);
      dragged.current = id;
      if (id === '' || item === null) return;
      dataTransfer.effectAllowed = 'move';
      dataTransfer.setData('text/plain', ''); // without it Firefox drags nothing
      dataTransfer.setDragImage(item, 0, 0);
    },
    onDragOver: (event: DragEvent): void => {
      if (goal(event) !== undefined) event.preventDefault();
    },
    onDrop: (event: DragEvent): void => {
      const after = goal(event);
      if (after === undefined) return;
      event.preventDefault();
      onPlace(dragged.current, after);
    },
    onDragEnd: (): void => {
      dragged.current = '';
    },
  };
}
