import type { LetterOpened, LetterRefusal, LetterWritten } from '../../messages/to-post';
import { diskFailure } from '../../store/disk/disk-error';
import { MAX_LETTER, nameOnLetter } from '../../sync/letter/letter-file';
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
  if (letter.length > (MAX_LETTER / 3) * 4 + 4) return fail('not-a-letter');
  const bytes = fromBase64(letter);
  const name = bytes === undefined ? fail('not-a-letter') : nameOnLetter(bytes);
  if (!name.ok || bytes === undefined) return name.ok ? fail('not-a-letter') : name;
  const host = (await hosts.all()).find(({ letters }) => letters?.name === name.value);
  if (host === undefined || host.letters === null) return fail('other-notebook');
  const read = await host.letters.read(bytes);
  return read.ok ? ok({ notebook: host.id, ...read.value }) : read;
}
