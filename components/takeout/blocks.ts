import type { Block } from '../../lib/export/reading/snapshot';
import { squeezed } from '../../lib/util/text';
import { paragraphsOf } from './paragraphs-of';

/** Elements that begin a line of their own. */
const BLOCKS =
  'address,article,blockquote,caption,dd,div,dl,dt,figcaption,figure,h1,h2,h3,h4,h5,h6,li,ol,p,pre,section,table,td,th,tr,ul';

function kindOf(element: Element): Block['kind'] {
  if (/^h[1-6]$/.test(element.localName)) return 'heading';
  if (element.closest('pre') !== null) return 'code';
  if (element.closest('li') !== null) return 'item';
  return element.closest('blockquote') === null ? 'paragraph' : 'quote';
}

/** Where the file of a picture is; undefined for one that does not go out. */
type PictureAt = (picture: Element) => string | undefined;

function pictureBlock(picture: Element, pictureAt: PictureAt): Block[] {
  const src = pictureAt(picture);
  const text = squeezed(picture.getAttribute('alt') ?? '');
  return src === undefined ? [] : [{ kind: 'picture', text, number: 0, src }];
}

/**
 * The text of an article in pieces.
 *
 * @param pictureAt left out where no picture goes with it
 */
export function blocksOf(article: Element, pictureAt: PictureAt = () => undefined): Block[] {
  const paragraphs = paragraphsOf(article);
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const found: { element: Element; parts: string[] }[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const isText = node.nodeType === Node.TEXT_NODE;
    const element = isText ? (node.parentElement?.closest(BLOCKS) ?? article) : (node as Element);
    if (!isText && (element.localName !== 'img' || pictureAt(element) === undefined)) continue;
    const last = found.at(-1);
    if (last?.element === element) last.parts.push((node as Text).data);
    else found.push({ element, parts: isText ? [(node as Text).data] : [] });
  }
  return found.flatMap(({ element, parts }): Block[] => {
    if (element.localName === 'img') return pictureBlock(element, pictureAt);
    const kind = kindOf(element);
    const text = kind === 'code' ? parts.join('').trimEnd() : squeezed(parts.join(''));
    const number = kind === 'heading' ? Number(element.localName.slice(1)) : paragraphs(element);
    return text.trim() === '' ? [] : [{ kind, text, number }];
  });
}
