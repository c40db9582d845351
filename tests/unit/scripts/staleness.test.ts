// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isStale } from '../../../scripts/staleness.mjs';

let folder = '';
const at = (...path: string[]): string => join(folder, ...path);

/** Makes a file or folder that was changed at that second. */
function changed(path: string, second: number): void {
  utimesSync(path, second, second);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bookbag-stale-'));
  mkdirSync(at('lib', 'deep'), { recursive: true });
  for (const file of ['built', 'one', join('lib', 'deep', 'two')]) writeFileSync(at(file), '');
  for (const path of ['one', 'lib', join('lib', 'deep'), join('lib', 'deep', 'two')]) changed(at(path), 1000);
  changed(at('built'), 2000);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what was built', () => {
  const isOld = (): boolean => isStale(at('built'), [at('one'), at('lib'), at('not there')]);

  it('is fresh when nothing changed since', () => expect(isOld()).toBe(false));

  it('is stale when it is not there', () => {
    rmSync(at('built'));
    expect(isOld()).toBe(true);
  });

  it.each(['one', join('lib', 'deep', 'two')])('is stale when %s changed since', (path) => {
    changed(at(path), 3000);
    expect(isOld()).toBe(true);
  });

  it('is stale when a file was taken away', () => {
    rmSync(at('lib', 'deep', 'two'));
    expect(isOld()).toBe(true);
  });
});
