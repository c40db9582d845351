import { Client } from 'pg';
import { type RunningPostgres } from '../../../../scripts/postgres.mjs';
import { LIMITS, type Limits } from '../../../../server/limits';
import { Database } from '../../../../server/postgres/database';
import { PostgresBus } from '../../../../server/postgres/postgres-bus';
import { PostgresStore } from '../../../../server/postgres/postgres-store';
import { type TestRelay, testRelay } from '../../../support/sync-relay';

/** Signs of life come often: no test waits for seconds. */
const QUICK = { instanceBeat: 50, instanceGone: 5_000, instanceRetry: 50 };

/** The PostgreSQL of a run of tests. Each test has tables of its own in it. */
export class TestPostgres {
  readonly server: RunningPostgres;
  #schemas = 0;

  constructor(server: RunningPostgres) {
    this.server = server;
  }

  /** The address of a new place without tables. */
  async place(): Promise<string> {
    this.#schemas += 1;
    await this.run(`CREATE SCHEMA test${this.#schemas}`);
    return this.server.url(`test${this.#schemas}`);
  }

  open(url: string, limits: Partial<Limits> = {}): Promise<Database> {
    return Database.open(url, { ...LIMITS, databaseConnections: 3, ...limits });
  }

  /** Does one thing in the database, past all that is tested. */
  async run(sql: string, url = this.server.url()): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  /** A relay of one of several processes that share what is at an address. */
  async relay(url: string, limits: Partial<Limits> = {}): Promise<TestRelay & { readonly bus: PostgresBus }> {
    const all = { ...LIMITS, ...QUICK, ...limits };
    const database = await this.open(url, all);
    const bus = await PostgresBus.open(database, all);
    return { ...(await testRelay(all, false, { store: await PostgresStore.open(database), bus })), bus };
  }
}
