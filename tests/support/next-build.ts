import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../scripts/driver.mjs';

const root = join(import.meta.dirname, '../..');

/** What of the repository goes into the extension. */
const SOURCES = [
  'components',
  'entrypoints',
  'lib',
  'public',
  'scripts',
  'package.json',
  'tsconfig.json',
  'wxt.config.ts',
];

/** What a later version may well bring: a kind of record, a field of a kind that is known, and one more thing to say. */
const CHANGES: readonly (readonly [file: string, find: string, put: string])[] = [
  ['lib/model/kinds.ts', 'import { versions }', "import { wishes } from './wish';\nimport { versions }"],
  ['lib/model/kinds.ts', '  members,\n', '  members,\n  wishes,\n'],
  ['lib/model/reading.ts', '  note: text(5000),\n', '  note: text(5000),\n  shelf: line(40),\n'],
  [
    'lib/sync/link/partner-session.ts',
    '    this.#heartbeat.acknowledge();\n',
    '    link.control(4 as LiveKind, Uint8Array.of(1, 2, 3));\n    this.#heartbeat.acknowledge();\n',
  ],
  ['lib/sync/protocol.ts', 'PROTOCOL_VERSION = 1', 'PROTOCOL_VERSION = 2'],
];

const WISH = `import { line } from './field';
import { kind } from './kind';

export const wishes = kind('wishes', { words: line(200) }, { silent: true });
`;

/**
 * Builds Bookbag as a later version may be, for Chromium, and hands its session to the test as a benchmark's build does.
 *
 * @returns the folder of the extension
 * @throws Error when a place that is to change is no longer there
 */
export function nextBuild(): string {
  const folder = temporaryFolder('bookbag-next');
  for (const name of SOURCES) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [file, find, put] of CHANGES) {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    if (!before.includes(find)) throw new Error(`${file} has no "${find}"`);
    writeFileSync(
      path,
      before.replace(find, () => put),
    );
  }
  writeFileSync(join(folder, 'lib/model/wish.ts'), WISH);
  const env = { ...process.env, BOOKBAG_BENCH: '1', NODE_ENV: 'production' };
  const built = spawnSync(join(root, 'node_modules/.bin/wxt'), ['build'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`the later version does not build: ${built.stdout}${built.stderr}`);
  return join(folder, '.output/chrome-mv3');
}
