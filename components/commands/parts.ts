import { isFocusLost } from '../ui/keep-focus';

/** The parts of the page that F6 goes round, in the order of the page. What is not in it is passed over. */
const PARTS = 'header.cloth, .status, .tabs.guides, main, .outline, .reader-dock, .margin, .toasts';

/** What can take the focus in a part: its title, else the first of the others. */
const TITLE = 'h1';
const FIRST = `[role="tab"][tabindex="0"], ${TITLE}, button:not([disabled]), a[href], textarea, input, h2`;

const isShown = (element: Element): boolean => element.closest('[hidden]') === null;

const partsHere = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(PARTS)].filter(
    (part) => isShown(part) && part.querySelector(FIRST) !== null,
  );

/** The innermost part that has the focus, -1 for none. */
function partNow(parts: readonly HTMLElement[]): number {
  const inside = parts.filter((part) => part.contains(document.activeElement));
  const innermost = inside.find((part) => inside.every((other) => other === part || !part.contains(other)));
  return innermost === undefined || isFocusLost() ? -1 : parts.indexOf(innermost);
}

/** What of a part takes the focus: not what belongs to another part within it. */
function entryOf(part: HTMLElement, parts: readonly HTMLElement[]): HTMLElement | undefined {
  const inner = parts.filter((other) => other !== part && part.contains(other));
  const all = [...part.querySelectorAll<HTMLElement>(FIRST)].filter(
    (one) => isShown(one) && inner.every((other) => !other.contains(one)),
  );
  return all.find((one) => one.matches(TITLE)) ?? all[0];
}

/**
 * Moves the focus to the next part of the page, or the one before.
 *
 * @returns true where it went over the end: there the browser goes on to its own parts
 */
export function goToPart(step: 1 | -1): boolean {
  const parts = partsHere();
  if (parts.length === 0) return true;
  const at = partNow(parts);
  const to = at === -1 ? (step === 1 ? 0 : parts.length - 1) : at + step;
  const part = parts[(to + parts.length) % parts.length];
  const entry = part === undefined ? undefined : entryOf(part, parts);
  if (entry === undefined) return true;
  if (/^H\d$/.test(entry.tagName) && !entry.hasAttribute('tabindex')) entry.tabIndex = -1;
  entry.focus();
  return to !== (to + parts.length) % parts.length;
}
