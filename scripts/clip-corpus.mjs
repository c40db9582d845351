// @ts-check
// `npm run clip-corpus -- FOLDER OUT.json`: clips every page FOLDER/pages/ID.html.gz as the extension does and writes
// `{ ID: plain text }`, '' where no article is found. FOLDER/truth.json, when there is one, tells `{ ID: { url } }`.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openClipper } from './clip-pages.mjs';
import { ensurePackages } from './packages.mjs';

const [folder, out] = process.argv.slice(2);
if (folder === undefined || out === undefined) {
  console.error('npm run clip-corpus -- FOLDER OUT.json');
  process.exit(1);
}

const truthFile = join(folder, 'truth.json');
/** @type {Record<string, { url: string }>} */
const truth = existsSync(truthFile) ? JSON.parse(readFileSync(truthFile, 'utf8')) : {};
/** @type {(id: string) => string} */
const addressOf = (id) => truth[id]?.url ?? `https://page.example/articles/${encodeURIComponent(id)}`;

ensurePackages();
const clipper = await openClipper();
/** @type {Record<string, string>} */
const texts = {};
/** @type {Record<string, string[]>} */
const doubts = {};
/** @type {number[]} */
const times = [];
for (const name of readdirSync(join(folder, 'pages')).toSorted()) {
  if (!name.endsWith('.html.gz')) continue;
  const id = name.slice(0, -'.html.gz'.length);
  try {
    const html = gunzipSync(readFileSync(join(folder, 'pages', name)));
    const clipped = await clipper.clip(addressOf(id), html);
    texts[id] = clipped.text;
    times.push(clipped.took);
    const said = clipped.reason ?? clipped.doubt;
    if (said) (doubts[said] ??= []).push(id);
  } catch (error) {
    texts[id] = '';
    console.error(id, error);
  }
}
await clipper.close();
writeFileSync(out, `${JSON.stringify(texts, undefined, 1)}\n`);
times.sort((a, b) => a - b);
const median = times[Math.floor(times.length / 2)] ?? 0;
console.log(
  `${Object.keys(texts).length} pages, median ${median.toFixed(0)} ms, slowest ${(times.at(-1) ?? 0).toFixed(0)} ms`,
);
console.log('Doubtful, or nothing found:', doubts);
