import type { FileOpened, LetterWritten } from '../../messages/letters';
import type { Stretch } from '../../crypto/stretch';
import type { BookbagDb } from '../../store/db';
import { diskFailure } from '../../store/disk/disk-error';
import { partLetter, withWelcome } from '../../sync/pairing/welcome';
import { nameOnLetter } from '../../sync/letter/letter-file';
import { isAnswer } from '../../sync/pairing/answer-file';
import { MAX_LETTER } from '../../sync/protocol';
import { fromBase64, toBase64 } from '../../util/bytes';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';
import type { HostedNotebook } from '../hosting/host-notebook';
import type { Hosts } from '../hosting/hosts';
import { comeIn, takeAnswer, welcomeTo } from '../pairing/answers';
import { mayComeIn } from '../pairing/decide';
import type { Lobbies } from '../pairing/lobbies';

/**
 * Writes a letter of a notebook. It lets in whom the person has let in and who is not there yet.
 *
 * @param after where the letter before this one ended; '' for the first
 */
export async function writeLetter(
  lobbies: Lobbies,
  host: HostedNotebook | undefined,
  after: string,
): Promise<Result<LetterWritten, 'disk-full' | 'failed'>> {
  if (host === undefined || host.letters === null) return fail('failed');
  try {
    await host.words?.whenSigned();
    const { bytes, bodies, last } = await host.letters.write(host.toCarry(), after);
    const welcome = await welcomeTo(lobbies, host);
    const letter = welcome === undefined ? bytes : withWelcome(welcome, bytes);
    return ok({ letter: toBase64(letter), bodies, last });
  } catch (error) {
    report('letter.write', error);
    return fail(diskFailure(error));
  }
}

const mayComeInto = (hosts: Hosts) => async (notebook: string, as: string | undefined) => {
  const host = await hosts.get(notebook);
  return host === undefined || mayComeIn({ me: host.me, members: host.members.get() }, as);
};

interface Around {
  readonly db: BookbagDb;
  readonly hosts: Hosts;
  readonly lobbies: Lobbies;
  readonly stretched: Stretch;
  readonly now: () => number;
}

/** Takes in a letter or an answer, of whichever notebook of this device it is. */
export async function openLetter(around: Around, file: string): Promise<FileOpened> {
  const bytes = file.length > (MAX_LETTER / 3) * 4 + 4 ? undefined : fromBase64(file);
  if (bytes === undefined) return fail('not-a-letter');
  if (isAnswer(bytes)) return takeAnswer({ ...around, mayCome: mayComeInto(around.hosts) }, bytes);
  const parted = partLetter(bytes);
  if (parted === undefined) return fail('damaged');
  const { welcome, letter } = parted;
  const name = nameOnLetter(letter);
  if (!name.ok) return name;
  const came = welcome === null ? undefined : await comeIn(around.lobbies, welcome);
  if (came?.ok === true) await around.hosts.get(came.value); // the notebook is open before its letter is read
  const host = (await around.hosts.all()).find(({ letters }) => letters?.name === name.value);
  const read = await host?.letters?.read(letter);
  if (host === undefined || read === undefined) return came?.ok === false ? came : fail('other-notebook');
  return read.ok ? ok({ kind: 'letter', notebook: host.id, ...read.value }) : read;
}
