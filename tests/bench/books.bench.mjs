// A booklist of 1,000 books beside one of 100: opening it, a key in the box that narrows it, and a change of the partner's.
// Each is taken from what causes it to the frame behind the one that shows it.
import { click, getByRole } from '../../scripts/by-role.mjs';
import { startNotebook } from '../../scripts/journey.mjs';
import { median, person, sleep, watchKeys } from './lab.mjs';

const OPENINGS = 7;
const CHANGES = 20;
/** Typed a letter at a time. It leaves one book in ten, then one. */
const NARROWED = 'title no 7';

/** Runs in the panel: puts books of many values into the booklist. */
function fillBooks(count) {
  const { session } = globalThis.bookbagBench;
  for (let n = 0; n < count; n += 1) {
    const added = session.records.books.add({
      title: `A title no ${n % 10} of shelf ${n}`,
      author: `Author ${n % 80}`,
      publisher: `House ${n % 30}`,
      year: String(1990 + (n % 36)),
      ages: `${n % 9}–${(n % 9) + 4}`,
      format: 'picture book',
    });
    if (!added.ok) throw new Error(added.reason);
  }
}

/** Runs in the panel: milliseconds from the click on the tab to the frame behind its first card. */
async function opening() {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const tab = [...document.querySelectorAll('[role=tab]')].find((one) => one.textContent.startsWith('Books'));
  await frame();
  const begin = performance.now();
  tab.click();
  while (!document.querySelector('main')?.textContent.includes('A title no')) await frame();
  await frame();
  await new Promise((done) => setTimeout(done));
  return performance.now() - begin;
}

/** Runs in the panel: milliseconds until the list shows what came from the partner. */
async function changes(count) {
  const { doc, session } = globalThis.bookbagBench;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const [shown] = /A title no \d of shelf \d+/.exec(document.querySelector('main').textContent);
  const { id } = session.records.books.list.get().find(({ title }) => title === shown);
  const times = [];
  for (let n = 0; n < count; n += 1) {
    const words = `From afar ${n}.`;
    const begin = performance.now();
    doc.transact(() => doc.getMap('books').get(id).set('author', words), 'the partner');
    while (!document.querySelector('main').textContent.includes(words)) {
      if (performance.now() - begin > 5000) throw new Error('the change of the partner is not shown');
      await frame();
    }
    await frame();
    await new Promise((done) => setTimeout(done));
    times.push(performance.now() - begin);
    await new Promise((done) => setTimeout(done, 300));
  }
  return times;
}

async function measured(extension, count) {
  const one = await person(extension);
  try {
    await startNotebook(one, 'Ana');
    await one.panel.evaluate(fillBooks, count);
    const openings = [];
    for (let n = 0; n < OPENINGS; n += 1) {
      await click(one.panel, 'tab', 'Readings', 30_000);
      await one.panel.reload(); // so that nothing is read yet
      await getByRole(one.panel, 'tab', 'Books', 30_000);
      await sleep(1000);
      openings.push(await one.panel.evaluate(opening));
    }
    const remote = await one.panel.evaluate(changes, CHANGES);
    await one.panel.evaluate(watchKeys);
    await click(one.panel, 'searchbox', 'Narrow the list', 30_000);
    for (const letter of NARROWED) {
      await one.panel.keyboard.press(letter === ' ' ? 'Space' : letter);
      await sleep(400);
    }
    const keys = await one.panel.evaluate(() => globalThis.keyTimes.map(({ took }) => took));
    return { opening: median(openings), remote: median(remote), key: median(keys) };
  } finally {
    await one.kill();
  }
}

const WHAT = {
  opening: 'the booklist is opened',
  key: 'a key that narrows the booklist',
  remote: "the partner's change of a book is shown",
};

export default async function books({ extension, row }) {
  const [small, large] = [await measured(extension, 100), await measured(extension, 1000)];
  for (const [part, what] of Object.entries(WHAT))
    row(
      `${what}, 1,000 books / 100 books`,
      large[part] / small[part],
      2,
      `${large[part].toFixed(1)} ms / ${small[part].toFixed(1)} ms`,
    );
}
