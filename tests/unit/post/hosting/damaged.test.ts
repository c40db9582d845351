import { afterEach, expect, it, vi } from 'vitest';
import type { HostedNotebook } from '../../../../lib/post/hosting/host-notebook';
import { createHosts } from '../../../../lib/post/hosting/hosts';
import { BookbagDb } from '../../../../lib/store/db';
import { addNotebook } from '../../../../lib/store/notebooks';
import { openNotebook } from '../../../../lib/store/open-notebook';
import type { TransportPort } from '../../../../lib/sync/transport';
import { tempDb } from '../../../support/temp-db';

const ports: TransportPort[] = [];

vi.mock('../../../../lib/store/notebooks', async (original) => ({
  ...(await original<object>()),
  notebookSecret: () => Promise.resolve(new Uint8Array(32)),
}));
vi.mock('../../../../lib/post/hosting/relays', async (original) => ({
  ...(await original<object>()),
  relaysOf: () => Promise.resolve([]), // one way is enough
}));
vi.mock('../../../../lib/sync/webrtc/webrtc', async () => {
  const { SilentTransport } = await import('../../../support/sync-silent-transport');
  return {
    webrtcTransport: () => {
      const transport = new SilentTransport();
      return Object.assign(transport, { start: (port: TransportPort) => void ports.push(port) });
    },
  };
});

const end = new AbortController();
afterEach(() => end.abort());

/** What Yjs leaves behind when it throws half-way: no transaction of the document ends any more. */
function damage({ doc, damaged }: TransportPort): void {
  const throwing = (): void => {
    throw new Error('whatever Yjs throws');
  };
  doc.on('beforeObserverCalls', throwing);
  expect(() => doc.getMap('foreign').set('half', 1)).toThrow('whatever Yjs throws');
  doc.off('beforeObserverCalls', throwing);
  damaged?.();
}

it('a document that a foreign update has damaged is opened anew, and own edits are stored again', async () => {
  const db = tempDb(end.signal);
  await addNotebook(db, { id: 'a', me: 'ana', secret: null, relays: [], label: '', createdAt: 1 });
  const opened: HostedNotebook[] = [];
  createHosts(db, (hosted) => opened.push(hosted), end.signal);
  await vi.waitFor(() => expect(opened).toHaveLength(1), { timeout: 10_000 });
  opened[0]?.open.doc.getMap('mine').set('before', 1);
  await opened[0]?.open.whenStored();

  damage(ports[0] as TransportPort);
  await vi.waitFor(() => expect(opened).toHaveLength(2), { timeout: 10_000 });
  const again = opened[1]?.open;
  expect(again?.doc).not.toBe(opened[0]?.open.doc);
  expect(again?.doc.getMap('mine').toJSON()).toEqual({ before: 1 });
  again?.doc.getMap('mine').set('after', 2);
  await again?.whenStored();
  ports[0]?.damaged?.(); // a late word of the old document ends nothing
  expect(opened).toHaveLength(2);

  const fresh = await openNotebook(new BookbagDb(db.name), 'a', end.signal);
  expect(fresh.doc.getMap('mine').toJSON()).toEqual({ before: 1, after: 2 });
});
