import { DatabaseError, Pool } from 'pg';
import type { Limits } from '../limits';
import { type Ask, askOf } from './ask';
import { makeTables } from './schema';

/** States by which a database says that it ends, begins, or has no room for a connection. */
const AWAY = /^(?:08|53|57P)/;

/** A PostgreSQL: some connections that stand open. What it refuses, and what it does not answer in time, rejects. */
export class Database {
  /** False from a sign that the database is away, until it has answered again. */
  isThere = true;
  readonly url: string;
  readonly #limits: Limits;
  readonly #pool: Pool;

  private constructor(url: string, limits: Limits) {
    [this.url, this.#limits] = [url, limits];
    this.#pool = new Pool({
      connectionString: url,
      max: limits.databaseConnections,
      connectionTimeoutMillis: limits.databaseTimeout,
      statement_timeout: limits.databaseTimeout,
      query_timeout: limits.databaseTimeout + 1_000,
      keepAlive: true,
    });
    // Whether a connection breaks while it is used or not: without listeners the process would end.
    this.#pool.on('error', () => (this.isThere = false));
    this.#pool.on('connect', (client) => void client.on('error', () => (this.isThere = false)));
  }

  /**
   * Connects and makes the tables where there are none.
   *
   * @param url `DATABASE_URL`
   * @throws RangeError where a newer relay has changed the tables; other errors where the database is away
   */
  static async open(url: string, limits: Limits): Promise<Database> {
    const database = new Database(url, limits);
    try {
      await database.inTransaction(makeTables);
    } catch (error) {
      await database.close();
      throw error;
    }
    return database;
  }

  ask: Ask = (sql, values) => this.#noting(() => askOf(this.#pool)(sql, values));

  /** All of it is done, or nothing. */
  inTransaction<T>(act: (ask: Ask) => Promise<T>): Promise<T> {
    return this.#noting(async () => {
      const client = await this.#pool.connect();
      let failure: Error | undefined;
      try {
        await client.query('BEGIN');
        const result = await act(askOf(client));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        failure = error instanceof Error ? error : new Error(String(error));
        throw error;
      } finally {
        client.release(failure); // a connection on which something failed ends, and its transaction with it
      }
    });
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  /** Notes whether the database is there. Where too many wait for it, it is not asked: each may hold an envelope. */
  async #noting<T>(act: () => Promise<T>): Promise<T> {
    if (this.#pool.waitingCount >= this.#limits.databaseWaiting) throw new Error('too many wait');
    try {
      const result = await act();
      this.isThere = true;
      return result;
    } catch (error) {
      if (!(error instanceof DatabaseError) || AWAY.test(error.code ?? '')) this.isThere = false;
      throw error;
    }
  }
}
