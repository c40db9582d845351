import { isProse, PROSE } from '../tidy/page-prose';
import { linesOf, textOf, wordsIn } from '../tidy/lines';
import { LABEL, RELATED } from '../tidy/wording';
import { made, renamed } from './made';

const FIELDS = 'input:not([type="hidden" i]), textarea, select';

/** What a browser says that cannot show something. */
const CANNOT = /browser|javascript|plug-?in|flash|not support|navegador|navigateur/i;

/** Most words of a button that is a heading over what it unfolds, and fewest words that it unfolds. */
const HEADING = 25;
const UNFOLDED = 8;

/** Longest words of a drawing that are told. */
const LONGEST = 600;

const proseIn = (box: Element): number =>
  linesOf(box)
    .filter(isProse)
    .reduce((sum, { text }) => sum + wordsIn(text), 0);

/** Forms and groups of fields that hold prose become sections; their fields go. */
function openForms(root: ParentNode): void {
  for (const box of [...root.querySelectorAll('fieldset, form')].toReversed()) {
    const fields = box.querySelectorAll(FIELDS);
    if (proseIn(box) < PROSE * (1 + fields.length)) continue;
    for (const field of fields) field.remove();
    for (const legend of box.querySelectorAll('legend')) renamed(legend, 'p');
    renamed(box, 'section');
  }
}

/** What a button unfolds: the box that it names, or the one behind it. */
function unfoldedBy(button: Element): Element | null {
  const id = button.getAttribute('aria-controls') ?? '';
  const named = id === '' ? null : (button.ownerDocument.getElementById(id.slice(0, 200)) ?? null);
  return named ?? button.nextElementSibling ?? button.parentElement?.nextElementSibling ?? null;
}

/** Buttons that are headings, or have one, leave their words: the extractor takes out every button. */
function openButtons(root: ParentNode): void {
  for (const button of root.querySelectorAll('button, [role="button"]')) {
    const words = textOf(button);
    if (words === '' || button.closest('nav, a, pre') !== null) continue;
    if (button.querySelector('h1, h2, h3, h4, h5, h6') !== null)
      renamed(button, 'div').removeAttribute('role');
    else if (button.closest('h1, h2, h3, h4, h5, h6, summary') !== null) {
      if (words === textOf(button.closest('h1, h2, h3, h4, h5, h6, summary') as Element))
        button.replaceWith(words);
    } else if (button.hasAttribute('aria-expanded') || button.hasAttribute('aria-controls')) {
      const box = unfoldedBy(button);
      const isHeading = wordsIn(words) <= HEADING && !LABEL.test(words) && !RELATED.test(words);
      if (isHeading && box !== null && wordsIn(textOf(box)) >= UNFOLDED && proseIn(box) > 0)
        button.replaceWith(made('h3', words, button));
    }
  }
}

/** What stands in an object or a canvas for those who cannot see it, and the words of a drawing. */
function speakDrawings(root: ParentNode): void {
  for (const drawn of root.querySelectorAll('object, canvas')) {
    const words = textOf(drawn);
    if (wordsIn(words) >= 3 && !CANNOT.test(words)) renamed(drawn, 'div');
  }
  for (const drawing of root.querySelectorAll('svg')) {
    if (drawing.closest('a, button, nav, header, footer, pre, [aria-hidden="true"]') !== null) continue;
    const told = [...drawing.querySelectorAll('title, desc')].map(textOf).join(' ').trim();
    const drawn = [...drawing.querySelectorAll('text')].map(textOf).filter((text) => text !== '');
    const inFigure = drawing.closest('figure') !== null;
    if (!inFigure && drawn.length < 2) continue;
    const words = [told, ...(told === '' || drawn.length > 0 ? drawn : [])]
      .filter((text) => text !== '')
      .join(' · ');
    if (wordsIn(words) >= 2) drawing.after(made('p', words.slice(0, LONGEST), drawing));
  }
}

/**
 * Boxes that no body holds, or that the extractor takes out whatever is in them, leave their words.
 *
 * @param root changed in place
 */
export function openBoxes(root: ParentNode): void {
  openButtons(root);
  openForms(root);
  speakDrawings(root);
}
