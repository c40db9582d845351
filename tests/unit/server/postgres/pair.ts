import { createServer, connect, type AddressInfo } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import { writeSetting } from '../../../../lib/store/settings';
import { LobbyPerson } from '../../../support/lobby-person';
import { memoryEnd } from '../../../support/sync-end';
import { keysOf, lineTo, mailboxOf, Sockets } from '../../../support/sync-mailbox';
import { liveKeyOf, relayedOf } from '../../../support/sync-relayed';
import { secretAt } from '../../../support/two-who-pair';
import type { TestPostgres } from './running';

/** Connections that a lobby has at a relay: its room, and what waits in the mailbox. */
const OF_A_LOBBY = 2;

/** A load balancer: one address, and the connections of each lobby go to the next instance. */
export async function balancer(ports: readonly number[]) {
  const taken = ports.map(() => 0);
  let connections = 0;
  const server = createServer((socket) => {
    const at = Math.floor(connections / OF_A_LOBBY) % ports.length;
    connections += 1;
    taken[at] = (taken[at] ?? 0) + 1;
    const port = ports[at] ?? 0;
    const to = connect(port, '127.0.0.1');
    socket.pipe(to).pipe(socket);
    for (const [one, other] of [
      [socket, to],
      [to, socket],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: () => taken,
    close: () => void server.close(),
  };
}

/** Two people pair at that address, by its rooms and boxes; each is at an instance of their own. */
export async function pairAt(address: Awaited<ReturnType<typeof balancer>>): Promise<void> {
  class QuietSocket extends NodeSocket {
    constructor(to: string) {
      super(to);
      this.on('error', () => undefined);
    }
  }
  vi.stubGlobal('WebSocket', QuietSocket);
  const end = new AbortController();
  try {
    const [ana, ben] = [new LobbyPerson('Ana', end.signal), new LobbyPerson('Ben', end.signal)];
    await writeSetting(ana.db, 'relayAddress', address.url);
    const notebook = await ana.begin();
    await ben.join(await ana.invite(notebook));
    const asker = await ana.asks(notebook);
    const { words } = await ben.comesTo('asks');
    expect(asker).toMatchObject({ name: 'Ben', words });
    await ana.letIn(notebook, asker.id);
    const { notebook: joined } = await ben.comesTo('in');
    expect(await secretAt(ben, joined)).toEqual(await secretAt(ana, notebook));
    expect(address.taken()).toEqual([OF_A_LOBBY, OF_A_LOBBY]);
  } finally {
    end.abort();
    vi.unstubAllGlobals();
  }
}

/** Browsers' own code over two instances behind one address. */
export function pairOverTwo(postgres: () => TestPostgres): void {
  describe('a pair that is split over two instances', () => {
    it('pairs', async () => {
      const url = await postgres().place();
      const relays = [await postgres().relay(url), await postgres().relay(url)];
      const address = await balancer(relays.map(({ port }) => port));
      try {
        await pairAt(address);
      } finally {
        address.close();
        await Promise.all(relays.map((relay) => relay.close()));
      }
    });

    it('goes live, and has its mail', async () => {
      const url = await postgres().place();
      const relays = [await postgres().relay(url), await postgres().relay(url)];
      const [sockets, keys, key] = [new Sockets(), await keysOf(), await liveKeyOf()];
      const endAt = (i: number, device: string, live: boolean) => {
        const openBox = lineTo(relays[i]!.url, keys.auth, sockets.Class);
        const way = live ? relayedOf({ key, device, openBox }) : mailboxOf({ keys, device, openBox });
        return memoryEnd([way], { updatesSent: () => 0, garble: () => undefined });
      };
      for (const live of [true, false]) {
        const [a, b] = [endAt(0, 'device-a', live), endAt(1, 'device-b', live)];
        a.begin();
        b.begin();
        await a.write('from a ');
        await expect.poll(() => b.doc.getText('t').toJSON(), { timeout: 5_000 }).toBe('from a ');
        await b.write('from b');
        await expect.poll(() => a.doc.getText('t').toJSON(), { timeout: 5_000 }).toBe('from a from b');
        await Promise.all([a.stop(), b.stop()]);
      }
      sockets.cut();
      await Promise.all(relays.map((relay) => relay.close()));
    });
  });
}
