/** Moves the focus when the element that has it leaves the page, or it would go back to the top of the page. */

const CONTROLS = 'button, a[href], input, textarea, [tabindex="0"]';

const controlIn = (element: Element | null | undefined): HTMLElement | null =>
  element?.querySelector<HTMLElement>(CONTROLS) ?? null;

/** Moves the focus to the page's main part, which is always there. */
function focusMain(): void {
  document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
}

/** True when the element that had the focus is gone. */
export const isFocusLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/** The item of a list that an element stands in. */
export const itemAround = (element: Element): Element | null =>
  element.closest('.is-reply, li, [data-index]');

/** Moves the focus to the neighbour of a list item. Call it before you remove the item. */
export function focusNeighbour(from: Element): void {
  const item = itemAround(from);
  const next = controlIn(item?.nextElementSibling) ?? controlIn(item?.previousElementSibling);
  if (next === null) focusMain();
  else next.focus({ preventScroll: true });
}

/**
 * Moves the focus to the first control of the first of `places` that is still there. Does nothing when another
 * element has the focus.
 */
export function focusBackTo(...places: readonly (Element | null)[]): void {
  if (!isFocusLost()) return;
  const place = places.find((one) => one?.isConnected === true);
  if (place instanceof HTMLElement && place.matches(CONTROLS)) return place.focus({ preventScroll: true });
  const control = controlIn(place);
  if (control === null) focusMain();
  else control.focus({ preventScroll: true });
}
