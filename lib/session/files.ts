import type { ClipOutcome, ClippedReading, PdfWish } from '../messages/clip';
import { send } from '../messages/send';
import type { ResumeFailure, ResumeText } from '../model/resume';
import type { BookbagDb } from '../store/db';
import { diskFailure } from '../store/disk/disk-error';
import { keepFile, readFile } from '../store/files';
import { sha256Hex } from '../util/bytes';
import { report } from '../util/report';
import { fail, type Result } from '../util/result';

/** Bytes of a file that is not even read; lib/clip/pdf has the same limit. */
export const MAX_FILE = 40 * 1024 * 1024;

/** What comes from this computer's disk, and the pages of its PDFs. The post stores their text. */
export interface Files {
  /** Makes a reading of a PDF picked or dropped here. */
  add(file: File): Promise<ClipOutcome>;
  /** Makes a reading of a kept PDF after a decision about it, or gives a reading its text anew. */
  store(file: string, wish: PdfWish): Promise<ClipOutcome>;
  /** A PDF kept on this computer, by its SHA-256; undefined when it is not here. */
  open(file: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Makes a reading of a resume, or gives one a newer version. Answers once it is on the disk, or why it is not. */
  resume(resume: ResumeText): Promise<Result<ClippedReading, ResumeFailure>>;
}

export function pdfFiles(db: BookbagDb, notebook: string): Files {
  const store: Files['store'] = async (file, wish) => {
    try {
      return await send('post', 'storePdf', { file, wish });
    } catch (error) {
      report('pdf.store', error);
      return fail('failed');
    }
  };
  return {
    store,
    add: async (file) => {
      if (file.size > MAX_FILE) return fail('too-large');
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const hash = await sha256Hex(bytes);
        const { name } = file;
        await keepFile(db, { hash, name, address: '', metadata: null, bytes, keptAt: Date.now() });
        return await store(hash, {});
      } catch (error) {
        report('pdf.add', error);
        return fail(diskFailure(error)); // also a file that was moved away while it was read
      }
    },
    open: async (hash) => (await readFile(db, hash))?.bytes,
    resume: async (resume) => {
      try {
        return await send('post', 'storeResume', { notebook, ...resume });
      } catch (error) {
        report('resume.store', error);
        return fail('failed');
      }
    },
  };
}
