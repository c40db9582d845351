/** Moves the focus when the element that has it leaves the page, or it would go back to the top of the page. */

const CONTROLS = 'button, a[href], input, textarea, [tabindex="0"]';

const controlIn = (element: Element | null | undefined): HTMLElement | null =>
  element?.querySelector<HTMLElement>(CONTROLS) ?? null;

/** Whether an element can be pressed or typed in: a text that has the focus cannot. */
export const isControl = (element: Element | null): boolean => element?.matches(CONTROLS) === true;

/** Moves the focus to the page's main part, which is always there. */
function focusMain(): void {
  document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
}

/** True when the element that had the focus is gone. */
export const isFocusLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/**
 * Moves the focus to the heading that names the view: the one that is marked, else the first.
 *
 * @param inPlace the page stays where it is scrolled to
 */
export function focusHeading(inPlace = false): void {
  const heading =
    document.querySelector<HTMLElement>('main [data-names-view]') ??
    document.querySelector<HTMLElement>('main h1');
  if (heading === null) return focusMain();
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  if (!inPlace) heading.scrollIntoView({ block: 'nearest' });
}

/** Frames within which a list that has lost an item is drawn anew: two seconds, for a busy computer. */
const DRAWN_WITHIN = 120;

// State: a page has one focus, so whoever sees to it last is the one who does.
let seesToIt = 0;

/** Acts with each frame until a list that has lost an item is drawn anew, or somebody else sees to the focus. */
export function untilDrawn(act: () => void): void {
  seesToIt += 1;
  const mine = seesToIt;
  const look = (frames: number): void => {
    if (mine !== seesToIt) return;
    act();
    if (frames > 0) requestAnimationFrame(() => look(frames - 1));
  };
  requestAnimationFrame(() => look(DRAWN_WITHIN));
}

/** When a list has lost its last item, the focus goes to the heading, also to the one that comes in its place. */
export function focusEmptied(): void {
  focusMain(); // it is there all the time
  untilDrawn(() => {
    if (isFocusLost() || document.activeElement?.localName === 'main') focusHeading();
  });
}

/** The list item that an element belongs to: an answer, or an entry with its card. */
export const itemOf = (element: Element): Element | null =>
  element.closest('.is-reply') ?? element.closest('li, [data-index]');

/** Moves the focus to the neighbour of a list item. Call it before you remove the item. */
export function focusNeighbour(from: Element): void {
  const item = itemOf(from);
  const next = controlIn(item?.nextElementSibling) ?? controlIn(item?.previousElementSibling);
  if (next === null) focusEmptied();
  else next.focus({ preventScroll: true });
}

/** Moves the focus to the first field of a form that is wrong, as soon as that is drawn. */
export function focusProblem(form: HTMLElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

/**
 * Moves the focus to the first control of the first of `places` that is still there. Does nothing when another
 * element has the focus.
 */
export function focusBackTo(...places: readonly (Element | null)[]): void {
  if (!isFocusLost()) return;
  const place = places.find((one) => one?.isConnected === true);
  if (place instanceof HTMLElement && isControl(place)) return place.focus({ preventScroll: true });
  const control = controlIn(place);
  if (control === null) focusMain();
  else control.focus({ preventScroll: true });
}
