import { MAX_PICTURES, PICTURE_MARK } from '../../model/body-limits';
import { squeezed } from '../../util/text';

/** The text of one page of an article. */
interface PageText {
  /** Hostile until sanitised; the n-th picture is marked n. */
  readonly html: string;
  /** Addresses of the pictures, in the order of their marks. */
  readonly pictures: readonly string[];
}

/** Blocks at the start and at the end of a page that may stand on each: the title, the byline, a closing line. */
const EDGE = 6;

const wordsOf = (block: Element): string => squeezed(block.textContent);

/** The element whose children are the blocks of a page: what stands alone around them does not count. */
function holderOf(root: Element): Element {
  let holder = root;
  while (
    holder.children.length === 1 &&
    holder.firstElementChild?.matches('div, article, section, main') === true
  )
    holder = holder.firstElementChild;
  return holder;
}

/** Takes off what a page repeats of the first: it is not read twice. */
function dropRepeated(page: Element, first: Element): void {
  const known = new Set([...holderOf(first).children].map(wordsOf));
  const blocks = [...holderOf(page).children];
  const edges = new Set([...blocks.slice(0, EDGE), ...blocks.slice(-EDGE)]);
  for (const block of edges) {
    const words = wordsOf(block);
    if (words !== '' && known.has(words)) block.remove();
  }
}

/** Gives the pictures of a page the marks that follow those of the pages before. */
function renumber(page: Element, from: number): void {
  for (const image of page.querySelectorAll(`[${PICTURE_MARK}]`)) {
    const number = from + Number(image.getAttribute(PICTURE_MARK));
    if (number < MAX_PICTURES) image.setAttribute(PICTURE_MARK, String(number));
    else image.removeAttribute(PICTURE_MARK);
  }
}

/** The texts of an article's pages as one, in their order, and their pictures. */
export function joined(pages: readonly PageText[]): PageText {
  const roots = pages.map(({ html }) => {
    const root = document.implementation.createHTMLDocument('').createElement('div');
    root.innerHTML = html;
    return root;
  });
  const pictures: string[] = [];
  for (const [i, root] of roots.entries()) {
    const first = roots[0];
    if (i > 0 && first !== undefined) dropRepeated(root, first);
    renumber(root, pictures.length);
    pictures.push(...(pages[i]?.pictures ?? []));
  }
  return { html: roots.map((root) => root.innerHTML).join('\n'), pictures: pictures.slice(0, MAX_PICTURES) };
}
