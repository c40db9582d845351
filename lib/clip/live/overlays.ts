import { holdsArticle } from './holds-article';
import { allIn, firstIn, isLike, isWithin, wordsOf } from './own';

/** Dialogs by what they are called; an open popover lies in the top layer as they do. */
const DIALOGS = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"], [popover]';
const CONTROLS = 'button, [role="button"], input, select, textarea';

/** Share of a page's words from which on a fixed box is no longer something over the page. */
const NEARLY_ALL = 0.9;

const lengthOf = (element: Element): number => (wordsOf(element) ?? '').length;

/**
 * Whether an element lies over the page and is not it: a dialog, a consent box, a bar that stays as one scrolls. An
 * application that keeps its whole page in a fixed box is the page.
 */
export function isOverlay(element: Element, position: string): boolean {
  const dialog = isLike(element, DIALOGS);
  if (!dialog && position !== 'fixed') return false;
  if (holdsArticle(element)) return false;
  if (dialog) return true;
  if (isWithin(element, 'main, article') && firstIn(element, CONTROLS) === null) return false;
  const { body } = element.ownerDocument;
  return body === null || lengthOf(element) < NEARLY_ALL * lengthOf(body);
}

/** Whether a dialog is open: then what the page hides from assistive technology is only behind it. */
export const hasOpenDialog = (root: Document | ShadowRoot): boolean =>
  allIn(root, DIALOGS).some((element) => getComputedStyle(element).display !== 'none');
