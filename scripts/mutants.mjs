// @ts-check
// `npm run mutants`: breaks one guard at a time in a copy of the project and tells which of them no unit test notices.
// Options: `-- --only ROOM`, `--sample N` for some N of all rooms, `--list`, `--jobs N`. The guards are listed in scripts/mutants/, a file for each room.
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensurePackages, root } from './packages.mjs';
import { killAtEnd, temporaryFolder } from './processes.mjs';

/**
 * @typedef {object} Mutant
 * @property {string} file
 * @property {string} find stands in the file exactly once
 * @property {string} put what takes its place
 * @property {string} breaks the guard that is gone then
 *
 * @typedef {Mutant & { room: string }} Placed
 * @typedef {'noticed' | 'survived' | 'stale'} Outcome
 */

/** Milliseconds that one test may take: a busy computer must not pass for a test that notices. */
const TEST_TIME = 40_000;

/** All mutants by the names of their files here, or those of one room. */
async function readMutants(/** @type {string | undefined} */ only) {
  const folder = join(root, 'scripts', 'mutants');
  /** @type {Placed[]} */
  const all = [];
  for (const name of readdirSync(folder).toSorted()) {
    const room = name.replace(/\.mjs$/, '');
    if (only !== undefined && only !== room) continue;
    const { default: mutants } = await import(pathToFileURL(join(folder, name)).href);
    for (const mutant of /** @type {readonly Mutant[]} */ (mutants)) all.push({ ...mutant, room });
  }
  return all;
}

/**
 * A copy of what git knows and what is new, as it is now. The packages are the same; nothing is written to them.
 *
 * @returns {string} its folder, which goes when this program ends
 */
function copyOfProject() {
  const folder = temporaryFolder('bookbag-mutant');
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  for (const path of stdout.split('\0').filter((name) => name !== '' && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  cpSync(join(root, '.wxt'), join(folder, '.wxt'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/**
 * The test files that a file's own tests are among: those of its name, of its folder's name, or else all that lie where
 * the mirror of `lib` and `components` has them.
 *
 * @param {string} folder
 * @param {string} file
 * @returns {string[]}
 */
function testsBeside(folder, file) {
  const mirror = file.startsWith('components/')
    ? 'tests/components'
    : join('tests', 'unit', dirname(file.replace(/^lib\//, '')));
  const path = join(folder, mirror);
  if (!existsSync(path)) return [];
  const stem = basename(file).replace(/\.\w+$/, '');
  const names = readdirSync(path).filter((name) => /\.test\.tsx?$/.test(name));
  const named = (/** @type {string} */ begins) => names.filter((name) => name.startsWith(`${begins}.`));
  const own = [named(stem), named(basename(dirname(file)))].find((some) => some.length > 0);
  return (own ?? names).map((name) => join(mirror, name));
}

/**
 * Runs the unit tests that have anything to do with the files.
 *
 * @param {string} folder
 * @param {readonly string[]} files
 * @param {readonly string[]} more
 */
const runRelated = (folder, files, more = []) =>
  runTests(folder, ['related', ...files, '--run', '--passWithNoTests', ...more]);

/**
 * @param {string} folder
 * @param {readonly string[]} args of vitest
 * @returns {Promise<{ passed: boolean, output: string }>}
 */
function runTests(folder, args) {
  const program = join(folder, 'node_modules', '.bin', 'vitest');
  const projects = ['--project', 'unit*', '--project', 'components*'];
  const more = [...projects, '--reporter=dot', `--testTimeout=${TEST_TIME}`];
  const child = spawn(program, [...args, ...more], {
    cwd: folder,
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  });
  const kill = killAtEnd(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
  return new Promise((done) => {
    child.once('close', (code) => {
      kill();
      done({ passed: code === 0, output });
    });
  });
}

/**
 * Breaks the guard in the copy, runs the tests, and puts the file back.
 *
 * @param {string} folder
 * @param {Mutant} mutant
 * @returns {Promise<Outcome>}
 */
async function tryOne(folder, { file, find, put }) {
  const path = join(folder, file);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (text.split(find).length !== 2) return 'stale';
  try {
    writeFileSync(
      path,
      text.replace(find, () => put),
    );
    // Most are noticed by the tests beside them, in a few seconds; only the others need all that are related.
    const beside = testsBeside(folder, file);
    if (
      beside.length > 0 &&
      !(await runTests(folder, ['run', ...beside, '--bail=1', '--passWithNoTests'])).passed
    )
      return 'noticed';
    const { passed } = await runRelated(folder, [file], ['--bail=1']);
    return passed ? 'survived' : 'noticed';
  } finally {
    writeFileSync(path, text);
  }
}

/**
 * Tries all of them, as many at a time as there are copies.
 *
 * @param {readonly Placed[]} mutants
 * @param {readonly string[]} folders
 */
async function tryAll(mutants, folders) {
  /** @type {Map<Placed, Outcome>} */
  const outcomes = new Map();
  const waiting = [...mutants];
  const work = async (/** @type {string} */ folder) => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      const began = performance.now();
      const outcome = await tryOne(folder, one);
      outcomes.set(one, outcome);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${outcome.padEnd(8)} ${seconds.padStart(5)} s  ${one.file}: ${one.breaks}`);
    }
  };
  await Promise.all(folders.map(work));
  return outcomes;
}

/**
 * Counts by room, and names those that something is to be done about.
 *
 * @param {ReadonlyMap<Placed, Outcome>} outcomes
 */
function tell(outcomes) {
  const rows = [...outcomes].map(([mutant, outcome]) => ({ ...mutant, outcome }));
  const rooms = [...new Set(rows.map(({ room }) => room)), 'all'];
  const count = (/** @type {string} */ room, /** @type {Outcome} */ outcome) =>
    rows.filter((row) => (room === 'all' || row.room === room) && row.outcome === outcome).length;
  console.table(
    Object.fromEntries(
      rooms.map((room) => [
        room,
        { noticed: count(room, 'noticed'), survived: count(room, 'survived'), stale: count(room, 'stale') },
      ]),
    ),
  );
  for (const { file, breaks, outcome } of rows) {
    if (outcome === 'survived') console.log(`No unit test notices: ${breaks} (${file})`);
    if (outcome === 'stale') console.log(`Not found exactly once, mend the entry: ${breaks} (${file})`);
  }
}

/**
 * Some of them, at equal distances: each room has its share, and the same number gives the same ones.
 *
 * @param {readonly Placed[]} all
 * @param {number} count
 */
const evenly = (all, count) =>
  Array.from(
    { length: Math.min(count, all.length) },
    (_, at) => all[Math.floor((at * all.length) / count)],
  ).filter((one) => one !== undefined);

async function main() {
  const { values } = parseArgs({
    options: {
      ...{ only: { type: 'string' }, sample: { type: 'string' } },
      ...{ list: { type: 'boolean' }, jobs: { type: 'string', default: '2' } },
    },
  });
  const all = await readMutants(values.only);
  const mutants = values.sample === undefined ? all : evenly(all, Number(values.sample));
  if (mutants.length === 0) throw new Error(`no guards are listed for ${values.only ?? 'any room'}`);
  if (values.list === true) {
    for (const { room, file, breaks } of mutants) console.log(`${room}: ${breaks} (${file})`);
    return 0;
  }
  ensurePackages();
  const jobs = Math.max(1, Math.min(Number(values.jobs) || 1, mutants.length));
  const folders = Array.from({ length: jobs }, copyOfProject);
  const files = [...new Set(mutants.map(({ file }) => file))].filter((file) => existsSync(join(root, file)));
  console.log(`The tests of ${files.length} files as they are …`);
  const { passed, output } = await runRelated(/** @type {string} */ (folders[0]), files);
  if (!passed) {
    console.error(`${output}\nThe tests fail as things are; mend that first.`);
    return 1;
  }
  const outcomes = await tryAll(mutants, folders);
  tell(outcomes);
  return [...outcomes.values()].every((outcome) => outcome === 'noticed') ? 0 : 1;
}

try {
  process.exit(await main());
} catch (error) {
  console.error(error);
  process.exit(1);
}
