import { type BoxStore, type Kept, type Room } from '../box/box-store';
import type { Database } from './database';

/** Milliseconds after which the bytes of all boxes are counted anew: other relays put and remove too. */
const COUNTED_FOR = 60_000;

const KEPT = 'name, tag, size, at::float8 AS at';

/** Envelopes in PostgreSQL. Any number of relays may share it. */
export class PostgresStore implements BoxStore {
  bytes = 0;
  readonly #database: Database;
  readonly #now: () => number;
  #countedAt = 0;

  private constructor(database: Database, now: () => number) {
    [this.#database, this.#now] = [database, now];
  }

  /**
   * @param database is closed with the store
   * @param now milliseconds, from any clock that does not go back
   */
  static async open(database: Database, now: () => number = () => performance.now()): Promise<PostgresStore> {
    const store = new PostgresStore(database, now);
    await store.#count();
    return store;
  }

  get isThere(): boolean {
    return this.#database.isThere;
  }

  entries(box: string): Promise<Kept[]> {
    return this.#database.ask<Kept>(`SELECT ${KEPT} FROM bookbag_envelopes WHERE box = $1`, [box]);
  }

  async find(box: string, name: string): Promise<Kept | undefined> {
    const sql = `SELECT ${KEPT} FROM bookbag_envelopes WHERE box = $1 AND name = $2`;
    return (await this.#database.ask<Kept>(sql, [box, name]))[0];
  }

  async read(box: string, name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const sql = 'SELECT envelope FROM bookbag_envelopes WHERE box = $1 AND name = $2';
    const [row] = await this.#database.ask<{ envelope: Buffer }>(sql, [box, name]);
    return row && Uint8Array.from(row.envelope);
  }

  async put(box: string, kept: Kept, envelope: Uint8Array, room: Room): Promise<boolean> {
    const more = await this.#database.inTransaction(async (ask) => {
      // Two relays that fill the last room at once come one after the other.
      await ask('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [box]);
      const [there] = await ask<{ others: number; bytes: number; before: number | null }>(
        `SELECT count(*) FILTER (WHERE name <> $2)::float8 AS others,
          coalesce(sum(size) FILTER (WHERE name <> $2), 0)::float8 AS bytes,
          max(size) FILTER (WHERE name = $2) AS before
          FROM bookbag_envelopes WHERE box = $1`,
        [box, kept.name],
      );
      const { others = 0, bytes = 0, before = null } = there ?? {};
      if (bytes + kept.size > room.bytes || (before === null && others >= room.envelopes)) return undefined;
      await ask(
        `INSERT INTO bookbag_envelopes (box, name, tag, size, at, envelope) VALUES ($1, $2, $3, $4, $5, $6)
          ON CONFLICT (box, name) DO UPDATE SET
          tag = excluded.tag, size = excluded.size, at = excluded.at, envelope = excluded.envelope`,
        [box, kept.name, kept.tag, kept.size, kept.at, envelope],
      );
      return kept.size - (before ?? 0);
    });
    this.bytes += more ?? 0;
    if (this.#now() - this.#countedAt > COUNTED_FOR) void this.#count().catch(() => undefined); // the next one counts
    return more !== undefined;
  }

  async remove(box: string, name: string, tag: string): Promise<boolean> {
    const sql = 'DELETE FROM bookbag_envelopes WHERE box = $1 AND name = $2 AND tag = $3 RETURNING size';
    const [gone] = await this.#database.ask<{ size: number }>(sql, [box, name, tag]);
    this.bytes -= gone?.size ?? 0;
    return gone !== undefined;
  }

  async sweep(before: number, now: number): Promise<number> {
    await this.#database.ask('UPDATE bookbag_envelopes SET at = $1 WHERE at > $1', [now]);
    const [gone] = await this.#database.ask<{ many: number; bytes: number }>(
      `WITH gone AS (DELETE FROM bookbag_envelopes WHERE at < $1 RETURNING size)
        SELECT count(*)::float8 AS many, coalesce(sum(size), 0)::float8 AS bytes FROM gone`,
      [before],
    );
    this.bytes -= gone?.bytes ?? 0;
    return gone?.many ?? 0;
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  async #count(): Promise<void> {
    this.#countedAt = this.#now();
    const sql = 'SELECT coalesce(sum(size), 0)::float8 AS bytes FROM bookbag_envelopes';
    this.bytes = (await this.#database.ask<{ bytes: number }>(sql))[0]?.bytes ?? 0;
  }
}
