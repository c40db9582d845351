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

/** The text of an article in pieces, without its pictures. */
export function blocksOf(article: Element): Block[] {
  const paragraphs = paragraphsOf(article);
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const found: { element: Element; parts: string[] }[] = [];
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const element = node.parentElement?.closest(BLOCKS) ?? article;
    const last = found.at(-1);
    if (last?.element === element) last.parts.push(node.data);
    else found.push({ element, parts: [node.data] });
  }
  return found.flatMap(({ element, parts }): Block[] => {
    const kind = kindOf(element);
    const text = kind === 'code' ? parts.join('').trimEnd() : squeezed(parts.join(''));
    const number = kind === 'heading' ? Number(element.localName.slice(1)) : paragraphs(element);
    return text.trim() === '' ? [] : [{ kind, text, number }];
  });
}
