import { fail, ok, type Result } from '../../util/result';
import { languageTag } from '../metadata/language-tag';
import { creatorsOf, doiOf, titleOf } from './about';
import type { Block } from './block';
import { claimsOf } from './file/claims';
import { isDoubtful, rotatedPages, scannedPages } from './doubts';
import { failureOf, type PdfFailure, PdfStop } from './failure';
import { openDocument } from './file/open-document';
import { readPages } from './file/read-pages';
import { reconstruct } from './reconstruct';

export type { Block } from './block';
export type { PdfFailure } from './failure';

/** A PDF's text in paragraphs, and what it says about itself. */
export interface PdfText {
  /** '' where neither the file nor its first page tells. */
  readonly title: string;
  readonly creators: readonly string[];
  /** BCP 47, as the file says it; '' mostly. */
  readonly language: string;
  /** Bare and in lower case; ''. */
  readonly doi: string;
  readonly pages: number;
  readonly blocks: readonly Block[];
  /** Physical numbers of pages without text. */
  readonly scanned: readonly number[];
  /** Physical numbers of pages whose text runs sideways; it is not in the blocks. */
  readonly rotated: readonly number[];
  /** Order or letters look scrambled, or much is missing. */
  readonly doubtful: boolean;
}

interface ReadPdfOptions {
  readonly password?: string;
  readonly onPage?: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Reads a PDF in a worker of its own, which is ended whatever happens. The bytes stay the caller's. A page
 * that cannot be read is left out; a file is refused before pdf.js sees it if it is too large or no PDF.
 *
 * @param bytes the file, at most 40 MB and 400 pages
 */
export async function readPdf(
  bytes: Uint8Array,
  { password, onPage, signal }: ReadPdfOptions,
): Promise<Result<PdfText, PdfFailure>> {
  try {
    const { document, close } = await openDocument(bytes, { password, signal, textOnly: true });
    try {
      const claims = await claimsOf(document, signal);
      const { pages, language, partial } = await readPages(document, onPage ?? (() => {}), signal);
      const { blocks, furniture } = reconstruct(pages);
      if (signal.aborted) throw new PdfStop('cancelled');
      if (blocks.length === 0) throw new PdfStop('no-text');
      return ok({
        title: titleOf(claims, blocks),
        creators: creatorsOf(claims, blocks),
        language: languageTag(language || claims.language),
        doi: doiOf(claims, blocks, furniture),
        pages: pages.length,
        blocks,
        scanned: scannedPages(pages),
        rotated: rotatedPages(pages),
        doubtful: partial || isDoubtful(pages, blocks),
      });
    } finally {
      close();
    }
  } catch (error) {
    return fail(failureOf(error));
  }
}
