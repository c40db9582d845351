import { drop, isRunning, type Line, runningLength, saysMoreThan, textOf } from './lines';
import { named, namesOf } from './names';
import type { Rule } from './rule';

/** How many lines of the beginning are looked at. */
const LINES = 15;

/** Longest text of a picture. */
const MOST = 500;

const CAPTION = named('(?:wp-|image-|photo-|picture-)?caption(?:-text)?', '(?:image|photo|picture)-?credit');

/** Whether a line that reads like a paragraph is made as a caption: in its figure, or by its maker's name. */
const isMadeAsCaption = ({ element }: Line, article: Element): boolean => {
  const figure = element.closest('figure');
  if (figure !== null && article.contains(figure)) return true;
  const box = element.parentElement;
  return CAPTION.test(namesOf(element)) || (box !== null && box !== article && CAPTION.test(namesOf(box)));
};

/** What else a box may say, in characters, that holds nothing but a picture and its sentence. */
const ALONE = 20;

/** Whether a sentence is a good part of all there is to read: then it is the text. */
const isWholeText = ({ text }: Line, lines: readonly Line[]): boolean =>
  3 * text.length > runningLength(lines);

/**
 * What stands under a picture above the first paragraph becomes the title of its figure, where the reader shows
 * it: as a paragraph it would be the first of the article, which it is not. Captions between paragraphs stay
 * where they are.
 */
export const foldLeadCaption: Rule = (article, lines) => {
  for (const line of lines.slice(0, LINES)) {
    const running = isRunning(line);
    // Where nothing says that a sentence is a caption, its box must hold nothing but it and the picture.
    const room = running && !isMadeAsCaption(line, article) ? ALONE : line.text.length + 80;
    const fits = line.text.length <= MOST && (room > ALONE || !isWholeText(line, lines));
    const picture = fits ? captioned(line.element, article, room) : undefined;
    if (picture === undefined && running) return;
    if (picture === undefined) continue;
    figureOf(picture).setAttribute('title', line.text.slice(0, MOST));
    drop(line.element, article);
  }
};

/** The one picture that a line belongs to: of its figure, or of the small box that holds nothing else. */
function captioned(line: Element, article: Element, room: number): Element | undefined {
  if (/^h[1-6]$/.test(line.localName) || line.querySelector('img') !== null) return undefined;
  const most = textOf(line).length + room;
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
