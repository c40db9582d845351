import { CAPTION_END } from '../model/comment';
import { squeezed } from '../util/text';
import type { FigureAnchor } from './figures';

/** A figure of a text in the page: its anchor but for the picture's hash, and what shows it. */
interface FigureIn {
  readonly anchor: FigureAnchor;
  readonly element: HTMLElement;
}

/** Characters that are kept of what stands before and behind. */
const CONTEXT = 32;
/** Characters of a text that are looked at for so many: white space may stand between them. */
const LOOKED_AT = 4 * CONTEXT;

/** How the words of an element begin, those of its parts with a space between them. */
function beginningOf(element: Element, most: number, without: Element | null = null): string {
  const walker = element.ownerDocument.createTreeWalker(element, 4); // NodeFilter.SHOW_TEXT
  let words = '';
  for (let node = walker.nextNode(); node !== null && words.length < most; node = walker.nextNode()) {
    if (without?.contains(node) === true) continue;
    words = `${words} ${squeezed(node.nodeValue?.slice(0, 4 * most))}`.trim();
  }
  return words.slice(0, most);
}

type Captions = Map<Element, string>;

/** The words of the caption around an element, '' where it has none. Many pictures may share one. */
function captionOf(element: Element, most: number, known: Captions): string {
  const figure = element.closest<HTMLElement>('figure');
  if (figure === null) return '';
  const caption = known.get(figure) ?? captionIn(figure, most);
  known.set(figure, caption);
  return caption;
}

function captionIn(figure: HTMLElement, most: number): string {
  const caption = figure.querySelector('figcaption');
  return caption === null ? squeezed(figure.dataset['caption']?.slice(0, most)) : beginningOf(caption, most);
}

/** What names a figure: a picture's own words or its caption; a table's caption and how it begins. */
function wordsOf(element: Element, most: number, known: Captions): string {
  const around = captionOf(element, most, known);
  if (element.localName === 'table') {
    const own = (element as HTMLTableElement).caption;
    const caption = own === null ? around : beginningOf(own, most);
    return [caption, beginningOf(element, most, own)].filter(Boolean).join(CAPTION_END).slice(0, most);
  }
  const own = squeezed(element.getAttribute('alt')?.slice(0, 4 * most));
  return (own === '' ? around : own).slice(0, most);
}

const isTable = (element: Element): boolean =>
  element.localName === 'table' && element.parentElement?.closest('table') === null;

/**
 * The pictures and tables of a text, in its order. A table inside a table belongs to that one.
 *
 * @param words most characters that are kept of a figure's words
 */
export function figuresIn(root: Element, words: number): FigureIn[] {
  const raw = root.textContent ?? '';
  const walker = root.ownerDocument.createTreeWalker(root, 5); // NodeFilter.SHOW_ELEMENT | SHOW_TEXT
  const captions: Captions = new Map();
  const found: FigureIn[] = [];
  const counts = { picture: 0, table: 0 };
  let place = 0;
  const add = (element: HTMLElement, figure: 'picture' | 'table', end: number): void => {
    const prefix = squeezed(raw.slice(Math.max(0, place - LOOKED_AT), place)).slice(-CONTEXT);
    const suffix = squeezed(raw.slice(end, end + LOOKED_AT)).slice(0, CONTEXT);
    const quote = wordsOf(element, words, captions);
    const anchor = { figure, nth: counts[figure], picture: '', quote, prefix, suffix };
    found.push({ anchor, element });
    counts[figure] += 1;
  };
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === 3) place += (node as Text).data.length;
    else if ((node as Element).localName === 'img') add(node as HTMLElement, 'picture', place);
    else if (isTable(node as Element))
      add(node as HTMLElement, 'table', place + (node.textContent ?? '').length);
  }
  return found;
}
