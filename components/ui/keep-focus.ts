/** Where the focus goes when the thing that has it leaves the page: never back to the top of everything. */

const CONTROLS = 'button, a[href], input, textarea, [tabindex="0"]';

const controlIn = (element: Element | null | undefined): HTMLElement | null =>
  element?.querySelector<HTMLElement>(CONTROLS) ?? null;

/** The page's main part, which always stands. */
export function focusMain(): void {
  document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
}

/** The focus is on nothing: what had it is gone. */
export const isFocusLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/** To the neighbour of an item of a list that is about to be removed; call it before. */
export function focusNeighbour(from: Element): void {
  const item = from.closest('.is-reply, li, article');
  const next = controlIn(item?.nextElementSibling) ?? controlIn(item?.previousElementSibling);
  if (next === null) focusMain();
  else next.focus({ preventScroll: true });
}

/** To the first control of what still stands of `places`, unless the focus is somewhere already. */
export function focusBackTo(...places: readonly (Element | null)[]): void {
  if (!isFocusLost()) return;
  const place = places.find((one) => one?.isConnected === true);
  if (place instanceof HTMLElement && place.matches(CONTROLS)) return place.focus({ preventScroll: true });
  const control = controlIn(place);
  if (control === null) focusMain();
  else control.focus({ preventScroll: true });
}
