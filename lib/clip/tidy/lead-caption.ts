import { drop, isRunning, saysMoreThan, textOf } from './lines';
import type { Rule } from './rule';

/** How many lines of the beginning are looked at. */
const LINES = 15;

/** Longest text of a picture. */
const MOST = 500;

/**
 * What stands under a picture above the first paragraph becomes the title of its figure, where the reader shows
 * it: as a paragraph it would be the first of the article, which it is not. Captions between paragraphs stay
 * where they are.
 */
export const foldLeadCaption: Rule = (article, lines) => {
  for (const line of lines.slice(0, LINES)) {
    const picture = captioned(line.element, article);
    if (picture === undefined && isRunning(line)) return;
    if (picture === undefined) continue;
    figureOf(picture).setAttribute('title', line.text.slice(0, MOST));
    drop(line.element, article);
  }
};

/** The one picture that a line belongs to: of its figure, or of the small box that holds nothing else. */
function captioned(line: Element, article: Element): Element | undefined {
  if (/^h[1-6]$/.test(line.localName) || line.querySelector('img') !== null) return undefined;
  const most = 2 * textOf(line).length + 80;
  for (let box = line.parentElement; box !== null && box !== article; box = box.parentElement) {
    if (box.localName !== 'figure' && saysMoreThan(most, box)) return undefined;
    const pictures = box.querySelectorAll('img');
    if (pictures.length > 1) return undefined;
    if (pictures.length === 1) return pictures[0];
    if (box.localName === 'figure') return undefined;
  }
  return undefined;
}

/** The figure that a picture stands in, made around it when there is none. */
function figureOf(picture: Element): Element {
  const known = picture.closest('figure');
  if (known !== null) return known;
  const figure = picture.ownerDocument.createElement('figure');
  picture.replaceWith(figure);
  figure.append(picture);
  return figure;
}
