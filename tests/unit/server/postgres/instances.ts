import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_SAID } from '../../../../lib/sync/box-protocol';
import { PostgresBus } from '../../../../server/postgres/postgres-bus';
import { LIMITS } from '../../../../server/limits';
import { BoxSocket, newAuth } from '../../../support/box-socket';
import { newRoom, RoomSocket } from '../../../support/sync-relay';
import type { TestPostgres } from './running';

const filled = (size: number, with_ = 7) => new Uint8Array(size).fill(with_);

/** Two relays behind one address: who is at one reaches who is at the other. */
export function instances(postgres: () => TestPostgres): void {
  describe('two instances of a relay', () => {
    let [a, b] = [] as unknown as Awaited<ReturnType<TestPostgres['relay']>>[];
    let url = '';
    beforeEach(async () => {
      url = await postgres().place();
      [a, b] = [await postgres().relay(url), await postgres().relay(url)];
    });
    afterEach(async () => {
      await Promise.all([a!.close(), b!.close()]);
    });

    const hearer = async (relay: typeof a, auth: Uint8Array<ArrayBuffer>) => {
      const box = await BoxSocket.open(relay!.url, auth);
      expect(await box.ask({ kind: 'hear' })).toBe('done');
      return box;
    };
    const presence = () => postgres().run('SELECT open, hear FROM bookbag_presence ORDER BY open, hear', url);

    it('R3: what is published at one comes to the room at the other, small and large, in order, and to no other room', async () => {
      const ours = newRoom();
      const [ana, ben] = [await RoomSocket.join(a!, ours), await RoomSocket.join(b!, ours)];
      const eve = await RoomSocket.join(b!, newRoom());
      await expect.poll(() => a!.bus.elsewhere(`r${ours.room}`).open).toBe(1);
      const said = ['x'.repeat(200_000), 'small', 'ü'.repeat(20_000), 'last'];
      for (const data of said) ana.say({ type: 'publish', topic: ours.room, data });
      await expect.poll(() => ben.published.length, { timeout: 5_000 }).toBe(4);
      expect(ben.published.map((one) => (one as { data: string }).data)).toEqual(said);
      ben.say({ type: 'publish', topic: ours.room, data: 'back' });
      await expect.poll(() => ana.published).toEqual([{ type: 'publish', topic: ours.room, data: 'back' }]);
      expect(eve.published).toEqual([]);
      expect(await postgres().run('SELECT id FROM bookbag_words', url)).toEqual([]); // fetched, and gone with it
    });

    it('M2: an envelope that is left at one lies at the other, which tells its clients', async () => {
      const auth = newAuth();
      const [ana, ben] = [await BoxSocket.open(a!.url, auth), await BoxSocket.open(b!.url, auth)];
      await expect.poll(presence, { timeout: 5_000 }).toHaveLength(2);
      expect(await ana.put('slot', filled(MAX_SAID))).toBe('done');
      await expect.poll(() => ben.changes, { timeout: 5_000 }).toBe(1);
      expect(await ben.get('slot')).toEqual(filled(MAX_SAID));
      expect(ana.changes).toBe(0);
    });

    it('V2: what is said at one is heard at the other, by who has asked for it, and counted', async () => {
      const auth = newAuth();
      const [ana, ben] = [await hearer(a, auth), await hearer(b, auth)];
      const older = await BoxSocket.open(b!.url, auth);
      await expect.poll(() => ana.say(filled(1, 9))).toBe(1);
      const sizes = [MAX_SAID, 5_500, 5_501, 3, MAX_SAID, 4];
      const counts = await Promise.all(sizes.slice(0, 4).map((size) => ana.say(filled(size))));
      for (const size of sizes.slice(4)) counts.push(await ana.say(filled(size)));
      expect(counts).toEqual([1, 1, 1, 1, 1, 1]);
      await expect
        .poll(() => ben.heard.map(({ length }) => length).slice(-6), { timeout: 5_000 })
        .toEqual(sizes);
      expect([older.heard, ana.heard]).toEqual([[], []]);
      ben.socket.close();
      await expect.poll(() => ana.say(filled(1))).toBe(0);
    });

    it('V3: receivers at other instances count too', async () => {
      await a!.close();
      a = await postgres().relay(url, { saidAtOnce: 20 * 1024, saidPerSecond: 0.001 });
      const auth = newAuth();
      const [ana] = [await hearer(a, auth), await hearer(b, auth), await hearer(b, auth)];
      await expect.poll(presence, { timeout: 5_000 }).toContainEqual({ open: 2, hear: 2 });
      expect(await ana.say(filled(10 * 1024))).toBe(2);
      expect(await ana.say(filled(1))).toBe('slow-down');
    });

    it('one that stops is gone at once, one that is killed after a while; what it had said of itself goes too', async () => {
      const auth = newAuth();
      const ana = await hearer(a, auth);
      await hearer(b, auth);
      await expect.poll(() => ana.say(filled(1))).toBe(1);
      await b!.close();
      b = await postgres().relay(url);
      await expect.poll(() => ana.say(filled(1))).toBe(0);
      await postgres().run(
        `INSERT INTO bookbag_instances VALUES ('dead', now() - interval '9 s');
          INSERT INTO bookbag_presence SELECT topic, 'dead', 1, 1 FROM bookbag_presence`,
        url,
      );
      await expect.poll(presence, { timeout: 5_000 }).toEqual([{ open: 1, hear: 1 }]);
    });

    it('an instance that the others took for gone says anew who is there', async () => {
      const auth = newAuth();
      const [ana] = [await hearer(a, auth), await hearer(b, auth)];
      await expect.poll(() => ana.say(filled(1))).toBe(1);
      await postgres().run('DELETE FROM bookbag_instances', url);
      await expect.poll(presence, { timeout: 5_000 }).toHaveLength(2);
      await expect.poll(() => ana.say(filled(1)), { timeout: 5_000 }).toBe(1);
    });

    it('so much may wait for other instances, and no more', async () => {
      await Promise.all([a!.close(), b!.close()]);
      [a, b] = [
        await postgres().relay(url, { busWords: 2 }),
        await postgres().relay(url, { busWords: 9, busBytes: 10 }),
      ];
      await Promise.all([a, b].map((one) => one.bus.here('rx', { open: 1, hear: 1 })));
      await expect.poll(() => [a, b].map((one) => one!.bus.elsewhere('rx').open)).toEqual([1, 1]);
      expect([1, 1, 1].map((size) => a!.bus.send('rx', filled(size)))).toEqual([true, true, false]);
      expect([5, 5, 1].map((size) => b!.bus.send('rx', filled(size)))).toEqual([true, true, false]);
      await expect.poll(() => a!.bus.send('rx', filled(1))).toBe(true);
      expect(b.bus.send('ry', filled(99))).toBe(true); // nobody is there, so it does not wait
    });

    it('a word that nobody has fetched goes after a while', async () => {
      await postgres().run("INSERT INTO bookbag_words VALUES ('x', now() - interval '9 s', '')", url);
      await expect.poll(() => postgres().run('SELECT id FROM bookbag_words', url)).toEqual([]);
    });

    it('without a database a bus says so, and holds nothing up', async () => {
      const database = await postgres().open(url);
      const bus = await PostgresBus.open(
        Object.assign(database, { url: 'postgres://127.0.0.1:9/x' }),
        LIMITS,
      );
      expect(bus.isThere).toBe(false);
      await bus.here('rx', { open: 1, hear: 1 });
      expect(bus.send('rx', filled(1))).toBe(true);
      await bus.close();
      await database.close();
    });
  });
}
