// @ts-check
// Whether what was built is older than what it was built from. Only Node built-ins are used.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Milliseconds of a file's or folder's last change; 0 when it is not there.
 *
 * @param {string} path
 */
export const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Milliseconds of the last change in a file or folder. A folder changes too when a file in it is added or removed.
 *
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestIn(join(path, name))),
    stats.mtimeMs,
  );
}

/**
 * Whether any of the sources changed after the file was built, or it is not there at all.
 *
 * @param {string} built a file that every build writes
 * @param {readonly string[]} sources files and folders
 */
export function isStale(built, sources) {
  const builtAt = changedAt(built);
  return builtAt === 0 || sources.some((source) => newestIn(source) > builtAt);
}
