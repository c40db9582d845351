/** How a typesetter sets a text. */
export type Look = 'plain' | 'bold' | 'italic' | 'sans' | 'sans-bold';

/** A run of text at its place, in points from the page's top left; y is the baseline. */
export interface Run {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly look: Look;
}

/** What an article consists of. */
export interface Part {
  readonly kind:
    | 'kicker'
    | 'title'
    | 'author'
    | 'abstract'
    | 'heading'
    | 'paragraph'
    | 'quote'
    | 'list-item'
    | 'reference'
    | 'pull'
    | 'caption'
    | 'table';
  readonly text: string;
  readonly rows?: readonly (readonly string[])[];
  /** A note at the bottom of the column where the part begins. */
  readonly note?: string;
}

/** The style of an article. All lengths are in points. */
export interface Style {
  readonly width: number;
  readonly height: number;
  readonly inner: number;
  readonly outer: number;
  readonly top: number;
  readonly bottom: number;
  readonly columns: number;
  readonly gutter: number;
  readonly size: number;
  readonly leading: number;
  readonly indent: number;
  /** Space between paragraphs. */
  readonly space: number;
  readonly isJustified: boolean;
  readonly isHyphenated: boolean;
  /** Each word a run of its own. */
  readonly isByWord: boolean;
  readonly head?: (page: number) => string;
  readonly foot?: (page: number) => string;
  /** The number on the first page. */
  readonly firstPage: number;
  readonly body: Look;
}

export const STYLE: Style = {
  ...{ width: 612, height: 792, inner: 60, outer: 60, top: 72, bottom: 80 },
  ...{ columns: 2, gutter: 20, size: 10, leading: 12.5, indent: 12, space: 0 },
  ...{ isJustified: false, isHyphenated: false, isByWord: false, firstPage: 31, body: 'plain' },
};
