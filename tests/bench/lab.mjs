// What the benchmarks share: two browsers with the bench build, numbers, and the table.
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureChromium } from '../../scripts/browsers.mjs';
import { killAtEnd, serveSite, start, temporaryFolder } from '../../scripts/driver.mjs';
import { join as joinNotebook, hasStatus, startNotebook } from '../../scripts/journey.mjs';

export { sleep };

export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Runs in the panel: notes for each key how long it is until the frame behind it is drawn. */
export function watchKeys() {
  globalThis.keyTimes = [];
  document.addEventListener(
    'keydown',
    ({ key }) => {
      const begin = performance.now();
      requestAnimationFrame(() =>
        setTimeout(() => globalThis.keyTimes.push({ key, took: performance.now() - begin })),
      );
    },
    true,
  );
}

/** A person with the bench build before a page with nothing on it. */
export async function person(extension) {
  const one = await start(temporaryFolder('bookbag-bench'), { extension });
  const site = await serveSite({ '/': { body: '<!doctype html><title>Empty</title>' } });
  await one.openPanel(`${site.origin}/`);
  return one;
}

/** Two paired people, live. */
export async function pair(extension) {
  const [ana, ben] = [await person(extension), await person(extension)];
  await startNotebook(ana, 'Ana');
  await joinNotebook(ana, ben, 'Ben');
  await hasStatus(ana, 'Here now');
  await hasStatus(ben, 'Here now');
  return { ana, ben, end: () => Promise.all([ana.kill(), ben.kill()]) };
}

/** Bundles a script for a bare web page. */
export async function bundle(entry) {
  const { build } = await import('vite');
  const output = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, entry), formats: ['es'], fileName: 'page' },
    },
  });
  return [output].flat()[0].output[0].code;
}

/** A browser without the extension, and its one tab before the address. */
async function bareBrowser(address) {
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await puppeteer.launch({
    executablePath: await ensureChromium(),
    headless: true,
    userDataDir: temporaryFolder('bookbag-bare'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-sync',
      '--disable-features=WebRtcHideLocalIpsWithMdns',
    ],
  });
  const kill = killAtEnd(browser.process());
  const [page] = await browser.pages();
  await page.goto(address);
  await page.waitForFunction('"bare" in globalThis');
  return { page, kill };
}

/** Serves a bare page with the bundled script and opens it in two browsers of their own. */
export async function barePages(entry) {
  const site = await serveSite({
    '/': {
      body: '<!doctype html><title>Bare</title><p id="here"></p><p id="sheet" contenteditable></p><script type="module" src="/page.js"></script>',
    },
    '/page.js': { body: await bundle(entry), type: 'text/javascript' },
  });
  const ends = [await bareBrowser(`${site.origin}/`), await bareBrowser(`${site.origin}/`)];
  return { pages: ends.map((end) => end.page), close: () => ends.forEach((end) => end.kill()) };
}

/** A room of the relay that nobody else is in: its auth key and its id. */
export function strayRoom() {
  const auth = randomBytes(32);
  return { auth: auth.toString('hex'), room: createHash('sha256').update(auth).digest('hex').slice(0, 32) };
}

/**
 * Fills the notebook open in the panel with readings made up here, each with a body of its own in the store.
 *
 * @param prose words of each text, of a vocabulary as Zipf found it; 0 for noise of `bytes`
 */
export function fillReadings(one, count, { bytes = 5600, bodies = true, prose = 0 } = {}) {
  return one.panel.evaluate(
    async (wanted, size, withBodies, words) => {
      const { session, doc } = globalThis.bookbagBench;
      const randomBytes = (count) => {
        const bytes = new Uint8Array(count);
        for (let at = 0; at < count; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
        return bytes;
      };
      const parts = ['ka', 'lu', 'men', 'to', 'ri', 'sha', 'bel', 'on', 'tra', 'vi', 'do', 'ser'];
      /** The word of a rank: the commonest are the shortest. */
      const named = (rank) => (rank < 12 ? parts[rank] : named(Math.floor(rank / 12)) + parts[rank % 12]);
      /** One of 30,000 words, each as often as its rank says. */
      const anyWord = () => named(Math.floor(30_000 ** Math.random()));
      const text = () => `<p>${Array.from({ length: words }, anyWord).join(' ')}</p>`;
      const RecordMap = doc.getMap('members').values().next().value.constructor;
      const hex = (buffer) =>
        Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
      const records = [];
      const stored = [];
      for (let i = 0; i < wanted; i += 1) {
        // Half words, half noise: it packs about as well as articles do.
        const noise = Array.from(randomBytes(Math.ceil(size * 0.62)), (byte) => byte.toString(36));
        const html = words > 0 ? text() : `<p>${noise.join(' the ')}</p>`.slice(0, size * 4);
        const zipped = withBodies
          ? await new Response(
              new Blob([html]).stream().pipeThrough(new CompressionStream('gzip')),
            ).arrayBuffer()
          : new ArrayBuffer(0);
        const digest = await crypto.subtle.digest(
          'SHA-256',
          withBodies ? zipped : new TextEncoder().encode(String(Math.random())),
        );
        if (withBodies) stored.push([new Uint8Array(digest), new Uint8Array(zipped)]);
        records.push({
          body: hex(digest),
          title: `Reading number ${i} of a long list`,
          byline: 'Okafor, Lena M.',
          site: 'The Branch Line',
          words: 900,
          published: '2026-03-19',
          language: 'en',
          url: `https://branch.example/${i}`,
          excerpt: 'For eleven years we counted chairs. Every Tuesday at ten we set out thirty of them.',
          clippedBy: session.me,
          clippedAt: Date.now() - i * 60_000,
        });
      }
      if (withBodies) {
        const db = await new Promise((done) => {
          const request = indexedDB.open('bookbag');
          request.addEventListener('success', () => done(request.result));
        });
        await new Promise((done, failed) => {
          const transaction = db.transaction('bodies', 'readwrite');
          for (const [key, value] of stored) transaction.objectStore('bodies').put(value, key);
          transaction.addEventListener('complete', done);
          transaction.addEventListener('abort', () => failed(transaction.error));
        });
        db.close();
      }
      doc.transact(() => {
        const readings = doc.getMap('readings');
        for (const [i, fields] of records.entries())
          readings.set(`bench-${Date.now()}-${i}`, new RecordMap([['base', fields]]));
      }, 'user');
      return stored.reduce((sum, [, value]) => sum + value.length, 0);
    },
    count,
    bytes,
    bodies,
    prose,
  );
}
