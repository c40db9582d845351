import type { BookbagDb } from '../store/db';
import { readSetting } from '../store/settings';
import type { HostedNotebook } from './host-notebook';
import type { Hosts } from './hosts';

/** The notebook last used on this device: where a clip goes. Undefined before first run. */
export async function currentHost(db: BookbagDb, hosts: Hosts): Promise<HostedNotebook | undefined> {
  const id = (await readSetting(db, 'currentNotebook')) ?? '';
  return hosts.get(id);
}
