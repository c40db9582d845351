// @ts-check
// `npm run bench`: ratios against a bare baseline, one table. It builds the extension with BOOKBAG_BENCH=1,
// which hands the panel's Session to the benchmark, into a folder of its own: such a build is never shipped.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureChromium } from './browsers.mjs';
import { relayPort, startRelay } from './household.mjs';
import { ensurePackages, root, runInstalled } from './packages.mjs';

/** WXT's mode, which names the folder too: such a build lies beside the real one. */
const MODE = 'bench';

ensurePackages();
const wanted = process.argv.slice(2);
const folder = join(root, 'tests', 'bench');
const benches = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.mjs'))
  .filter((name) => wanted.length === 0 || wanted.some((one) => name.startsWith(one)));
const relay = await startRelay(await relayPort());
if (benches.some((name) => name !== 'relay.bench.mjs')) {
  await ensureChromium();
  runInstalled('wxt', ['build', '--mode', MODE], {
    BOOKBAG_BENCH: '1',
    NODE_ENV: 'production',
    WXT_RELAY_URL: relay.url,
  });
}

/** @type {{ what: string, holds: string, detail: string }[]} */
const rows = [];

/**
 * Notes one measurement; `bound` is that of docs/design.md, "Speed": at most, or at least where `atLeast` is set.
 *
 * @param {string} what
 * @param {number} measured
 * @param {number} bound
 * @param {string} detail
 */
function row(what, measured, bound, detail, { atLeast = false } = {}) {
  const holds = atLeast ? measured >= bound : measured <= bound;
  const shown = {
    what,
    measured: Number(measured.toPrecision(3)),
    bound: `${atLeast ? '>=' : '<='} ${bound}`,
    holds: holds ? 'yes' : 'NO',
    detail,
  };
  rows.push(shown);
  console.log(shown);
}

const extension = join(root, '.output', `chrome-mv3-${MODE}`);
for (const name of benches.toSorted()) {
  try {
    const { default: measure } = await import(pathToFileURL(join(folder, name)).href);
    await measure({ extension, relay: relay.url, row });
  } catch (error) {
    console.error(`${name}:`, error);
    rows.push({ what: name, holds: 'NO', detail: String(error).slice(0, 80) });
  }
}
console.table(rows);
relay.stop();
process.exit(rows.some((one) => one.holds === 'NO') ? 1 : 0);
