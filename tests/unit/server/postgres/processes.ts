import { decodeStateVector } from 'yjs';
import { describe, expect, it } from 'vitest';
import { startRelay, type RunningRelay } from '../../../../scripts/household.mjs';
import { freePort } from '../../../../scripts/site.mjs';
import type { Mailbox } from '../../../../lib/sync/mailbox/mailbox';
import { keysOf, lineTo, mailboxOf, Sockets } from '../../../support/sync-mailbox';
import { memoryEnd, type MemoryEnd } from '../../../support/sync-end';
import { liveKeyOf, relayedOf } from '../../../support/sync-relayed';
import { balancer, pairAt } from './pair';
import type { TestPostgres } from './running';

const SOON = { timeout: 20_000, interval: 50 };

/** Waits until the relay has acknowledged all that a device wrote. */
async function allLeft({ mailbox, end }: { mailbox: Mailbox; end: MemoryEnd }): Promise<void> {
  const left = (): number =>
    decodeStateVector(mailbox.standing.get().left?.stateVector ?? Uint8Array.of(0)).get(end.doc.clientID) ??
    0;
  await expect.poll(left, SOON).toBe((await end.text()).length);
}

/** The relay as an association runs it: two processes over one database, each with one of a pair. */
export function relayProcesses(postgres: () => TestPostgres): void {
  describe('a pair that is split over two processes of the relay', { timeout: 90_000 }, () => {
    const answers = async (relays: readonly RunningRelay[]): Promise<boolean[]> =>
      Promise.all(relays.map(async ({ port }) => (await fetch(`http://127.0.0.1:${port}/healthz`)).ok));
    const ready = async (relays: readonly RunningRelay[]): Promise<number[]> =>
      Promise.all(relays.map(async ({ port }) => (await fetch(`http://127.0.0.1:${port}/readyz`)).status));

    it('pairs, goes live and has its mail; a database that is killed meanwhile loses nothing acknowledged, and ends no process', async () => {
      const DATABASE_URL = await postgres().place();
      const relays = await Promise.all(
        [0, 1].map(async () => startRelay(await freePort(0), 'none', { DATABASE_URL })),
      );
      const address = await balancer(relays.map(({ port }) => port));
      await pairAt(address);
      address.close();

      const [sockets, ours, key] = [new Sockets(), await keysOf(), await liveKeyOf()];
      const deviceAt = (i: number, device: string, keys = ours) => {
        const openBox = lineTo(relays[i]!.url, keys.auth, sockets.Class);
        const mailbox = mailboxOf({ keys, device, openBox });
        const live = relayedOf({ key, device, openBox });
        return {
          mailbox,
          live,
          end: memoryEnd([mailbox, live], { updatesSent: () => 0, garble: () => undefined }),
        };
      };
      const [a, b] = [deviceAt(0, 'device-a'), deviceAt(1, 'device-b')];
      a.end.begin();
      b.end.begin(b.live); // no mail yet: what comes now comes live, from the other process
      await expect.poll(() => b.live.status.partnerHere, SOON).toBe(true);
      await a.end.write('live. ');
      await expect.poll(() => b.end.text(), SOON).toBe('live. ');
      await b.end.stop();

      // in another notebook somebody leaves something, and closes the browser as soon as that is acknowledged
      const others = await keysOf(8);
      const gone = deviceAt(0, 'device-d', others);
      gone.end.begin(gone.mailbox);
      await gone.end.write('left once');
      await allLeft(gone);
      await gone.end.stop();

      // a goes on alone; the database is killed in the middle
      for (let n = 0; n < 10; n += 1) await a.end.write(`${n}, `);
      await allLeft(a);
      await a.end.write('on the way. ');
      postgres().server.kill();
      await a.end.write('without a database. ');
      await expect.poll(() => ready(relays), SOON).toEqual([503, 503]);
      expect(await answers(relays)).toEqual([true, true]);
      await postgres().server.again();
      await expect.poll(() => ready(relays), SOON).toEqual([200, 200]);
      await allLeft(a);
      const all = await a.end.text();
      expect(relays.map(({ hasEnded }) => hasEnded())).toEqual([false, false]);

      // the process at which it was left is gone for good
      await a.end.stop();
      sockets.cut();
      relays[0]?.stop();
      const c = deviceAt(1, 'device-c');
      c.end.begin(c.mailbox);
      await expect.poll(() => c.end.text(), SOON).toBe(all);
      const e = deviceAt(1, 'device-e', others);
      e.end.begin(e.mailbox);
      await expect.poll(() => e.end.text(), SOON).toBe('left once');
      await Promise.all([c.end.stop(), e.end.stop()]);
      sockets.cut();
      relays[1]?.stop();
    });
  });
}
