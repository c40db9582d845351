import { report } from '../../util/report';

/** Why a file could not be read. Each has its own sentence for the person. */
export type PdfFailure =
  | 'not-a-pdf'
  | 'broken-pdf'
  | 'too-large'
  | 'too-many-pages'
  | 'password'
  | 'wrong-password'
  | 'no-text'
  | 'cancelled';

/** Thrown inside the reading of a file, to end it; it never leaves `readPdf` or `openPdf`. */
export class PdfStop extends Error {
  readonly reason: PdfFailure;
  constructor(reason: PdfFailure) {
    super(reason);
    this.reason = reason;
  }
}

/** pdf.js's code of a missing password; the other one is that of a wrong one. */
const NEED_PASSWORD = 1;

/** The failure behind whatever pdf.js or we have thrown. What is not the file's fault is reported too. */
export function failureOf(error: unknown): PdfFailure {
  if (error instanceof PdfStop) return error.reason;
  if (error instanceof Error && error.name === 'PasswordException') {
    return 'code' in error && error.code === NEED_PASSWORD ? 'password' : 'wrong-password';
  }
  if (!(error instanceof Error && /^(?:InvalidPDF|Format|XRef|Unknown)/.test(error.name))) {
    report('pdf', error);
  }
  return 'broken-pdf';
}
