import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextItem as PdfJsItem } from 'pdfjs-dist/types/src/display/api';
import type { Fonts } from './fonts';
import type { PageItems } from '../page-items';
import { type Run, turned, wayOf } from './turned';
import { within } from './within';

/** Most time for one page, in milliseconds, and most runs of text of it. */
const PAGE_TIME = 20_000;
const MAX_ITEMS = 50_000;

type Matrix = readonly number[];

/** What a point or a vector of the page becomes on the page as it is shown. */
function shown(
  view: Matrix,
  item: Matrix,
): { a: number; b: number; c: number; d: number; x: number; y: number } {
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item;
  return {
    a: va * a + vc * b,
    b: vb * a + vd * b,
    c: va * c + vc * d,
    d: vb * c + vd * d,
    x: va * e + vc * f + ve,
    y: vb * e + vd * f + vf,
  };
}

/**
 * A page's text with its places.
 *
 * @param label the file's own label of the page, or ''
 * @throws PdfStop when cancelled or too slow; what pdf.js throws for a page that is broken
 */
export async function readPage(
  given: PDFPageProxy,
  fonts: Fonts,
  label: string,
  signal: AbortSignal,
): Promise<{ readonly items: PageItems; readonly language: string }> {
  const view = given.getViewport({ scale: 1 });
  const content = await within(given.getTextContent(), PAGE_TIME, signal);
  await fonts.learn(given, Object.keys(content.styles), signal);
  const runs = content.items.slice(0, MAX_ITEMS).flatMap((item): Run[] => {
    if (!('str' in item) || item.str === '') return [];
    const isVertical = content.styles[item.fontName]?.vertical === true;
    return place(item, view.transform, view.userUnit, fonts, isVertical);
  });
  const page = turned(runs, view.width, view.height);
  const read = { ...page, number: given.pageNumber, label };
  return { items: read, language: content.lang ?? '' };
}

/** The run of text as it is shown; none without a place. */
function place(item: PdfJsItem, view: Matrix, unit: number, fonts: Fonts, isVertical: boolean): Run[] {
  const { a, b, c, d, x, y } = shown(view, item.transform as number[]);
  const { bold, italic } = fonts.look(item.fontName);
  const size = Math.hypot(c, d);
  const width = Math.abs(isVertical ? item.height : item.width) * unit;
  if (![x, y, size, width].every(Number.isFinite)) return [];
  const stacked = isVertical && wayOf(a, b) === 'right';
  const way = stacked ? 'down' : wayOf(a, b);
  const rtl = item.dir === 'rtl';
  return [{ str: item.str, x, y, width, size, font: item.fontName, bold, italic, rtl, way, stacked }];
}
