// A table of 5,000 rows beside one of 100: opening it for the first time, a key in a cell, a cell that is written, and a change of the
// partner's. Each is taken from what causes it to the frame behind the one that shows it.
import { click, getByRole } from '../../scripts/by-role.mjs';
import { startNotebook } from '../../scripts/journey.mjs';
import { median, person, sleep, watchKeys } from './lab.mjs';

const OPENINGS = 5;
const CELLS = 6;
const STROKES = 8;
const CHANGES = 30;

/** Runs in the panel: puts rows into the first table, every cell of which holds some words. */
function fillTable(count) {
  const { session } = globalThis.bookbagBench;
  const rows = Array.from({ length: count }, (_, n) => ({
    title: `Idea number ${n}`,
    ages: `${n % 12}–${(n % 12) + 3}`,
    materials: 'scarves, drum, picture cards',
    cost: String(n % 90),
    inclusive: 'Words on cards, in two languages.',
    timeline: 'April',
    source: 'A colleague',
  }));
  const filled = session.tables.fill('ideas', [], rows);
  if (!filled.ok) throw new Error(filled.reason);
  return filled.value.added;
}

/** Runs in the panel: milliseconds from the click that opens the table to the frame behind its first row. */
async function opening() {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const link = [...document.querySelectorAll('a, button')].find((one) => one.textContent.startsWith('Ideas'));
  await frame();
  const begin = performance.now();
  link.click();
  while (!document.querySelector('[role=grid] [aria-rowindex="2"]')?.textContent.includes('Idea number 0'))
    await frame();
  await frame();
  await new Promise((done) => setTimeout(done));
  return performance.now() - begin;
}

/** Types into cells of a column, one below the other, by real keys. */
async function typing(one) {
  await one.panel.evaluate(watchKeys);
  await (await getByRole(one.panel, 'button', 'Idea number 2')).focus();
  await one.panel.keyboard.press('ArrowRight');
  for (let cell = 0; cell < CELLS; cell += 1) {
    for (let n = 0; n < STROKES; n += 1) {
      await one.panel.keyboard.press('x');
      await sleep(40);
    }
    await one.panel.keyboard.press('Enter');
    await sleep(120);
  }
  const times = await one.panel.evaluate(() => globalThis.keyTimes);
  const shown = await one.panel.evaluate(() => document.querySelector('[role=grid]').innerText);
  if (!shown.includes('x'.repeat(STROKES))) throw new Error('the table shows nothing of what was typed');
  const of = (wanted) => times.filter(({ key }) => key === wanted).map(({ took }) => took);
  return { key: median(of('x')), written: median(of('Enter')) };
}

/** Runs in the panel: milliseconds until a cell shows what came from the partner. */
async function changes(row, count) {
  const { doc } = globalThis.bookbagBench;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const times = [];
  for (let n = 0; n < count; n += 1) {
    const words = `from afar ${n}.`;
    const begin = performance.now();
    doc.transact(() => doc.getMap('rows').get(row).set('cell:materials', words), 'the partner');
    while (!document.querySelector('[role=grid]').textContent.includes(words)) await frame();
    await frame();
    await new Promise((done) => setTimeout(done));
    times.push(performance.now() - begin);
    await new Promise((done) => setTimeout(done, 400));
  }
  return times;
}

async function measured(extension, count) {
  const one = await person(extension);
  try {
    await startNotebook(one, 'Ana');
    await one.panel.setViewport({ width: 1280, height: 800 });
    const added = await one.panel.evaluate(fillTable, count);
    const openings = [];
    for (let n = 0; n < OPENINGS; n += 1) {
      await one.panel.reload(); // so that nothing is read yet
      await click(one.panel, 'tab', 'Plan', 30_000);
      await sleep(1000);
      openings.push(await one.panel.evaluate(opening));
    }
    const keys = await typing(one);
    const remote = await one.panel.evaluate(changes, added[0], CHANGES);
    return { opening: median(openings), ...keys, remote: median(remote) };
  } finally {
    await one.kill();
  }
}

const WHAT = {
  opening: 'a table is opened',
  key: 'a key in a cell of a table',
  written: 'a cell of a table is written',
  remote: "the partner's change of a cell is shown",
};

export default async function tables({ extension, row }) {
  const [small, large] = [await measured(extension, 100), await measured(extension, 5000)];
  for (const [part, what] of Object.entries(WHAT))
    row(
      `${what}, 5,000 rows / 100 rows`,
      large[part] / small[part],
      2,
      `${large[part].toFixed(1)} ms / ${small[part].toFixed(1)} ms`,
    );
}
