import { expect, it } from 'vitest';
import { newEndKeys } from '../../../../lib/crypto/lobby-keys';
import { comingInto } from '../../../../lib/post/pairing/coming-into';
import { addLobby, keepLobby } from '../../../../lib/store/lobbies';
import { newAsker } from '../../../../lib/sync/pairing/askers';
import { INVITER_AT_START, type InviterState } from '../../../../lib/sync/pairing/inviter-end';
import { tempDb } from '../../../support/temp-db';

it('somebody comes into a notebook from being let in until they are there; other notebooks are none of it', async () => {
  const end = new AbortController();
  const db = tempDb(end.signal);
  const asks = newAsker('aa', 'bb');
  const at = (standing: typeof asks.standing): InviterState => ({
    ...INVITER_AT_START,
    askers: [{ ...asks, standing }],
  });
  const lobby = {
    ...{ side: 'inviting' as const, relays: [], expires: 9e12, key: new Uint8Array(32) },
    ...{ ...(await newEndKeys()), inviterHash: new Uint8Array(16) },
  };
  await addLobby(db, { ...lobby, id: 'one', notebook: 'n', state: at('asks') });
  await addLobby(db, { ...lobby, id: 'two', notebook: 'other', state: at('let in') });
  const coming = comingInto(db, 'n', end.signal);
  const others = comingInto(db, 'other', end.signal);
  await expect.poll(() => others.get()).toBe(true);
  expect(coming.get()).toBe(false);
  await keepLobby(db, 'one', { state: at('let in') });
  await expect.poll(() => coming.get()).toBe(true);
  await keepLobby(db, 'one', { until: Date.now() });
  await expect.poll(() => coming.get()).toBe(false); // nobody comes any more
  await keepLobby(db, 'one', { until: Date.now() + 60_000 });
  await expect.poll(() => coming.get()).toBe(true);
  await keepLobby(db, 'one', { state: at('came') });
  await expect.poll(() => coming.get()).toBe(false);
  end.abort();
});
