import { seal, unseal } from '../../crypto/seal';
import type { TypedTurn } from '../../model/typed-turn';
import type { BookbagDb } from '../../store/db';
import { deviceKey, readSetting, writeSetting } from '../../store/settings';
import { type IceServer, MOST_WORD, turnAddress } from '../../sync/mailbox/ice';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';

const PURPOSE = 'TURN password';

/**
 * Sets the TURN server of this device; null for none. Its password touches the disk sealed only.
 *
 * @param meetAnew has every notebook connect by it from now on
 */
export async function useTurn(
  db: BookbagDb,
  typed: TypedTurn | null,
  meetAnew: () => void,
): Promise<Result<null, 'not-an-address' | 'incomplete' | 'too-long'>> {
  if (typed !== null) {
    const { username, password } = typed;
    const address = turnAddress(typed.address.trim());
    if (address === undefined) return fail('not-an-address');
    if (username === '' || password === '') return fail('incomplete'); // a browser takes none without both
    if (Math.max(username.length, password.length) > MOST_WORD) return fail('too-long');
    const sealed = await seal(await deviceKey(db), new TextEncoder().encode(password), PURPOSE);
    await writeSetting(db, 'turnServer', { address, username, sealed });
  } else await writeSetting(db, 'turnServer', null);
  meetAnew();
  return ok(null);
}

/** The servers that the person has set in Settings, as a browser takes them. */
export async function ownServers(db: BookbagDb): Promise<readonly IceServer[]> {
  const stun = ((await readSetting(db, 'stunServers')) ?? []).map((url): IceServer => ({ urls: [url] }));
  const turn = await ownTurn(db);
  return turn === undefined ? stun : [...stun, turn];
}

/** Undefined for none, and where its password does not open. */
async function ownTurn(db: BookbagDb): Promise<IceServer | undefined> {
  const kept = await readSetting(db, 'turnServer');
  if (!kept) return undefined;
  try {
    const password = await unseal(await deviceKey(db), kept.sealed, PURPOSE);
    return {
      urls: [kept.address],
      username: kept.username,
      credential: new TextDecoder().decode(password),
    };
  } catch (error) {
    report('own TURN server', error); // what the disk has is damaged: the notebook travels without it
    return undefined;
  }
}
