import type { PDFDocumentProxy } from 'pdfjs-dist';
import { MAX_PAGES, refusalOf } from './check-bytes';
import { PdfStop } from '../failure';
import { loadPdfJs, pdfFile, PDFJS_OPTIONS } from './pdfjs';
import { within } from './within';

/** Most time to start the worker and read the file's skeleton, in milliseconds. */
const OPEN_TIME = 30_000;

interface OpenedDocument {
  readonly document: PDFDocumentProxy;
  /** Ends the worker at once, whatever it is doing. */
  readonly close: () => void;
}

interface OpenOptions {
  readonly password?: string | undefined;
  readonly signal: AbortSignal;
  /** Text alone: pictures are not decoded and fonts not loaded into the page. */
  readonly textOnly: boolean;
}

/**
 * Starts a worker of its own for the file and opens it. The caller's bytes stay as they are: pdf.js takes
 * what it is given away from its owner, so it gets a copy.
 *
 * @throws PdfStop or what pdf.js throws (see `failureOf`); the worker is gone then
 */
export async function openDocument(bytes: Uint8Array, options: OpenOptions): Promise<OpenedDocument> {
  const refused = options.signal.aborted ? 'cancelled' : refusalOf(bytes);
  if (refused !== undefined) throw new PdfStop(refused);
  const pdfjs = await loadPdfJs();
  // Our own worker rather than pdf.js's: it can be ended for sure, and is never replaced by this thread.
  const worker = new Worker(pdfFile('pdf.worker.min.mjs'), { type: 'module' });
  const close = (): void => worker.terminate();
  try {
    const broken = new Promise<never>((_, failed) => {
      worker.addEventListener('error', (event) => failed(new Error(`worker: ${event.message}`)));
    });
    const port = pdfjs.PDFWorker.create({ port: worker, verbosity: PDFJS_OPTIONS.verbosity });
    const task = pdfjs.getDocument({
      ...PDFJS_OPTIONS,
      data: bytes.slice(),
      worker: port,
      ...(options.password === undefined ? {} : { password: options.password }),
      cMapUrl: pdfFile('cmaps/'),
      standardFontDataUrl: pdfFile('standard_fonts/'),
      wasmUrl: pdfFile('wasm/'),
      ...(options.textOnly ? { maxImageSize: 1, disableFontFace: true, fontExtraProperties: true } : {}),
    });
    const document = await within(Promise.race([task.promise, broken]), OPEN_TIME, options.signal);
    if (document.numPages > MAX_PAGES) throw new PdfStop('too-many-pages');
    return { document, close };
  } catch (error) {
    close();
    throw error;
  }
}
