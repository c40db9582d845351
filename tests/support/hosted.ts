import { expect } from 'vitest';
import type { HostedNotebook } from '../../lib/post/hosting/host-notebook';
import { listNamedPictures } from '../../lib/notebook/named-pictures';
import { bodyShelf } from '../../lib/post/hosting/body-shelf';
import { newsOf } from '../../lib/post/hosting/news';
import type { Hosts } from '../../lib/post/hosting/hosts';
import { STATUS_AT_START } from '../../lib/model/notebook-status';
import type { Reading } from '../../lib/model/reading';
import type { BookbagDb } from '../../lib/store/db';
import { addNotebook } from '../../lib/store/notebooks';
import { openNotebook } from '../../lib/store/open-notebook';
import { writeSetting } from '../../lib/store/settings';
import { Cell, type Observed } from '../../lib/util/observed';
import { listOf, put } from './records';

/** With all its readings, for a test to look at. */
export interface Hosted extends HostedNotebook {
  readonly readings: Observed<readonly Reading[]>;
}

/** A notebook as the post opens it, over a real store and without a transport. */
export async function hostedNotebook(db: BookbagDb, signal: AbortSignal): Promise<Hosted> {
  await addNotebook(db, { id: 'n', me: 'ana', secret: null, relays: [], label: '', createdAt: 1 });
  await writeSetting(db, 'currentNotebook', 'n');
  const open = await openNotebook(db, 'n', signal);
  put(open.doc, 'members', { id: 'ana', by: 'ana', name: 'Ana', seat: 'a', at: 1_790_000_000_000 });
  const list = listOf(open.doc, 'readings');
  const inTexts = listNamedPictures(open.doc, signal);
  const named = { readings: list, versions: listOf(open.doc, 'versions'), inTexts };
  const shelf = await bodyShelf(db, named, signal);
  const news = newsOf({ db, id: 'n', me: 'ana', doc: open.doc }, signal);
  // what is seen at the beginning is on the disk before a test counts rows
  await expect.poll(() => db.cursors.get(['n', 'seenBegun'])).toBeDefined();
  return {
    id: 'n',
    me: 'ana',
    open,
    members: listOf(open.doc, 'members'),
    readings: list,
    shelf,
    status: new Cell(STATUS_AT_START),
    news,
    roster: null,
    words: null,
    letters: null,
    pinned: () => '',
    hears: () => Promise.resolve('as before'),
    toCarry: () => [],
  };
}

export const hostsOf = (...all: HostedNotebook[]): Hosts => ({
  get: (id) => Promise.resolve(all.find((one) => one.id === id)),
  all: () => Promise.resolve(all),
  restart: () => undefined,
});
