import { tell } from '../../messages/send';
import type { BookbagDb } from '../../store/db';
import { epochsOf } from '../../store/epochs';
import { notebookSecret } from '../../store/notebooks';
import { countAsking } from '../hosting/badge';
import { observe } from '../../util/observed';
import { report } from '../../util/report';
import type { Hosts } from '../hosting/hosts';
import { enter } from './join';
import { Lobbies } from './lobbies';

/** The lobbies of this device, with the notebooks that they lead to. */
export const lobbiesHere = (
  db: BookbagDb,
  hosts: Pick<Hosts, 'get' | 'restart'>,
  signal: AbortSignal,
): Lobbies =>
  new Lobbies(
    {
      db,
      now: Date.now,
      nameIn: async (notebook, member) => {
        const host = await hosts.get(notebook);
        return host?.members.get().find(({ id }) => id === (member ?? host.me))?.name ?? '';
      },
      secretOf: async (notebook) => {
        const row = await db.notebooks.get(notebook);
        const secret = row && epochsOf(row).out === null ? await notebookSecret(db, row) : undefined;
        if (secret === undefined) throw new Error('no notebook to come into');
        return secret;
      },
      enter: async (row, secret, comes) => {
        const notebook = await enter(db, row, secret, comes);
        hosts.restart(notebook); // one that is open already may be in another epoch now
        return notebook;
      },
    },
    signal,
  );

/** Tells panels of every change, and the toolbar of whoever asks. */
export function tellOfPairing({ pairing }: Lobbies, signal: AbortSignal): void {
  const told = (): void => {
    tell('pairingChanged', pairing.get()).catch((error: unknown) => report('pairing', error));
  };
  observe(pairing, told, signal);
  countAsking(pairing, signal);
}
