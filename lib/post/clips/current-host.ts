import type { BookbagDb } from '../../store/db';
import { readSetting } from '../../store/settings';
import type { HostedNotebook } from '../hosting/host-notebook';
import type { Hosts } from '../hosting/hosts';

/** The notebook last used on this device, '' before first run. */
export const currentNotebook = async (db: BookbagDb): Promise<string> =>
  (await readSetting(db, 'currentNotebook')) ?? '';

/**
 * Where a clip goes: the notebook last used on this device when it was begun. Undefined before first run.
 *
 * @param begun the notebook in which it was begun; not given, the one in use now
 */
export const currentHost = async (
  db: BookbagDb,
  hosts: Hosts,
  begun?: string,
): Promise<HostedNotebook | undefined> => hosts.get(begun ?? (await currentNotebook(db)));
