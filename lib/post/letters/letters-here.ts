import type { FileOpened, LetterWritten } from '../../messages/letters';
import type { Stretch } from '../../crypto/stretch';
import type { BookbagDb } from '../../store/db';
import { diskFailure } from '../../store/disk/disk-error';
import { partLetter, withWelcome } from '../../sync/pairing/welcome';
import { partFarewells } from '../../sync/letter/letter-farewells';
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
  return (
    host === undefined || mayComeIn({ me: host.me, members: host.members.get(), pinned: host.pinned() }, as)
  );
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
  const { welcome } = parted;
  const opened = partFarewells(parted.letter);
  if (opened === undefined) return fail('damaged');
  const { farewells, letter } = opened;
  const name = nameOnLetter(letter);
  if (!name.ok) return name;
  const came = welcome === null ? undefined : await comeIn(around.lobbies, welcome);
  if (came?.ok === true) await around.hosts.get(came.value); // the notebook is open before its letter is read
  const stands = await goAlong(around.hosts, farewells);
  const host = (await around.hosts.all()).find(({ letters }) => letters?.reads(name.value));
  const read = await host?.letters?.read(letter);
  if (host === undefined || read === undefined)
    return came?.ok === false ? came : fail(stands ?? 'other-notebook');
  return read.ok ? ok({ kind: 'letter', notebook: host.id, ...read.value }) : read;
}

/**
 * Goes along with the farewells before a letter, from epoch to epoch, before anything of the letter is read.
 *
 * @returns why a letter behind them may be one that nobody here can open: this device is in its notebook no more, or its
 *   writer went elsewhere by another removal
 */
async function goAlong(
  hosts: Hosts,
  farewells: readonly Uint8Array<ArrayBuffer>[],
): Promise<'removed' | 'parted' | undefined> {
  // each round takes a notebook one epoch further, and the last one finds nothing to do
  for (let round = 0; round <= farewells.length && farewells.length > 0; round += 1) {
    const stands = await Promise.all((await hosts.all()).map((host) => host.hears(farewells)));
    if (stands.includes('opens anew')) continue;
    if (stands.includes('is out')) return 'removed';
    return stands.includes('is parted') ? 'parted' : undefined;
  }
  return undefined;
}
