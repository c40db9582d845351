export type BlockKind =
  | 'title'
  | 'author'
  | 'kicker'
  | 'abstract'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quote'
  | 'caption'
  | 'footnote'
  | 'reference'
  | 'table';

/** A place within a text where it goes on on another page. */
export interface PageBreak {
  /** Offset in characters. */
  readonly at: number;
  /** 1-based, as the file counts. */
  readonly page: number;
  /** The printed number, '' if unknown. */
  readonly label: string;
}

/** A stretch of a text, by offset and length in characters. */
export interface Stretch {
  readonly at: number;
  readonly length: number;
}

/** A paragraph or its like, put together from the lines of a PDF. */
export interface Block {
  readonly kind: BlockKind;
  /** Of a heading: 2 is the highest below the title. */
  readonly level?: number;
  readonly text: string;
  /** Raised figures in the text: the numbers of footnotes. */
  readonly raised?: readonly Stretch[];
  /** Of a table; `text` holds the same words. */
  readonly rows?: readonly (readonly string[])[];
  /** Physical page where it starts, 1-based. */
  readonly page: number;
  /** The number printed on that page, '' if unknown. */
  readonly label: string;
  /** x, y, width and height of its part on that page, in PDF points from the page's top left. */
  readonly box: readonly [x: number, y: number, width: number, height: number];
  readonly breaks: readonly PageBreak[];
}
