// @ts-check
// Finds PostgreSQL, or installs it, and runs one of its own for tests and benchmarks. Only Node built-ins are imported
// statically.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { killAtEnd, temporaryFolder } from './processes.mjs';
import { freePort } from './site.mjs';

/** Where Debian puts the programs of each version: not on the PATH. */
const DEBIAN = '/usr/lib/postgresql';

/** What was said of PostgreSQL where there is none: a suite is skipped by this name. */
export const WITHOUT_POSTGRES = 'PostgreSQL: tests/unit/server/postgres.test.ts';

const PROGRAMS = ['initdb', 'postgres', 'pg_isready'];

/** @type {(folder: string) => boolean} */
const hasAll = (folder) => PROGRAMS.every((program) => existsSync(join(folder, program)));

/**
 * The folder of PostgreSQL's programs: BOOKBAG_POSTGRES, Debian's newest, or the first on the PATH.
 *
 * @returns {string | undefined} undefined where there is none
 */
export function postgresFolder() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const debian = versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin'));
  const asked = process.env.BOOKBAG_POSTGRES;
  return [...(asked ? [asked] : []), ...debian, ...(process.env.PATH ?? '').split(delimiter)].find(hasAll);
}

/** As above; with the right to do so, Debian and its kin install it. Its cluster of their own is not started. */
export function ensurePostgres() {
  const found = postgresFolder();
  if (found !== undefined || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found;
  console.log('Installing postgresql with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'postgresql'], {
    stdio: 'inherit',
    env,
  });
  return postgresFolder();
}

/**
 * PostgreSQL refuses to run as root. Debian's package has made a user for it.
 *
 * @returns {{ uid?: number, gid?: number }} nothing where this process is not root
 */
function owner() {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((what) =>
    Number(spawnSync('id', [what, 'postgres'], { encoding: 'utf8' }).stdout.trim()),
  );
  if (!uid || !gid) throw new Error('This is root, and there is no user "postgres" to run PostgreSQL.');
  return { uid, gid };
}

/**
 * @typedef {object} RunningPostgres
 * @property {(schema?: string) => string} url the address of its database, as DATABASE_URL; each schema has tables of its own
 * @property {() => void} kill SIGKILL, as a computer that fails
 * @property {() => Promise<void>} again starts it anew with what is on its disk, at the same address
 * @property {() => number[]} processes of all that belong to it
 */

/**
 * Runs a new PostgreSQL in a temporary folder, on this computer's own address, until this program ends.
 *
 * @param {string} programs the folder of its programs
 * @param {{ isSafe?: boolean }} [options] whether it survives a power cut, as it does for people; tests need no more than
 *   that it survives SIGKILL
 * @returns {Promise<RunningPostgres>}
 */
export async function startPostgres(programs, { isSafe = false } = {}) {
  const folder = temporaryFolder('bookbag-postgres');
  const as = owner();
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const options = { cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' }, ...as };
  const data = join(folder, 'data');
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'bookbag', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort(0);
  const args = ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder];
  if (!isSafe) args.push('-c', 'fsync=off', '-c', 'full_page_writes=off');
  /** @type {Begun} */
  let begun = await begin({ programs, args, options, port });
  const query = (/** @type {string} */ schema) =>
    `?options=${encodeURIComponent(`-c search_path=${schema}`)}`;
  return {
    url: (schema) => `postgres://bookbag@127.0.0.1:${port}/postgres${schema ? query(schema) : ''}`,
    kill: () => begun.kill(),
    again: async () => {
      begun = await begin({ programs, args, options, port });
    },
    processes: () => [begun.pid, ...childrenOf(begun.pid)],
  };
}

/**
 * @typedef {object} Begun
 * @property {number} pid
 * @property {() => void} kill
 */

/**
 * Starts a database that is made already. One that was killed has its lock and memory for a moment longer, so this
 * tries again.
 *
 * @param {{ programs: string, args: string[], options: import('node:child_process').SpawnOptions, port: number }} what
 * @returns {Promise<Begun>} once it takes connections
 */
async function begin({ programs, args, options, port }) {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const child = spawn(join(programs, 'postgres'), args, { ...options, stdio: 'ignore', detached: true });
    const kill = killAtEnd(child);
    while (child.exitCode === null && child.signalCode === null && Date.now() < end) {
      if (await answers(programs, port)) return { pid: child.pid ?? 0, kill };
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('PostgreSQL does not start');
}

/** @type {(pid: number) => number[]} */
const childrenOf = (pid) =>
  spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .map(Number)
    .filter((one) => one > 0);

/**
 * Whether the database takes connections.
 *
 * @param {string} programs
 * @param {number} port
 * @returns {Promise<boolean>}
 */
const answers = (programs, port) =>
  new Promise((resolve) => {
    spawn(join(programs, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]).on('exit', (code) =>
      resolve(code === 0),
    );
  });
