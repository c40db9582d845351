// From the click's event to the new card painted with its body on disk, over Readability.parse and DOMPurify alone.
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import { click, getByRole } from '../../scripts/by-role.mjs';
import { serveSite } from '../../scripts/driver.mjs';
import { startNotebook } from '../../scripts/journey.mjs';
import { bundle, median, person, sleep } from './lab.mjs';

const sentence = (i) =>
  `Sentence ${i} of this paragraph says that ${i % 7} children came, sang and <a href="/p${i}">stayed</a> for a <em>story</em>.`;
const paragraph = (i, length) =>
  `<p id="p${i}">${Array.from({ length }, (_, j) => sentence(i * 31 + j)).join(' ')}</p>`;

/** Made-up pages from short to very long; `BOOKBAG_PAGES` adds a folder of saved ones (*.html or *.html.gz). */
function pages() {
  const made = [3, 10, 20, 30, 40, 60, 80, 120, 400, 1500, 2000].map((count) => {
    const title = `A page of ${count} paragraphs`;
    const around = Array.from({ length: 40 }, (_, i) => `<li><a href="/n${i}">Item ${i}</a></li>`).join('');
    const body = Array.from(
      { length: count },
      (_, i) => (i % 9 === 4 ? `<h2>Part ${i}</h2>` : '') + paragraph(i, 5),
    ).join('');
    return {
      title,
      html: `<!doctype html><html lang="en"><title>${title}</title><nav><ul>${around}</ul></nav><main><article><h1>${title}</h1>${body}</article></main><footer>${around}</footer>`,
    };
  });
  const folder = process.env.BOOKBAG_PAGES;
  if (folder === undefined) return made;
  const saved = readdirSync(folder)
    .filter((name) => /\.html(\.gz)?$/.test(name))
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      return { title: '', html: (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString() };
    });
  return [...made, ...saved];
}

/** Milliseconds of Readability and DOMPurify alone on this very page, on a clone, best of three. */
const baseline = (page, script) =>
  page.evaluate(async (source) => {
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const { alone } = await import(address);
    return Math.min(alone(), alone(), alone());
  }, script);

/** Milliseconds from the click to the card, measured in the panel; undefined when no card came. */
const timedClip = (panel) =>
  panel.evaluate(
    () =>
      new Promise((done) => {
        const list = () => globalThis.bookbagBench.session.records.readings.list.get().length;
        const before = list();
        const started = Date.now();
        let start;
        const button = [...document.querySelectorAll('button')].find((one) =>
          one.textContent.includes('Clip this page'),
        );
        button.addEventListener('click', () => (start = performance.now()), { once: true, capture: true });
        const look = () => {
          if (list() > before)
            return requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
          if (Date.now() - started > 15_000) return done(undefined);
          requestAnimationFrame(look);
        };
        button.click();
        look();
      }),
  );

export default async function clipPath({ extension, row }) {
  const script = await bundle('bare-readability.ts');
  const all = pages();
  const site = await serveSite(Object.fromEntries(all.map(({ html }, i) => [`/page-${i}`, { body: html }])));
  const one = await person(extension);
  try {
    await startNotebook(one, 'Ana');
    const [added, ratios, alone] = [[], [], []];
    for (const i of all.keys()) {
      await one.page.goto(`${site.origin}/page-${i}`, { waitUntil: 'domcontentloaded' });
      await one.clickToolbar();
      await sleep(300);
      await getByRole(one.panel, 'button', 'Clip this page');
      const base = await baseline(one.page, script);
      const ms = await timedClip(one.panel);
      if (ms === undefined) {
        console.log(`page ${i}: no card (${base.toFixed(0)} ms alone)`);
        await click(one.panel, 'tab', 'Readings');
        continue;
      }
      alone.push(base);
      added.push(ms - base);
      if (base > 150) ratios.push(ms / base);
    }
    row(
      'clip path, added to Readability + DOMPurify alone',
      median(added),
      300,
      `ms at the median of ${added.length} pages; alone ${median(alone).toFixed(0)} ms`,
    );
    if (ratios.length > 0)
      row('clip path on pages over 150 ms alone', Math.max(...ratios), 3, `worst of ${ratios.length}`);
  } finally {
    await one.kill();
  }
}
