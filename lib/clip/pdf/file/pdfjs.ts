import type * as PdfJs from 'pdfjs-dist';

/** Where the build puts pdf.js and its files (wxt.config.ts), seen from any page of the extension. */
const FOLDER = '/pdf/';

/** The address of a file of pdf.js in the extension itself; nothing of it ever comes from elsewhere. */
export const pdfFile = (name: string): string => new URL(FOLDER + name, location.href).href;

/**
 * pdf.js, loaded when first used. It is a file of its own beside our scripts, not part of any bundle: a
 * background script is built in one piece, and would otherwise carry it and its worker within itself.
 *
 * @throws when the extension lacks the file
 */
export function loadPdfJs(): Promise<typeof PdfJs> {
  return import(/* @vite-ignore */ pdfFile('pdf.min.mjs')) as Promise<typeof PdfJs>;
}

/** What we ask of pdf.js always: own files only, no forms, no scripts, no WebAssembly, no second worker. */
export const PDFJS_OPTIONS = {
  enableXfa: false,
  useWasm: false,
  useWorkerFetch: true,
  disableWorkerRendering: true,
  stopAtErrors: false,
  cMapPacked: true,
  verbosity: 0,
} as const;
