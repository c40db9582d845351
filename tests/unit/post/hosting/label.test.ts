import { afterEach, beforeEach, expect, it } from 'vitest';
import { renameNotebook } from '../../../../lib/notebook/name';
import { keepLabel } from '../../../../lib/post/hosting/label';
import type { HostedNotebook } from '../../../../lib/post/hosting/host-notebook';
import type { BookbagDb } from '../../../../lib/store/db';
import { edit, put } from '../../../support/records';
import { hostedNotebook } from '../../../support/hosted';
import { tempDb } from '../../../support/temp-db';

const AT = 1_790_000_000_000;
let end: AbortController;
let db: BookbagDb;
let host: HostedNotebook;
beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  host = await hostedNotebook(db, end.signal);
});
afterEach(() => end.abort());

const member = (id: string, name: string, at: number, brought: 0 | 1 = 0): void =>
  put(host.open.doc, 'members', { id, by: id, name, seat: 'b', at: AT + at, brought });
const row = async () => {
  const { label, partner } = (await db.notebooks.get('n'))!;
  return { label, partner };
};

it('the switcher shows the notebook’s name and the partner’s, never this person’s own', async () => {
  keepLabel(db, host, end.signal);
  renameNotebook(host.open.doc, 'Spring match');
  await expect.poll(row).toEqual({ label: 'Spring match', partner: '' });
  member('ben', 'Ben', 1);
  await expect.poll(row).toEqual({ label: 'Spring match', partner: 'Ben' });
  edit(host.open.doc, 'members', 'ben', { name: 'Benito' });
  edit(host.open.doc, 'members', 'ana', { name: 'Anita' });
  await expect.poll(row).toEqual({ label: 'Spring match', partner: 'Benito' });
});

it('a copy has no partner until somebody joins: whose words were brought along is not in it', async () => {
  member('old', 'Old partner', 1, 1);
  renameNotebook(host.open.doc, 'Copy');
  keepLabel(db, host, end.signal);
  await expect.poll(row).toEqual({ label: 'Copy', partner: '' });
  member('new', 'New partner', 2);
  await expect.poll(row).toEqual({ label: 'Copy', partner: 'New partner' });
});
