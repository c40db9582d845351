import type { LetterOpened, LetterRefusal, LetterWritten } from '../../messages/to-post';
import { diskFailure } from '../../store/disk/disk-error';
import { nameOnLetter } from '../../sync/letter/letter-file';
import { MAX_LETTER } from '../../sync/protocol';
import { fromBase64, toBase64 } from '../../util/bytes';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';
import type { HostedNotebook } from '../hosting/host-notebook';
import type { Hosts } from '../hosting/hosts';

/**
 * Writes a letter of a notebook.
 *
 * @param after where the letter before this one ended; '' for the first
 */
export async function writeLetter(
  host: HostedNotebook | undefined,
  after: string,
): Promise<Result<LetterWritten, 'disk-full' | 'failed'>> {
  if (host === undefined || host.letters === null) return fail('failed');
  try {
    const { bytes, bodies, last } = await host.letters.write(host.toCarry(), after);
    return ok({ letter: toBase64(bytes), bodies, last });
  } catch (error) {
    report('letter.write', error);
    return fail(diskFailure(error));
  }
}

/** Takes in a letter, whichever notebook of this device it is of. */
export async function openLetter(hosts: Hosts, letter: string): Promise<Result<LetterOpened, LetterRefusal>> {
  const bytes = letter.length > (MAX_LETTER / 3) * 4 + 4 ? undefined : fromBase64(letter);
  if (bytes === undefined) return fail('not-a-letter');
  const name = nameOnLetter(bytes);
  if (!name.ok) return name;
  const host = (await hosts.all()).find(({ letters }) => letters?.name === name.value);
  const read = await host?.letters?.read(bytes);
  if (host === undefined || read === undefined) return fail('other-notebook');
  return read.ok ? ok({ notebook: host.id, ...read.value }) : read;
}
