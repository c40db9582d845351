import { PDFDocument, type PDFFont, StandardFonts } from 'pdf-lib';
import type { PageItems } from '../../lib/clip/pdf/page-items';
import { type Look, type Part, type Run, type Style, STYLE } from './pdf-style';
import { Typesetter } from './pdf-typesetter';

/** An article after typesetting: the places of its runs of text, and the page on which each part begins. */
export interface Made {
  readonly style: Style;
  readonly pages: number;
  readonly runs: readonly Run[];
  readonly starts: readonly number[];
}

const FONTS: Readonly<Record<Look, StandardFonts>> = {
  plain: StandardFonts.TimesRoman,
  bold: StandardFonts.TimesRomanBold,
  italic: StandardFonts.TimesRomanItalic,
  sans: StandardFonts.Helvetica,
  'sans-bold': StandardFonts.HelveticaBold,
};

async function fontsOf(file: PDFDocument): Promise<Record<Look, PDFFont>> {
  const entries = await Promise.all(
    Object.entries(FONTS).map(async ([look, font]) => [look, await file.embedFont(font)] as const),
  );
  return Object.fromEntries(entries) as Record<Look, PDFFont>;
}

const fonts = await fontsOf(await PDFDocument.create());

export function make(parts: readonly Part[], style: Partial<Style> = {}): Made {
  const whole = { ...STYLE, ...style };
  const measure = (text: string, size: number, look: Look): number =>
    fonts[look].widthOfTextAtSize(text, size);
  const typesetter = new Typesetter(whole, measure);
  typesetter.set(parts);
  return { style: whole, pages: typesetter.page, runs: typesetter.runs, starts: typesetter.starts };
}

/** What pdf.js would read from the article. */
export function itemsOf({ style, pages, runs }: Made): PageItems[] {
  return Array.from({ length: pages }, (_, at) => ({
    ...{ number: at + 1, width: style.width, height: style.height, sideways: 0, label: '' },
    items: runs
      .filter(({ page }) => page === at + 1)
      .map(({ text, x, y, size, look }) => ({
        ...{ str: text, x, y, size, font: look, rtl: false },
        width: fonts[look].widthOfTextAtSize(text, size),
        bold: look.endsWith('bold'),
        italic: look === 'italic',
      })),
  }));
}

/** The article as a PDF. */
export async function pdfOf({ style, pages, runs }: Made, title = ''): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  if (title !== '') file.setTitle(title);
  const own = await fontsOf(file);
  const sheets = Array.from({ length: pages }, () => file.addPage([style.width, style.height]));
  for (const { page, text, x, y, size, look } of runs) {
    sheets[page - 1]?.drawText(text, { x, y: style.height - y, size, font: own[look] });
  }
  return file.save();
}
