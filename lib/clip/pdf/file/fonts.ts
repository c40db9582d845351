import type { PDFPageProxy } from 'pdfjs-dist';
import { within } from './within';

/** How a font looks, as far as it tells headings and emphasis. */
interface FontLook {
  readonly bold: boolean;
  readonly italic: boolean;
}

const PLAIN: FontLook = { bold: false, italic: false };

/** Most time for all fonts of a file, in milliseconds: without them bold is not told from plain, no more. */
const FONT_TIME = 8000;
const GRACE = 300;

/** Looks of a file's fonts. pdf.js tells them only with a page's drawing, so few pages are asked for it. */
export class Fonts {
  readonly #looks = new Map<string, FontLook>();
  #left = FONT_TIME;

  /** The font's look; plain when it is not known. */
  look(font: string): FontLook {
    return this.#looks.get(font) ?? PLAIN;
  }

  /**
   * Learns the looks of those of the fonts that are new.
   *
   * @throws PdfStop 'cancelled'; that a page cannot be drawn is not an error here
   */
  async learn(page: PDFPageProxy, fonts: readonly string[], signal: AbortSignal): Promise<void> {
    const fresh = fonts.filter((font) => !this.#looks.has(font));
    if (fresh.length === 0 || this.#left <= 0) return;
    const start = performance.now();
    const drawn = page.getOperatorList().then(
      () => true,
      () => false,
    );
    const isDrawn = await within(drawn, this.#left, signal).catch((error: unknown) => {
      if (signal.aborted) throw error;
      return false;
    });
    this.#left -= performance.now() - start;
    for (const font of fresh) this.#looks.set(font, isDrawn ? await lookOf(page, font, signal) : PLAIN);
  }
}

/** The font may come a moment after the drawing that uses it; one that does not come was not drawn. */
async function lookOf(page: PDFPageProxy, font: string, signal: AbortSignal): Promise<FontLook> {
  const come = new Promise<unknown>((done) => void page.commonObjs.get(font, done));
  const known = await within(come, GRACE, signal).catch((error: unknown) => {
    if (signal.aborted) throw error;
    return undefined;
  });
  if (typeof known !== 'object' || known === null) return PLAIN;
  const { name, bold, black, italic } = known as Record<string, unknown>;
  const called = typeof name === 'string' ? name : '';
  return {
    bold: bold === true || black === true || /bold|black|heavy|demi|cmbx|ecbx|sfbx/i.test(called),
    italic: italic === true || /italic|oblique|kursiv|cmti|cmsl|ecti|sfti/i.test(called),
  };
}
