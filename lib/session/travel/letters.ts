import { send } from '../../messages/send';
import type { FileOpened } from '../../messages/letters';
import { MAX_LETTER } from '../../sync/protocol';
import { fromBase64, toBase64 } from '../../util/bytes';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';
import type { Shell } from '../shell/shell';

/** What browsers take the file for: sealed bytes. */
const TYPE = 'application/octet-stream';

/** Letters: sealed files that the two send each other when they are never online together. */
export interface Letters {
  /**
   * Saves all that the partner may lack, as one file or several.
   *
   * @param nameOf the name of the nth file, from 1
   * @returns how many files there are
   */
  save(nameOf: (n: number) => string): Promise<Result<number, 'disk-full' | 'failed'>>;
  /** Takes in a letter or an answer, of whichever notebook it is; what it brought is on the disk then. */
  open(file: File): Promise<FileTold>;
}

/** What came of a file that a person opened. */
export type FileTold = FileOpened | { readonly ok: false; readonly reason: 'failed' };

export function letters(notebook: string, shell: Pick<Shell, 'download'>): Letters {
  return {
    save: async (nameOf) => {
      let after = '';
      for (let n = 1; ; n += 1) {
        const written = await send('post', 'writeLetter', { notebook, after });
        if (!written.ok) return written;
        const bytes = fromBase64(written.value.letter);
        if (bytes === undefined) return fail('failed');
        shell.download(nameOf(n), TYPE, bytes);
        after = written.value.last;
        if (after === '') return ok(n);
      }
    },
    open: openFile,
  };
}

/** Takes in a letter or an answer, also where no notebook is open. */
export async function openFile(file: File): Promise<FileTold> {
  if (file.size > MAX_LETTER) return fail('not-a-letter');
  try {
    const letter = toBase64(new Uint8Array(await file.arrayBuffer()));
    return await send('post', 'openLetter', { letter });
  } catch (error) {
    report('letters.open', error); // also a file that was moved away while it was read
    return fail('failed');
  }
}

/** Saves the answer of this person who joins, to be sent to the inviter. It takes seconds the first time. */
export async function saveAnswer(
  { download }: Pick<Shell, 'download'>,
  name: string,
): Promise<Result<null, 'disk-full' | 'failed'>> {
  const saved = await send('post', 'saveAnswer', null);
  if (!saved.ok) return saved;
  const bytes = fromBase64(saved.value);
  if (bytes === undefined) return fail('failed');
  download(name, TYPE, bytes);
  return ok(null);
}
