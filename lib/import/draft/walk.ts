import { safeAddress } from '../../model/safe-address';
import { parseUrl } from '../../util/web-url';
import { type Styled, styledBy } from './declarations';
import { PICTURE_NAME } from './pictures';
import { type FoundLook, type Lines, TITLE } from './lines';

/** What was left out, or has another form in the draft. */
interface Counts {
  pictures: number;
  tables: number;
}

/** What stands around a piece of the tree. */
interface Around {
  readonly look: FoundLook;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link?: string;
  /** In how many lists, and whether the nearest is numbered. */
  readonly lists: number;
  readonly numbered: boolean;
  /** A cell of a table: all its words stand in one line. */
  readonly inRow: boolean;
  /** Ends of lines are ends of lines. */
  readonly asSet: boolean;
}

const PARAGRAPH: FoundLook = { kind: 'paragraph' };
export const TOP: Around = {
  ...{ look: PARAGRAPH, bold: false, italic: false, lists: 0, numbered: false },
  ...{ inRow: false, asSet: false },
};

const styleOf = (element: Element): Styled => styledBy(element.getAttribute('data-style') ?? '');

/** Where a link leads. Google Docs leads each over a page of its own; undefined for what a draft has no link to. */
function addressOf(element: Element): string | undefined {
  const href = (element.getAttribute('href') ?? '').trim();
  const url = parseUrl(href);
  const isDetour = url?.pathname === '/url' && /^(?:www\.)?google\.[a-z.]{2,6}$/.test(url.hostname);
  const behind = isDetour ? (url.searchParams.get('q') ?? url.searchParams.get('url')) : null;
  return safeAddress(behind ?? href);
}

/** The number or sign before an item of Word's list says which kind of list it is. */
const NUMBER = /^\(?(?:\d{1,4}|[a-z]|[ivxlc]{1,7})[.)]/i;

function wordItem(element: Element, level: number): FoundLook {
  const mark = [...element.querySelectorAll('[data-style]')].find((one) => styleOf(one).listMark);
  return itemAt(level, NUMBER.test(mark?.textContent?.trim() ?? ''));
}

const itemAt = (level: number, numbered: boolean): FoundLook => ({
  kind: numbered ? 'numbered' : 'bullet',
  indent: level > 1 ? 1 : 0,
});

/** What a paragraph is, by its element, Word's name for its style, and the style. */
function lookOf(element: Element, { look }: Around, { listLevel, outline }: Styled): FoundLook {
  const name = element.localName;
  const called = element.getAttribute('class') ?? '';
  if (/^h[1-6]$/.test(name))
    return look.kind === 'quote' ? look : { kind: 'heading', level: Number(name[1]) };
  if (/\bMsoTitle\b/.test(called)) return { kind: 'heading', level: TITLE };
  if (outline !== undefined && outline <= 6) return { kind: 'heading', level: outline };
  if (listLevel !== undefined) return wordItem(element, listLevel);
  if (/\bMso(?:Intense)?Quote/.test(called)) return { kind: 'quote' };
  return look;
}

/** Takes the words of a tree, line by line. */
export class Walk {
  readonly counts: Counts = { pictures: 0, tables: 0 };
  readonly #lines: Lines;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  all(parent: Node, around: Around): void {
    // by siblings: a list of thousands of children is slow to walk in some browsers
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (this.#lines.isTooLong) return;
      if (node.nodeType === Node.TEXT_NODE) this.#words(node.nodeValue ?? '', around);
      else if (node.nodeType === Node.ELEMENT_NODE) this.#element(node as Element, around);
    }
  }

  #words(text: string, around: Around): void {
    const pieces = around.asSet ? text.split('\n') : [text];
    for (const [n, piece] of pieces.entries()) {
      if (n > 0) this.#end(around);
      this.#lines.add(piece, around.look, around);
    }
  }

  /** Ends a line; in the row of a table only a word. */
  #end(around: Around): void {
    if (around.inRow) this.#lines.add(' ', around.look, around);
    else this.#lines.end();
  }

  #element(element: Element, outside: Around): void {
    const style = styleOf(element);
    if (style.hidden || style.listMark) return;
    const around = this.#within(element, outside, style);
    const alone = this.#alone[element.localName];
    if (alone !== undefined) return alone(element, around);
    if (INLINE.has(element.localName)) return this.all(element, around);
    this.#end(around);
    this.all(element, { ...around, look: lookOf(element, around, style) });
    this.#end(around);
  }

  /** What holds within an element that stands in the line. */
  #within(element: Element, around: Around, { bold, italic }: Styled): Around {
    const name = element.localName;
    const isWrapper = name === 'b' && (element.getAttribute('id') ?? '').startsWith('docs-internal-guid');
    const link = name === 'a' ? addressOf(element) : undefined;
    return {
      ...around,
      bold: bold ?? (around.bold || (name === 'b' && !isWrapper)),
      italic: italic ?? (around.italic || name === 'i' || (name === 'cite' && around.look.kind !== 'quote')),
      ...(link !== undefined && { link }),
    };
  }

  /** Elements with a way of their own. */
  readonly #alone: Readonly<Record<string, (element: Element, around: Around) => void>> = {
    img: (element, around) => {
      const name = element.getAttribute(PICTURE_NAME) ?? '';
      if (name === '') this.counts.pictures += 1;
      else this.#lines.picture(name, element.getAttribute('alt') ?? '', around.look);
    },
    figcaption: (element, around) => {
      this.#end(around);
      const hasPicture = this.#lines.found.at(-1)?.runs.at(-1)?.picture !== undefined;
      if (around.inRow || !hasPicture) return this.#block(element, around);
      this.#lines.goOn();
      this.all(element, { ...around, inRow: true }); // a caption is one line
      return this.#lines.end();
    },
    hr: () => this.#lines.rule(),
    br: (_element, around) => {
      const goesOn = /^(?:heading|bullet|numbered)$/.test(around.look.kind); // a second item would be another item
      if (goesOn) this.#lines.add(' ', around.look, around);
      else this.#end(around);
    },
    q: (element, around) => {
      this.#lines.add('“', around.look, around);
      this.all(element, around);
      this.#lines.add('”', around.look, around);
    },
    cite: (element, around) => {
      if (around.look.kind === 'quote' && this.#lines.isNew && this.#lines.found.at(-1)?.kind === 'quote') {
        this.#lines.goOn();
        this.#lines.add(' ', around.look, around);
      }
      this.all(element, around);
    },
    blockquote: (element, around) => this.#block(element, { ...around, look: { kind: 'quote' } }),
    pre: (element, around) => this.#block(element, { ...around, asSet: !around.inRow }),
    ul: (element, around) => this.#list(element, around, false),
    ol: (element, around) => this.#list(element, around, true),
    li: (element, around) => {
      const said = Number(element.getAttribute('aria-level')) || 0; // Word on the web nests no lists
      this.#block(element, { ...around, look: itemAt(Math.max(said, around.lists), around.numbered) });
    },
    table: (element, around) => this.#table(element, around),
  };

  #block(element: Element, around: Around): void {
    this.#end(around);
    this.all(element, around);
    this.#end(around);
  }

  #list(element: Element, around: Around, numbered: boolean): void {
    this.#block(element, { ...around, lists: around.lists + 1, numbered });
  }

  /** Rows become lines. A table that only places things beside each other is no table. */
  #table(table: Element, around: Around): void {
    const rows = [...table.querySelectorAll('tr')];
    const places = table.querySelector('table, h1, h2, h3, h4, h5, h6, ul, ol, blockquote') !== null;
    if (around.inRow || places || rows.every((row) => row.children.length < 2))
      return this.#block(table, around);
    this.counts.tables += 1;
    this.#lines.end();
    for (const row of rows) this.#row(row, around);
  }

  #row(row: Element, around: Around): void {
    const isFull = (one: Element): boolean =>
      one.textContent?.trim() !== '' || one.querySelector('img') !== null;
    for (const cell of [...row.children].filter(isFull)) {
      if (!this.#lines.isNew) this.#lines.add(' | ', around.look, { ...around, bold: false, italic: false });
      this.all(cell, { ...around, inRow: true });
    }
    this.#lines.end();
  }
}

const INLINE: ReadonlySet<string> = new Set(['b', 'i', 'a', 'span']);
