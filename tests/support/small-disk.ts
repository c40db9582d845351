import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../scripts/driver.mjs';

/** A disk of its own, of some megabytes, that a test can fill. */
export interface SmallDisk {
  /** A folder on it that is not there yet, for a profile. */
  readonly profile: string;
  /** Bytes that are free. */
  free(): number;
  /** Takes all that is free but so many bytes. */
  fill(leave?: number): void;
  /** Gives back what `fill` took. */
  makeRoom(): void;
}

const run = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

/** Whether this system lets us mount a disk in memory: as root, on Linux. */
export function canMount(): boolean {
  const folder = temporaryFolder('bookbag-mount');
  if (!run('mount', '-t', 'tmpfs', '-o', 'size=1m', 'none', folder)) return false;
  return run('umount', '-l', folder);
}

/** Mounts it until this program ends. */
export function smallDisk(megabytes: number): SmallDisk {
  const folder = temporaryFolder('bookbag-disk');
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', folder)) {
    throw new Error('a disk in memory cannot be mounted here');
  }
  process.prependOnceListener('exit', () => run('umount', '-l', folder));
  const free = (): number => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
  const ballast = (n: number): string => join(folder, `ballast-${n}`);
  let taken = 0;
  return {
    profile: join(folder, 'profile'),
    free,
    fill: (leave = 0) => {
      try {
        writeFileSync(ballast(taken), Buffer.alloc(Math.max(free() - leave, 0)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error; // another was quicker: it is full
      }
      taken += 1;
    },
    makeRoom: () => {
      for (; taken > 0; taken -= 1) rmSync(ballast(taken - 1), { force: true });
    },
  };
}
