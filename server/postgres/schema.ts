import type { Ask } from './ask';

/** What this relay knows to read and write. A newer relay that changes the tables has a higher number. */
const VERSION = 1;

/**
 * The tables. Envelopes are kept as they are, since sealed bytes do not shrink. What only lives while relays run is not
 * logged: it is written faster, and gone after a crash of the database.
 */
const TABLES = [
  `CREATE TABLE bookbag_envelopes (
    box text NOT NULL, name text NOT NULL, tag text NOT NULL, size integer NOT NULL, at bigint NOT NULL,
    envelope bytea NOT NULL, PRIMARY KEY (box, name))`,
  'ALTER TABLE bookbag_envelopes ALTER COLUMN envelope SET STORAGE EXTERNAL',
  'CREATE INDEX bookbag_envelopes_at ON bookbag_envelopes (at)',
  `CREATE UNLOGGED TABLE bookbag_instances (
    instance text PRIMARY KEY, seen timestamptz NOT NULL DEFAULT now())`,
  `CREATE UNLOGGED TABLE bookbag_presence (
    topic text NOT NULL, instance text NOT NULL REFERENCES bookbag_instances ON DELETE CASCADE,
    open integer NOT NULL, hear integer NOT NULL, PRIMARY KEY (topic, instance))`,
  'CREATE INDEX bookbag_presence_instance ON bookbag_presence (instance)',
  `CREATE UNLOGGED TABLE bookbag_words (
    id text PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), word bytea NOT NULL)`,
  'ALTER TABLE bookbag_words ALTER COLUMN word SET STORAGE EXTERNAL',
];

/** Any number: whoever starts first makes the tables, and the others wait. */
const LOCK = 4_217_301_909;

/**
 * Makes the tables where there are none. It runs in a transaction.
 *
 * @throws RangeError where a newer relay has made other tables
 */
export async function makeTables(ask: Ask): Promise<void> {
  await ask('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  await ask('CREATE TABLE IF NOT EXISTS bookbag_version (version integer NOT NULL)');
  const [made] = await ask<{ version: number }>('SELECT version FROM bookbag_version');
  if (made !== undefined && made.version > VERSION)
    throw new RangeError('A newer relay has changed the tables of this database. Run that one.');
  if (made !== undefined) return;
  for (const table of TABLES) await ask(table);
  await ask('INSERT INTO bookbag_version (version) VALUES ($1)', [VERSION]);
}
