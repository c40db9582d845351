// @ts-check
// `npm test`: lint, types, both builds and every test. The last line is "N passed, N failed",
// and what could not run here.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium, ensureFirefox } from './browsers.mjs';
import { ensurePackages, root } from './packages.mjs';
import { ensurePostgres, WITHOUT_POSTGRES } from './postgres.mjs';
import { auditOf, closingLine, namesOfFailed, namesOfUnsteady, suiteCount } from './verdict.mjs';

const count = { passed: 0, failed: 0 };

/** What failed, by name: said again at the end, since the output before it is long.
 * @type {string[]} */
const failures = [];
/** @type {string[]} what passed only at its second try */
const unsteady = [];

/**
 * Runs an installed program and shows its output; tells whether it ended well.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} env added to this process's own
 */
function succeeds(name, args, env = {}) {
  const program = join(root, 'node_modules', '.bin', name);
  const shell = process.platform === 'win32';
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell,
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/**
 * One thing that passes or fails as a whole.
 *
 * @param {string} what
 * @param {string} name
 * @param {readonly string[]} args
 */
function check(what, name, args) {
  console.log(`\n— ${what}`);
  const passed = succeeds(name, args);
  count[passed ? 'passed' : 'failed'] += 1;
  if (!passed) failures.push(what);
}

/**
 * Projects of vitest.config.ts in one run: a start of Vitest takes some seconds, and no processor waits for the last file
 * of each. Each test counts.
 *
 * @param {readonly string[]} projects
 * @param {Readonly<Record<string, string>>} [env]
 */
function suites(projects, env) {
  console.log(`\n— tests: ${projects.join(', ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'bookbag-test-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const named = projects.flatMap((project) => ['--project', project]);
  const endedWell = succeeds('vitest', ['run', ...named, ...reporters], env);
  try {
    const said = JSON.parse(readFileSync(report, 'utf8'));
    const { passed, failed } = suiteCount(endedWell, said);
    count.passed += passed;
    count.failed += failed;
    const which = namesOfFailed(said, root);
    unsteady.push(...namesOfUnsteady(said, root));
    if (failed > 0 && which.length === 0)
      which.push(`${projects.join(', ')}: ${endedWell ? 'no test ran' : 'an error outside of every test'}`);
    failures.push(...which);
  } catch (error) {
    failures.push(`${projects.join(', ')}: the report cannot be read: ${String(error)}`);
    count.failed += 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Asks whether what ships has known holes. A registry that does not answer fails nothing. */
function audit() {
  console.log('\n— known vulnerabilities of what ships');
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=0'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    timeout: 60_000,
  });
  const { sentence, passed, failed } = auditOf(stdout ?? '');
  console.log(sentence);
  count.passed += passed;
  count.failed += failed;
  if (failed > 0) failures.push(sentence);
}

ensurePackages();
const chromium = await ensureChromium();
const firefox = await ensureFirefox();
const skipped = ensurePostgres() === undefined ? [WITHOUT_POSTGRES] : [];
check('prepare', 'wxt', ['prepare']);
check('lint', 'oxlint', ['--type-aware', '--deny-warnings']);
check('format', 'oxfmt', ['--check', '.']);
check('types', 'tsc', ['--noEmit']);
audit();
for (const shares of ['unit', 'unit-pages', 'components']) suites([shares]); // their workers keep modules, and fit no others
suites(['unit-apart', 'components-apart', 'convergence']);
check('build for Chromium', 'wxt', ['build']);
check('build for Firefox', 'wxt', ['build', '-b', 'firefox']);
suites(['structure']);
const browsers = { BOOKBAG_CHROMIUM: chromium, BOOKBAG_FIREFOX: firefox };
suites(['e2e'], browsers);
suites(['e2e-timed'], browsers);
for (const one of unsteady) console.log(`unsteady, passed at its second try: ${one}`);
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(closingLine(count, skipped));
process.exitCode = count.failed === 0 ? 0 : 1;
