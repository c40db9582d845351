// @ts-check
// The built extension. Only Node built-ins are imported statically.
import { join } from 'node:path';
import { root, runInstalled } from './packages.mjs';
import { isStale } from './staleness.mjs';

/** What a build is made of. */
const SOURCES = [
  ...['lib', 'components', 'entrypoints', 'public', 'scripts/pdf-files.mjs'],
  ...['wxt.config.ts', 'tsconfig.json', 'package-lock.json'],
].map((path) => join(root, path));

/** The two builds: their folders in .output, and what `wxt build` is told. */
const BUILDS = [
  { folder: 'chrome-mv3', args: [] },
  { folder: 'firefox-mv2', args: ['-b', 'firefox'] },
];

/**
 * Builds the extension for each browser whose build is missing or older than its sources.
 *
 * @throws when a build fails
 */
export function buildWhatIsStale() {
  for (const { folder, args } of BUILDS) {
    if (!isStale(join(root, '.output', folder, 'manifest.json'), SOURCES)) continue;
    console.log(`.output/${folder} is older than its sources: building it again …`);
    // Under a test runner NODE_ENV is "test", and React would be built for development.
    runInstalled('wxt', ['build', ...args], { NODE_ENV: 'production' });
  }
}
