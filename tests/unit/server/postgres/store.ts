import { describe, expect, it } from 'vitest';
import { PostgresStore } from '../../../../server/postgres/postgres-store';
import { boxStoreContract } from '../../../contracts/box-store';
import type { TestPostgres } from './running';

const ROOM = { bytes: 10, envelopes: 10 };
const kept = (name: string, size: number) => ({ name, tag: 'tag', size, at: 7 });

/** Envelopes in PostgreSQL: the suite of every store, and what holds where relays share one. */
export function postgresStore(postgres: () => TestPostgres): void {
  const storeAt = async (url: string, now?: () => number) =>
    PostgresStore.open(await postgres().open(url), now);

  boxStoreContract('PostgreSQL', async () => storeAt(await postgres().place()));

  describe('a store that relays share', () => {
    it('has after a restart what it had acknowledged, and how much that is', async () => {
      const url = await postgres().place();
      const before = await storeAt(url);
      await before.put('aa', kept('01', 2), Uint8Array.of(0, 255), ROOM);
      await before.close();
      const after = await storeAt(url);
      expect([...((await after.read('aa', '01')) ?? [])]).toEqual([0, 255]);
      expect(after.bytes).toBe(2);
      await after.close();
    });

    it('is made once, whoever comes first; two that fill the last room at once: one of them does not fit', async () => {
      const url = await postgres().place();
      const [a, b] = await Promise.all([storeAt(url), storeAt(url)]);
      for (let i = 0; i < 5; i++) {
        const puts = [
          a.put(`box${i}`, kept('01', 6), new Uint8Array(6), ROOM),
          b.put(`box${i}`, kept('02', 6), new Uint8Array(6), ROOM),
        ];
        expect((await Promise.all(puts)).filter(Boolean)).toEqual([true]);
      }
      await Promise.all([a.close(), b.close()]);
    });

    it('counts after a minute what another relay has put', async () => {
      const url = await postgres().place();
      let now = 1;
      const [a, b] = [await storeAt(url, () => now), await storeAt(url)];
      await b.put('aa', kept('01', 3), new Uint8Array(3), ROOM);
      await a.put('aa', kept('02', 2), new Uint8Array(2), ROOM);
      expect(a.bytes).toBe(2);
      now += 60_001;
      await a.put('ab', kept('01', 1), new Uint8Array(1), ROOM);
      await expect.poll(() => a.bytes).toBe(6);
      await Promise.all([a.close(), b.close()]);
    });

    it('does not touch tables that a newer relay has changed', async () => {
      const url = await postgres().place();
      await (await postgres().open(url)).close();
      await postgres().run('UPDATE bookbag_version SET version = 2', url);
      await expect(postgres().open(url)).rejects.toThrow('newer relay');
    });

    it('lets so many wait for a connection, and no more', async () => {
      const url = await postgres().place();
      const database = await postgres().open(url, { databaseConnections: 1, databaseWaiting: 2 });
      const sleep = () => database.ask('SELECT pg_sleep(0.05)');
      const first = sleep();
      await new Promise((resolve) => setTimeout(resolve, 10)); // it has the connection
      const asked = await Promise.allSettled([first, sleep(), sleep(), sleep()]);
      expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
      expect(database.isThere).toBe(true);
      await database.close();
    });

    it('gives up on what takes too long, and keeps nothing of a transaction that fails', async () => {
      const url = await postgres().place();
      await (await postgres().open(url)).close(); // the tables are there
      const database = await postgres().open(url, { databaseTimeout: 1_000 });
      const slow = database.inTransaction(async (ask) => {
        await ask(
          "INSERT INTO bookbag_envelopes (box, name, tag, size, at, envelope) VALUES ('a', 'b', '', 1, 1, '')",
        );
        await ask('SELECT pg_sleep(9)');
      });
      await expect(slow).rejects.toThrow('timeout');
      expect(await database.ask('SELECT box FROM bookbag_envelopes')).toEqual([]);
      await database.close();
    });

    it('is not there while its connections are cut, does not end the process, and comes back', async () => {
      const url = await postgres().place();
      const database = await postgres().open(url);
      await database.ask('SELECT 1');
      const sql = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()';
      const cut = database.inTransaction(async (ask) => {
        await postgres().run(sql);
        await ask('SELECT 1');
      });
      await expect(cut).rejects.toThrow();
      expect(database.isThere).toBe(false);
      await database.ask('SELECT 1');
      expect(database.isThere).toBe(true);
      await database.close();
    });
  });
}
