// @ts-check
// Sees to it that the installed packages are those of package-lock.json. Only Node built-ins are used.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changedAt } from './staleness.mjs';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a command in the project's folder and waits; its output is shown.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} env added to this process's own
 * @throws when it ends with another code than 0
 */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? `code ${status}`}`);
}

/**
 * Runs a program of an installed package, such as `wxt`, by its file in node_modules/.bin.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env]
 */
export const runInstalled = (name, args, env) => run(join(root, 'node_modules', '.bin', name), args, env);

/** Installs with `npm ci` when nothing is installed, or an older lock file was. */
export function ensurePackages() {
  const installed = changedAt(join(root, 'node_modules', '.package-lock.json'));
  if (installed >= changedAt(join(root, 'package-lock.json'))) return;
  console.log('Installing the packages that package-lock.json names …');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}
