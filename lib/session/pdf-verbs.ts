import type { ClipOutcome } from '../messages/messages';
import { send } from '../messages/send';
import type { BookbagDb } from '../store/db';
import { diskFailure } from '../store/disk-error';
import { keepFile, readFile } from '../store/files';
import { sha256Hex } from '../util/bytes';
import { report } from '../util/report';
import { fail } from '../util/result';
import type { Session } from './session';

/** Bytes of a file that is not even read; lib/clip/pdf has the same limit. */
const MAX_FILE = 40 * 1024 * 1024;

/** PDFs from this machine's disk, and their pages. The post reads their text. */
export function pdfVerbs(db: BookbagDb): Pick<Session, 'addPdf' | 'storePdf' | 'openFile'> {
  const storePdf: Session['storePdf'] = async (file, wish) => {
    try {
      return await send('post', 'storePdf', { file, wish });
    } catch (error) {
      report('pdf.store', error);
      return fail('failed');
    }
  };
  return {
    storePdf,
    addPdf: async (file): Promise<ClipOutcome> => {
      if (file.size > MAX_FILE) return fail('too-large');
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const hash = await sha256Hex(bytes);
        const { name } = file;
        await keepFile(db, { hash, name, address: '', metadata: null, bytes, keptAt: Date.now() });
        return await storePdf(hash, {});
      } catch (error) {
        report('pdf.add', error);
        return fail(diskFailure(error)); // also a file that was moved away while it was read
      }
    },
    openFile: async (hash) => (await readFile(db, hash))?.bytes,
  };
}
