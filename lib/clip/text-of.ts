/** Elements that stand in the line; the words around all others are parted. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code del em i ins kbd q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** The words of an element, those of different blocks parted by a line feed. Any depth is fine. */
export function textOf(root: Node): string {
  let text = '';
  let node: Node | null = root;
  while (node !== null) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    else if (isBlock(node)) text += '\n';
    if (node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && isBlock(node)) text += '\n';
    }
    node = node === root || node === null ? null : node.nextSibling;
  }
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

const isBlock = (node: Node): boolean =>
  node.nodeType === Node.ELEMENT_NODE && !INLINE.has((node as Element).localName);
