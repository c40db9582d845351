// A reading of 20,000 words with 1,000 highlights beside the same without: opening and scrolling. And 50,000 highlights
// of the partner's in one reading: how long the panel stands still, and when its list answers.
import { click, getByRole, showsText } from '../../scripts/by-role.mjs';
import { startNotebook } from '../../scripts/journey.mjs';
import { median, person, sleep } from './lab.mjs';

const WORDS = 20_000;
const HIGHLIGHTS = 1_000;
const FLOOD = 50_000;
const RUNS = 7;
/** Milliseconds. The notebook takes fifty thousand in at one go here, and the panel answers nobody meanwhile. */
const PATIENCE = 60_000;

/** Puts a reading into the notebook, its text into the store, and highlights of it. */
function fill(one, { title, marks, by = '' }) {
  return one.panel.evaluate(
    async (name, words, count, member) => {
      const { session, doc } = globalThis.bookbagBench;
      const RecordMap = doc.getMap('members').values().next().value.constructor;
      const paragraphs = Array.from({ length: words / 100 }, (_, p) =>
        Array.from({ length: 100 }, (_each, n) => `word${p * 100 + n}`).join(' '),
      );
      const html = paragraphs.map((text) => `<p>${text}</p>`).join('') + `<!-- ${name} -->`;
      const stream = new Blob([html]).stream().pipeThrough(new CompressionStream('gzip'));
      const zipped = new Uint8Array(await new Response(stream).arrayBuffer());
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', zipped));
      const body = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
      const db = await new Promise((done) => {
        const request = indexedDB.open('bookbag');
        request.addEventListener('success', () => done(request.result));
      });
      await new Promise((done, failed) => {
        const transaction = db.transaction('bodies', 'readwrite');
        transaction.objectStore('bodies').put(zipped, digest);
        transaction.addEventListener('complete', done);
        transaction.addEventListener('abort', () => failed(transaction.error));
      });
      db.close();
      const lean = paragraphs.join('').replaceAll(' ', '');
      const every = Math.max(1, Math.floor(words / count));
      doc.transact(() => {
        const made = { clippedBy: session.me, clippedAt: Date.now() };
        const id = `bench-${name.replaceAll(' ', '-')}`;
        const reading = {
          title: name,
          body,
          words,
          language: 'en',
          url: `https://branch.example/${id}`,
          ...made,
        };
        doc.getMap('readings').set(id, new RecordMap([['base', reading]]));
        const highlights = doc.getMap('highlights');
        for (let n = 0; n < count; n += 1) {
          const first = (n * every) % (words - 5);
          const quote = Array.from({ length: 4 }, (_, at) => `word${first + at}`).join(' ');
          const start = lean.indexOf(`word${first}word${first + 1}`);
          const place = { body, quote, start, end: start + quote.replaceAll(' ', '').length, once: true };
          const base = { reading: id, meaning: ['liked', 'question', 'try'][n % 3], ...place };
          const who = { by: member === '' ? session.me : member, at: Date.now() + n };
          highlights.set(`${id}-${n}`, new RecordMap([['base', { ...base, ...who }]]));
        }
      }, 'user');
    },
    title,
    WORDS,
    marks,
    by,
  );
}

/**
 * Opens a reading from the list; milliseconds until its text is there, every paragraph with highlights has its initials,
 * and the highlights near the window are painted.
 */
async function opening(one, title, paragraphs) {
  await click(one.panel, 'tab', 'Readings', PATIENCE);
  const card = await getByRole(one.panel, 'button', title, PATIENCE);
  await sleep(300);
  return card.evaluate(async (button, count) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const begin = performance.now();
    button.click();
    const isPainted = () =>
      [...CSS.highlights].some(([name, some]) => /^bookbag-[a-z]+-[ab]$/.test(name) && some.size > 0);
    const isThere = () =>
      document.querySelector('.article p') !== null &&
      document.querySelectorAll('.article [data-initials]').length >= count &&
      (count === 0 || isPainted());
    while (!isThere()) await frame();
    await frame();
    await new Promise((done) => setTimeout(done));
    return performance.now() - begin;
  }, paragraphs);
}

/** Scrolls through the text, a step a frame; how many frames took more than two. */
function dropped(one) {
  return one.panel.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    window.scrollTo(0, 0);
    await frame();
    let [before, long] = [await frame(), 0];
    for (let n = 0; n < 300; n += 1) {
      window.scrollBy(0, 120);
      const now = await frame();
      if (now - before > 34) long += 1;
      before = now;
    }
    return long;
  });
}

/** Opens a flooded reading and its list; milliseconds of the longest task, and until the list answers. */
async function flooded(one, title) {
  await one.panel.evaluate(() => {
    globalThis.stalls = [0];
    const watch = new PerformanceObserver((list) =>
      globalThis.stalls.push(...list.getEntries().map(({ duration }) => duration)),
    );
    watch.observe({ entryTypes: ['longtask'] });
  });
  await opening(one, title, 1);
  const begin = Date.now();
  await click(one.panel, 'tab', 'Highlights', PATIENCE);
  await getByRole(one.panel, 'list', 'Highlights', PATIENCE);
  const answers = Date.now() - begin;
  await sleep(2000);
  const stall = await one.panel.evaluate(() => Math.max(...globalThis.stalls));
  const isSaid = await showsText(one.panel, '30,000 highlights');
  return { answers, stall, isSaid };
}

export default async function highlights({ extension, row }) {
  const one = await person(extension);
  try {
    await startNotebook(one, 'Ana');
    await fill(one, { title: 'Plain text', marks: 0 });
    await fill(one, { title: 'Marked text', marks: HIGHLIGHTS });
    await sleep(2000);
    const [plain, marked, still, busy] = [[], [], [], []];
    for (let n = 0; n < RUNS; n += 1) {
      plain.push(await opening(one, 'Plain text', 0));
      still.push(await dropped(one));
      marked.push(await opening(one, 'Marked text', WORDS / 100));
      busy.push(await dropped(one));
    }
    row(
      'opening 20,000 words with 1,000 highlights / without',
      median(marked) / median(plain),
      1.5,
      `${median(marked).toFixed(0)} ms / ${median(plain).toFixed(0)} ms`,
    );
    row(
      'frames dropped while such a text is scrolled, more than without highlights',
      median(busy) - median(still),
      0,
      `of 300; ${median(busy)} and ${median(still)}`,
    );
    await fill(one, { title: 'Flooded text', marks: FLOOD, by: 'ben' });
    await showsText(one.panel, 'sent more than Bookbag shows', PATIENCE);
    await sleep(8000);
    const { answers, stall, isSaid } = await flooded(one, 'Flooded text');
    row('the list of highlights answers among 50,000 of the partner', answers, 2000, 'ms');
    const said = isSaid ? 'the panel says that it shows not all' : 'NOTHING says that it shows not all';
    row('the longest stall of the panel meanwhile', stall, 1500, `ms; ${said}`);
  } finally {
    await one.kill();
  }
}
