/** Most characters of a page in which a number is looked for. */
const MOST = 500_000;

/** Elements whose words nobody sees. */
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);

/** The words of a page, its scripts and styles left out. */
export function visibleText(page: Document): string {
  const body: Element | null = page.body;
  if (body === null) return '';
  const words: string[] = [];
  let length = 0;
  const walker = page.createTreeWalker(body, 4 /* NodeFilter.SHOW_TEXT */);
  for (let node = walker.nextNode(); node !== null && length < MOST; node = walker.nextNode()) {
    if (UNSEEN.has(node.parentElement?.tagName ?? '')) continue;
    const text = node.nodeValue ?? '';
    words.push(text);
    length += text.length;
  }
  return words.join(' ');
}
