/** One run of text as pdf.js gives it, in points, the origin at the top left of the page as it is shown. */
export interface TextItem {
  readonly str: string;
  readonly x: number;
  /** Of the baseline, downwards. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** pdf.js's own name of the font, good for telling fonts apart only. */
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly rtl: boolean;
}

/** A page's text in the order of the file, which may be any. */
export interface PageItems {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Upright text only. */
  readonly items: readonly TextItem[];
  /** Characters of text that does not run from left to right on the page as it is shown. */
  readonly sideways: number;
  /** The label that the file itself gives the page, or ''. */
  readonly label: string;
}
