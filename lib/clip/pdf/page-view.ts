import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { fail, ok, type Result } from '../../util/result';
import { failureOf, type PdfFailure } from './failure';
import { openDocument } from './file/open-document';
import { within } from './file/within';

/** A PDF whose pages can be drawn. Who opens it closes it. */
export interface OpenedPdf {
  /** How many pages it has. */
  readonly pages: number;
  /**
   * Draws a page. The canvas gets the size of the drawing in its `width` and `height`; its style is left alone.
   *
   * @param number of the page, 1-based
   * @param width of the drawing, in pixels of the canvas
   * @throws PdfStop on abort or when it takes too long; what pdf.js throws for a page that is broken
   */
  render(number: number, canvas: HTMLCanvasElement, width: number, signal: AbortSignal): Promise<void>;
  readonly close: () => void;
}

interface OpenPdfOptions {
  readonly password?: string;
  readonly signal: AbortSignal;
}

/** Most time for a page, in milliseconds; largest and smallest drawing, in pixels a side. */
const RENDER_TIME = 20_000;
const LARGEST = 4096;
const SMALLEST = 16;

/** Opens a PDF for a view of its pages, in a worker of its own that lives until `close`. */
export async function openPdf(
  bytes: Uint8Array,
  { password, signal }: OpenPdfOptions,
): Promise<Result<OpenedPdf, PdfFailure>> {
  try {
    const { document, close } = await openDocument(bytes, { password, signal, textOnly: false });
    const render: OpenedPdf['render'] = (number, canvas, width, stop) =>
      renderPage(document, number, canvas, width, stop);
    return ok({ pages: document.numPages, render, close });
  } catch (error) {
    return fail(failureOf(error));
  }
}

async function renderPage(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
  signal: AbortSignal,
): Promise<void> {
  const page = await within(document.getPage(number), RENDER_TIME, signal);
  const natural = page.getViewport({ scale: 1 });
  const longest = LARGEST / Math.max(natural.width, natural.height);
  const scale = Math.min(Math.max(width, SMALLEST) / natural.width, longest);
  const viewport = page.getViewport({ scale });
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  const task: RenderTask = page.render({ canvas, viewport });
  try {
    await within(task.promise, RENDER_TIME, signal);
  } finally {
    task.cancel(); // does nothing once it is done
    page.cleanup();
  }
}
