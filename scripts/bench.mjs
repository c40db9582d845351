// `npm run bench`: ratios against a bare baseline, one table. It builds the extension with BOOKBAG_BENCH=1,
// which hands the panel's Session to the benchmark, into a folder of its own: such a build is never shipped.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './browsers.mjs';
import { ensurePackages, root, run, runInstalled } from './packages.mjs';

/** WXT's mode, which names the folder too: such a build lies beside the real one. */
const MODE = 'bench';

ensurePackages();
await ensureChromium();
runInstalled('wxt', ['build', '--mode', MODE], { BOOKBAG_BENCH: '1' });

const folder = join(root, 'tests', 'bench');
const benches = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.bench.mjs')) : [];
const env = { BOOKBAG_EXTENSION: join(root, '.output', `chrome-mv3-${MODE}`) };
for (const name of benches.toSorted()) run(process.execPath, [join(folder, name)], env);
if (benches.length === 0) console.log('No benchmark in tests/bench yet.');
