// First sync of 1,000 readings with their bodies, and of one 10 MB document, over a bare chunked data channel.
import { hasStatus, join as joinNotebook, startNotebook } from '../../scripts/journey.mjs';
import { barePages, fillReadings, median, person, sleep } from './lab.mjs';

const READINGS = 1000;
const RUNS = 3;

/** Bytes a second of a bare data channel between two pages, 16 KiB frames with back-pressure. */
async function rawThroughput(bare, bytes) {
  const [a, b] = bare.pages;
  const answer = await b.evaluate(
    (offer) => globalThis.bare.answer(offer),
    await a.evaluate(() => globalThis.bare.offer()),
  );
  await a.evaluate((text) => globalThis.bare.accept(text), answer);
  const received = b.evaluate((count) => globalThis.bare.receive(count), bytes);
  await a.evaluate((count) => globalThis.bare.send(count), bytes);
  const ms = await received;
  for (const page of bare.pages) await page.evaluate(() => globalThis.bare.close());
  return bytes / ms;
}

/** Bytes of the bodies here, asked for so rarely that the asking does not slow the storing. */
const storedCount = (one) =>
  one.panel.evaluate(async () => {
    const db = await new Promise((done) => {
      const request = indexedDB.open('bookbag');
      request.addEventListener('success', () => done(request.result));
    });
    const count = await new Promise((done) => {
      const request = db.transaction('bodies').objectStore('bodies').count();
      request.addEventListener('success', () => done(request.result));
    });
    db.close();
    return count;
  });

/** One first sync between two new browsers: bytes a millisecond from the first body to the last. */
async function readingsOnce(extension) {
  const [ana, ben] = [await person(extension), await person(extension)];
  try {
    await startNotebook(ana, 'Ana');
    const bytes = await fillReadings(ana, READINGS);
    await sleep(1500); // on disk, and the post has seen it
    await joinNotebook(ana, ben, 'Ben');
    const state = await ana.panel.evaluate(() => {
      const { doc } = globalThis.bookbagBench;
      return doc.store.clients.size;
    });
    if (state < 1) throw new Error('the notebook is empty');
    const start = Date.now();
    for (;;) {
      if ((await storedCount(ben)) >= READINGS) break;
      if (Date.now() - start > 90_000)
        throw new Error(`only ${await storedCount(ben)} of ${READINGS} bodies came`);
      await sleep(50);
    }
    return { bytes, ana, ben, throughput: bytes / (Date.now() - (await firstSeen(ben, start))) };
  } finally {
    await Promise.all([ana.kill(), ben.kill()]);
  }
}

/** When the partner's link came up, as the panel noted it; `fallback` when it did not. */
const firstSeen = (one, fallback) => one.panel.evaluate((time) => globalThis.bookbagHereAt ?? time, fallback);

/** One document of 10 MB between two new browsers. */
async function documentOnce(extension, bytes) {
  const [ana, ben] = [await person(extension), await person(extension)];
  try {
    await startNotebook(ana, 'Ana');
    await ana.panel.evaluate((size) => {
      const { doc } = globalThis.bookbagBench;
      const noise = () =>
        Array.from(crypto.getRandomValues(new Uint8Array(60_000)), (byte) => byte.toString(36))
          .join('')
          .slice(0, 100_000);
      for (let i = 0; i < size / 100_000; i += 1)
        doc.transact(() => doc.getMap('bench').set(`k${i}`, noise()), 'user');
    }, bytes);
    await sleep(2500);
    await joinNotebook(ana, ben, 'Ben');
    const start = Date.now();
    await hasStatus(ben, 'Here now', 60_000);
    const arrived = await ben.panel.evaluate(async (count) => {
      const map = globalThis.bookbagBench.doc.getMap('bench');
      while (map.size < count) await new Promise((done) => setTimeout(done, 20));
      return Date.now();
    }, bytes / 100_000);
    return bytes / (arrived - start);
  } finally {
    await Promise.all([ana.kill(), ben.kill()]);
  }
}

export default async function firstSync({ extension, row }) {
  const [readings, documents, raws] = [[], [], []];
  for (let run = 0; run < RUNS; run += 1) {
    const bare = await barePages('bare-channel.ts');
    raws.push(await rawThroughput(bare, 8_000_000));
    bare.close();
    readings.push((await readingsOnce(extension)).throughput);
    documents.push(await documentOnce(extension, 10_000_000));
  }
  const raw = median(raws);
  const shown = (rate) => `${(rate / 1000).toFixed(2)} MB/s over ${(raw / 1000).toFixed(2)} MB/s`;
  row(
    'first sync of 1,000 readings with bodies / bare channel',
    median(readings) / raw,
    0.75,
    shown(median(readings)),
    { atLeast: true },
  );
  row(
    'first sync of one 10 MB document / bare channel',
    median(documents) / raw,
    0.75,
    `${shown(median(documents))}; pairing included`,
    { atLeast: true },
  );
}
