// @ts-check
// `npm run relay`: builds the relay when its sources are newer than the build, and runs it in this
// process, so that a signal to the process group ends all of it. Only Node built-ins are imported
// statically, since others start this file's functions before anything is installed.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from './packages.mjs';
import { isStale } from './staleness.mjs';

const output = join(root, '.output', 'relay');

/** The built relay, to be run with `node` or imported; PORT and HOST say where it listens, RELAY_DATA where it keeps envelopes. */
export const relayEntry = join(output, 'main.js');

/** What the relay is made of. */
const sources = [
  join(root, 'server'),
  join(root, 'lib', 'sync', 'protocol.ts'),
  join(root, 'lib', 'sync', 'box-protocol.ts'),
  fileURLToPath(import.meta.url),
];

/**
 * Bundles server/main.ts, `ws` and `pg` included, into one file that runs on Node 20. Of node_modules it needs `classic-level`
 * alone, which has a part for each system. Does nothing when the build is newer than all sources.
 *
 * @returns {Promise<string>} the path of the built file
 */
export async function buildRelay() {
  if (!isStale(relayEntry, sources)) return relayEntry;
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['classic-level'] },
    build: {
      ssr: join(root, 'server', 'main.ts'),
      outDir: output,
      emptyOutDir: false, // two who build at once would take it from under each other
      target: 'node20',
      rolldownOptions: {
        // the first two: optional speed-ups of `ws`, not installed; then what `pg` takes elsewhere than on Node
        external: ['bufferutil', 'utf-8-validate', 'pg-native', 'pg-cloudflare', 'classic-level'],
        output: { entryFileNames: 'main.js' },
      },
    },
  });
  return relayEntry;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await import(pathToFileURL(await buildRelay()).href);
}
