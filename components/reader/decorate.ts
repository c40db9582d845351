import type { Reading } from '../../lib/model/reading';
import { parseUrl, siteOf } from '../../lib/util/web-url';
import { bare } from '../../lib/util/text';

/** What the page adds to a text's own elements when it is shown. The words themselves stay as they are. */

/** Links show where they lead, by generated content. Those to a place in the same text do not. */
export function decorateLinks(article: DocumentFragment): void {
  for (const link of article.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (parseUrl(href) !== undefined) link.setAttribute('data-host', siteOf(href));
  }
}

/** A wide table scrolls inside a frame of its own that the keyboard reaches. */
export function frameTables(article: DocumentFragment, name: string): void {
  for (const table of article.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue; // a table inside a table scrolls with it
    const frame = document.createElement('div');
    frame.className = 'table-frame';
    frame.tabIndex = 0;
    frame.setAttribute('role', 'group');
    frame.setAttribute('aria-label', name);
    table.replaceWith(frame);
    frame.append(table);
  }
}

/** A caption that stands in a figure's title is shown under it, as generated content. */
export function showCaptions(article: DocumentFragment): void {
  for (const figure of article.querySelectorAll<HTMLElement>('figure[title]')) {
    figure.dataset.caption = figure.title;
    figure.removeAttribute('title'); // else it would come up once more under the mouse
    figure.setAttribute('aria-label', figure.dataset.caption);
  }
}

/** Each picture in a frame that can say what became of it; in the order of the body. */
export function framePictures(article: DocumentFragment): HTMLElement[] {
  return [...article.querySelectorAll('img')].map((picture) => {
    const frame = document.createElement('span');
    frame.className = 'picture';
    picture.replaceWith(frame);
    picture.hidden = true;
    frame.append(picture);
    return frame;
  });
}

/** Blocks at the beginning that may repeat what stands above the text. */
const BEGINNING = 4;

/**
 * A PDF begins with its title and authors, which stand above it already. They stay in the text (it is as it was
 * clipped) and are not shown a second time; the mark of the page that they carry stays in view.
 */
export function hideRepeated(article: DocumentFragment, { title, creators }: HeadOfReading): void {
  const people = new Set([
    creators.map(({ name }) => name).join(' and '),
    creators.map(({ name }) => name).join(),
  ]);
  const above = new Set([title, ...people].map(bare).filter((text) => text !== ''));
  for (const block of [...article.children].slice(0, BEGINNING)) {
    if (!above.has(bare(block.textContent ?? ''))) continue;
    for (const mark of block.querySelectorAll('span[title]')) block.before(mark);
    block.classList.add('said-above', 'vh');
    block.setAttribute('aria-hidden', 'true');
  }
}

type HeadOfReading = Pick<Reading, 'title' | 'creators'>;

export interface Heading {
  readonly text: string;
  readonly level: 2 | 3;
  readonly element: HTMLElement;
}

/** The headings of a text for its outline. */
export function headingsOf(article: HTMLElement): Heading[] {
  const found = [...article.querySelectorAll<HTMLElement>(':is(h1, h2, h3):not(.said-above)')];
  return found
    .map((element) => ({
      text: (element.textContent ?? '').trim(),
      level: element.localName === 'h3' ? (3 as const) : (2 as const),
      element,
    }))
    .filter(({ text }) => text !== '');
}
