import { describe, expect, it } from 'vitest';
import { BoxSocket, newAuth } from '../../../support/box-socket';
import type { TestRelay } from '../../../support/sync-relay';
import type { TestPostgres } from './running';

const filled = (size: number, with_ = 7) => new Uint8Array(size).fill(with_);

async function hearer({ url }: TestRelay, auth: Uint8Array<ArrayBuffer>): Promise<BoxSocket> {
  const box = await BoxSocket.open(url, auth);
  expect(await box.ask({ kind: 'hear' })).toBe('done');
  return box;
}

/** The database is killed while both instances are at work, and started again. */
export function databaseAway(postgres: () => TestPostgres): void {
  describe('a database that is killed', () => {
    it('loses nothing acknowledged, ends no instance, and is said in words that browsers know', async () => {
      const url = await postgres().place();
      const seldom = { instanceBeat: 60_000 }; // it is not a sign of life by which a relay is ready again
      const [a, b] = [await postgres().relay(url, seldom), await postgres().relay(url, seldom)];
      const auth = newAuth();
      const [ana, near, ben] = [await hearer(a, auth), await hearer(a, auth), await hearer(b, auth)];
      await expect.poll(() => ana.say(filled(1))).toBe(2);

      const acknowledged: string[] = [];
      const refused: string[] = [];
      for (let i = 0; refused.length < 3; i++) {
        if (i === 30) postgres().server.kill();
        const answer = await (i % 2 === 0 ? ana : ben).put(`slot ${i}`, filled(100 + i));
        if (answer === 'done') acknowledged.push(`slot ${i}`);
        else refused.push(answer);
      }
      expect(refused).toEqual(['not-stored', 'not-stored', 'not-stored']);
      expect(acknowledged.length).toBeGreaterThanOrEqual(30);
      expect(await ben.ask({ kind: 'list' })).toBe('not-stored');
      await expect.poll(() => [a.bus.isThere, b.bus.isThere]).toEqual([false, false]);
      expect(await ana.say(filled(2))).toBe(1); // the one at the same instance hears
      await expect.poll(() => near.heard.at(-1)).toEqual(filled(2));
      expect(await (await BoxSocket.open(a.url, auth)).ask({ kind: 'hear' })).toBe('done');

      const changes = ben.changes;
      const isReady = async () => (await fetch(`http://127.0.0.1:${b.port}/readyz`)).status;
      expect(await isReady()).toBe(503);
      await postgres().server.again();
      await expect.poll(isReady, { timeout: 5_000 }).toBe(200); // before anybody asks the store
      await expect.poll(() => ana.say(filled(3)), { timeout: 10_000 }).toBe(3);
      await expect.poll(() => ben.changes).toBeGreaterThan(changes); // it may have missed something: it looks
      for (const [i, slot] of acknowledged.entries())
        expect((await (i % 2 === 0 ? ben : ana).get(slot))?.length).toBe(100 + Number(slot.slice(5)));
      expect(await ben.put('slot', filled(1))).toBe('done');
      expect([ana, near, ben].map(({ closed }) => closed)).toEqual([undefined, undefined, undefined]);
      await Promise.all([a.close(), b.close()]);
    });
  });
}
