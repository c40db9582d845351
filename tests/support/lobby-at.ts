import { until } from '../../scripts/driver.mjs';
import { lobbyKeys } from '../../lib/crypto/lobby-keys';
import { decodeInvitation } from '../../lib/sync/pairing/invitation';
import { isToInviter } from '../../lib/sync/pairing/lobby-names';
import { toHex } from '../../lib/util/bytes';
import { BoxSocket } from './box-socket';

/**
 * Looks into the box of an invitation's lobby, as whoever has the invitation can.
 *
 * @returns waits until something lies there for one of the two alone; rejects when nothing comes
 */
export async function lobbyAt(relay: string, code: string) {
  const invitation = decodeInvitation(code, Date.now());
  if (!invitation.ok) throw new Error(invitation.reason);
  const { box } = await lobbyKeys(invitation.value.key);
  const socket = await BoxSocket.open(relay, box.auth);
  return async (whom: 'for the inviter' | 'for the joiner' | 'for nobody'): Promise<void> => {
    const isThere = async (): Promise<boolean> => {
      const entries = await socket.list();
      if (whom === 'for nobody') return entries.length === 0;
      // who has read something leaves the answer, and then takes out what was read
      return (
        entries.length > 0 &&
        entries.every(({ name }) => isToInviter(toHex(name)) === (whom === 'for the inviter'))
      );
    };
    if (!(await until(isThere, 20_000))) throw new Error(`what lies there is not ${whom}`);
  };
}
