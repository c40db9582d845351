/** Elements that begin a line of their own in a listing. */
const LINES = 'div, p, li, tr, [data-bookbag-block], [style*="display:block" i], [style*="display: block" i]';

/** Numbers of lines, and buttons, by what they are called. */
const BESIDE =
  'button, .ln, .lineno, .linenos, .linenumber, .lineNumber, .line-num, .line-number, .line-numbers-rows, .line-numbers, .gutter, .lnt, .hljs-ln-numbers, .blob-num, .rouge-gutter, .copy-button, [data-line-number]:empty';

/** Most rows of a table that becomes a listing. A longer one stays a table: nothing of it may be lost. */
const MOST = 5000;

const isNumbers = (text: string): boolean => /^[\s\d.:]*\d[\s\d.:]*$/.test(text);

/** The text of a listing with a line feed where one line ends, whatever ends it. */
function linesIn(listing: Element): string {
  let text = '';
  const end = (): void => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const add = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text += child.nodeValue ?? '';
      if (child.nodeType !== Node.ELEMENT_NODE) continue;
      const element = child as Element;
      if (element.localName === 'br') text += '\n';
      const isLine = element.matches(LINES);
      if (isLine) end();
      add(element);
      if (isLine && (element.textContent ?? '') !== '') end();
    }
  };
  add(listing);
  return text.replace(/\n+$/, '').replace(/^\n/, '');
}

/** Whether the lines of a block are only so by white space between blocks: the source has no text of its own there. */
function hasLooseText(listing: Element): boolean {
  return [...listing.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '',
  );
}

/** A table of a listing, numbers of lines in its first column: the column with the words. */
function codeOf(table: Element): Element[] | undefined {
  const rows = [...table.querySelectorAll('tr')];
  if (rows.length > MOST) return undefined;
  const cells = rows.map((row) => [...row.children]);
  const isListing =
    table.querySelector('pre') !== null ||
    /code|highlight|blob|hljs/i.test(
      `${table.getAttribute('class') ?? ''} ${table.parentElement?.getAttribute('class') ?? ''}`,
    );
  if (!isListing || rows.length === 0 || cells.some((row) => row.length !== 2)) return undefined;
  const isGutter = cells.every(([number]) => {
    const text = number?.textContent ?? '';
    return text.trim() === '' || isNumbers(text);
  });
  return isGutter ? cells.map(([, code]) => code as Element) : undefined;
}

/** Words on more than one line. */
const isListing = (text: string): boolean => /\S[^\n]*\n\s*\S/.test(text);

/** `code` that is laid out as a block, or stands alone in its paragraph, is a listing: its lines are lines. */
function wrapCode(root: ParentNode): void {
  for (const code of root.querySelectorAll('code')) {
    if (code.closest('pre') !== null || !isListing(code.textContent ?? '')) continue;
    const paragraph = code.parentElement?.localName === 'p' ? code.parentElement : null;
    const isAlone = paragraph !== null && paragraph.textContent?.trim() === code.textContent?.trim();
    if (!isAlone && !code.matches('[data-bookbag-block]')) continue;
    const place = isAlone ? paragraph : code;
    const listing = code.ownerDocument.createElement('pre');
    place.replaceWith(listing);
    listing.append(code);
  }
}

/**
 * Listings keep their line breaks, whatever made them: blocks, `<br>`, a table with numbers of lines beside. The
 * extractor would make paragraphs of two `<br>`, and a body holds no styles that part lines.
 *
 * @param root changed in place
 */
export function keepListings(root: ParentNode): void {
  wrapCode(root);
  for (const table of root.querySelectorAll('table')) {
    const code = codeOf(table);
    if (code === undefined || table.closest('pre') !== null) continue;
    const listing = table.ownerDocument.createElement('pre');
    listing.textContent = code.map(linesIn).join('\n');
    table.replaceWith(listing);
  }
  for (const listing of root.querySelectorAll('pre')) {
    if (listing.parentElement?.closest('pre') != null) continue;
    for (const beside of listing.querySelectorAll(BESIDE)) beside.remove();
    if (listing.querySelector(`br, ${LINES}`) === null || listing.querySelector('img') !== null) continue;
    if (!hasLooseText(listing))
      for (const node of [...listing.childNodes])
        if (
          node.nodeType === Node.TEXT_NODE &&
          /\n/.test(node.nodeValue ?? '') &&
          listing.querySelector(':scope > div, :scope > p') !== null
        )
          node.remove();
    listing.textContent = linesIn(listing);
  }
}
