// @ts-check
// `npm run relay`: builds the relay when its sources are newer than the build, and runs it in this
// process, so that a signal to the process group ends all of it. Only Node built-ins are imported
// statically, since others start this file's functions before anything is installed.
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const output = join(root, '.output', 'relay');

/** The built relay, to be run with `node` or imported; PORT and HOST say where it listens. */
export const relayEntry = join(output, 'main.js');

/**
 * Milliseconds of the last change of a file; 0 when there is none.
 *
 * @param {string} path
 */
async function changedAt(path) {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return 0; // not there: older than anything
  }
}

async function isStale() {
  const sources = (await readdir(join(root, 'server'), { recursive: true }))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, 'server', name));
  sources.push(join(root, 'lib', 'sync', 'protocol.ts'), fileURLToPath(import.meta.url));
  const newest = Math.max(...(await Promise.all(sources.map(changedAt))));
  return newest > (await changedAt(relayEntry));
}

/**
 * Bundles server/main.ts, `ws` included, into one file that runs on Node 20 without node_modules.
 * Does nothing when the build is newer than all sources.
 *
 * @returns {Promise<string>} the path of the built file
 */
export async function buildRelay() {
  if (!(await isStale())) return relayEntry;
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'server', 'main.ts'),
      outDir: output,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        external: ['bufferutil', 'utf-8-validate'], // optional speed-ups of `ws`, not installed
        output: { entryFileNames: 'main.js' },
      },
    },
  });
  return relayEntry;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await import(pathToFileURL(await buildRelay()).href);
}
