import type { PdfFailure } from '../failure';

/** Largest file that is read, in bytes; and most pages. */
export const MAX_BYTES = 40 * 1024 * 1024;
export const MAX_PAGES = 400;

/** Readers accept the mark of a PDF anywhere in the first kilobyte. */
const HEAD = 1024;

/** What is wrong with the bytes before anybody parses them; a login page instead of the file, for one. */
export function refusalOf(bytes: Uint8Array): PdfFailure | undefined {
  if (bytes.length > MAX_BYTES) return 'too-large';
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  return head.includes('%PDF-') ? undefined : 'not-a-pdf';
}
