// @ts-check
// What this program starts and makes ends with it: processes with their groups, and temporary folders.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @import { ChildProcess } from 'node:child_process' */

/** @type {Set<number>} Processes whose groups die with this one. */
const groups = new Set();
/** @type {Set<string>} Folders that go with this program. */
const folders = new Set();
let isGuarded = false;

/** Whatever way this program ends, no browser and no folder is left. */
function guard() {
  if (isGuarded) return;
  isGuarded = true;
  process.on('exit', () => {
    for (const pid of groups) killGroup(pid);
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.on(signal, () => process.exit(code));
  }
}

/**
 * Ends a process and its children now.
 *
 * @param {number} pid
 */
export function killGroup(pid) {
  groups.delete(pid);
  for (const target of process.platform === 'win32' ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
      return;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error; // gone already is what was wanted
    }
  }
}

/**
 * Has the process (started detached) and its children killed when this program ends, however it does.
 *
 * @param {ChildProcess} child
 * @returns {() => void} kills them at once
 */
export function killAtEnd(child) {
  const { pid } = child;
  if (pid === undefined) throw new Error('the process did not start');
  guard();
  groups.add(pid);
  return () => killGroup(pid);
}

/** A new empty folder that goes when this program ends. */
export function temporaryFolder(name = 'bookbag') {
  guard();
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  folders.add(folder);
  return folder;
}
