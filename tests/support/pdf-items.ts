import type { PageItems, TextItem } from '../../lib/clip/pdf/page-items';

/** A run of text. Each character is half as wide as it is high. */
export const item = (str: string, x: number, y: number, more: Partial<TextItem> = {}): TextItem => {
  const size = more.size ?? 10;
  return {
    ...{ str, x, y, size, width: (str.length * size) / 2, font: 'text' },
    ...{ bold: false, italic: false, rtl: false },
    ...more,
  };
};

/** A page of US Letter with these runs of text. */
export const pageOf = (
  number: number,
  items: readonly TextItem[],
  more: Partial<PageItems> = {},
): PageItems => ({
  ...{ number, width: 612, height: 792, items, sideways: 0, label: '' },
  ...more,
});

/** Lines below each other, from the given place on. Each line is a run of text. */
export const lines = (
  texts: readonly string[],
  x: number,
  y: number,
  more: Partial<TextItem> = {},
): TextItem[] => texts.map((text, at) => item(text, x, y + at * (more.size ?? 10) * 1.25, more));
