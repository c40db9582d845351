import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Limits } from '../limits';
import { type Ask, askOf } from './ask';
import { goneOf } from './bus-payload';
import type { Database } from './database';

/** All instances hear this one; each hears one of its own too. */
const EVERYBODY = 'bookbag';

interface Ears {
  heard(payload: string): void;
  /** The line is up; whatever was said before may have been missed. */
  begun(): void;
  lost(): void;
}

/**
 * The one connection by which an instance hears the others, and says what it has to say. It comes back by itself. The
 * database knows the instance as long as it shows itself; the others are told when it does not.
 */
export class BusLine {
  readonly #database: Database;
  readonly #instance: string;
  readonly #limits: Limits;
  readonly #ears: Ears;
  readonly #end = new AbortController();
  #client: Client | undefined;
  #running: Promise<void> = Promise.resolve();

  /** @param instance hexadecimal digits */
  constructor(database: Database, instance: string, limits: Limits, ears: Ears) {
    [this.#database, this.#instance, this.#limits, this.#ears] = [database, instance, limits, ears];
  }

  get isThere(): boolean {
    return this.#client !== undefined;
  }

  /** Resolves once the line is up for the first time, or has failed. */
  begin(): Promise<void> {
    return new Promise((resolve) => {
      this.#running = this.#run(resolve);
    });
  }

  /** Rejects while the line is down. */
  ask: Ask = async (sql, values) => {
    if (this.#client === undefined) throw new Error('the line is down');
    return askOf(this.#client)(sql, values);
  };

  /** Notifies instances, in this order: of each its name, or '' for all, and the payload. */
  async notify(all: readonly (readonly [to: string, payload: string])[]): Promise<void> {
    if (all.length === 0) return;
    const channels = all.map(([to]) => channelOf(to));
    const sql =
      'SELECT pg_notify(channel, payload) FROM unnest($1::text[], $2::text[]) AS n(channel, payload)';
    await this.ask(sql, [channels, all.map(([, payload]) => payload)]);
  }

  /** Ends what no longer works; the line comes back. */
  drop(): void {
    void this.#client?.end().catch(() => undefined); // it had ended already
  }

  /** Tells the others that this instance is gone. Where that fails, they notice that it does not show itself. */
  async close(): Promise<void> {
    const tell = async () => {
      await this.ask('DELETE FROM bookbag_instances WHERE instance = $1', [this.#instance]);
      await this.notify([['', goneOf(this.#instance)]]);
    };
    if (this.isThere) await tell().catch(() => undefined); // as said above
    this.#end.abort();
    await this.#running;
  }

  async #run(onFirst: () => void): Promise<void> {
    const { signal } = this.#end;
    while (!signal.aborted) {
      await this.#live(onFirst).catch(() => undefined); // the database is away, as `isThere` says
      if (this.#client !== undefined) this.#ears.lost();
      this.#client = undefined;
      onFirst();
      await pause(this.#limits.instanceRetry, undefined, { signal }).catch(() => undefined); // the end
    }
  }

  /** From the connection to its end. */
  async #live(onUp: () => void): Promise<void> {
    const timeout = this.#limits.databaseTimeout;
    const client = new Client({
      connectionString: this.#database.url,
      ...{ connectionTimeoutMillis: timeout, statement_timeout: timeout, query_timeout: timeout + 1_000 },
      keepAlive: true,
    });
    const end = new AbortController();
    client.on('error', () => end.abort()).on('end', () => end.abort());
    client.on('notification', ({ payload = '' }) => this.#ears.heard(payload));
    try {
      await client.connect();
      // A channel is a name, for which SQL takes no parameter; these are our own letters and digits.
      for (const to of ['', this.#instance]) await client.query(`LISTEN ${channelOf(to)}`);
      // With it goes what was known of this instance before the line was lost, at the database and at the others.
      await client.query('DELETE FROM bookbag_instances WHERE instance = $1', [this.#instance]);
      await client.query('INSERT INTO bookbag_instances (instance) VALUES ($1)', [this.#instance]);
      await client.query('SELECT pg_notify($1, $2)', [channelOf(''), goneOf(this.#instance)]);
      // It may be lost: what is said live is as short-lived as the wait for the disk would be long.
      await client.query('SET synchronous_commit = off');
      this.#client = client;
      this.#ears.begun();
      onUp();
      await this.#database.ask('SELECT 1'); // which notes that the store is there again
      const signal = AbortSignal.any([end.signal, this.#end.signal]);
      while (!signal.aborted) {
        await pause(this.#limits.instanceBeat, undefined, { signal }).catch(() => undefined); // looked at next
        if (!signal.aborted) await this.#beat();
      }
    } finally {
      void client.end().catch(() => undefined); // it had ended already
    }
  }

  /** Shows that this instance lives, looks after those that do not, and removes what nobody has fetched. */
  async #beat(): Promise<void> {
    const seconds = this.#limits.instanceGone / 1000;
    const [shown] = await this.ask(
      'UPDATE bookbag_instances SET seen = now() WHERE instance = $1 RETURNING instance',
      [this.#instance],
    );
    if (shown === undefined) throw new Error('the others took this instance for gone: it begins anew');
    const gone = await this.ask<{ instance: string }>(
      'DELETE FROM bookbag_instances WHERE seen < now() - make_interval(secs => $1) RETURNING instance',
      [seconds],
    );
    await this.notify(gone.map(({ instance }) => ['', goneOf(instance)]));
    await this.#database.ask('DELETE FROM bookbag_words WHERE at < now() - make_interval(secs => $1)', [
      seconds,
    ]);
  }
}

const channelOf = (to: string): string => (to === '' ? EVERYBODY : `${EVERYBODY}_${to}`);
