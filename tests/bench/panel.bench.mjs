// The panel with 2,000 readings beside the panel with 20: opening and memory; and reopening 12 MB of Yjs state.
import { startNotebook } from '../../scripts/journey.mjs';
import { fillReadings, median, person, sleep } from './lab.mjs';

const OPENINGS = 9;

/** Milliseconds from the panel's navigation to the first card painted. */
async function opening(one) {
  await one.panel.reload({ waitUntil: 'domcontentloaded' });
  return one.panel.evaluate(async () => {
    const list = () =>
      document.querySelector(
        '[role=list][aria-label=Readings], ul[aria-label=Readings], ol[aria-label=Readings]',
      );
    while (list()?.querySelector('a, button') == null)
      await new Promise((done) => requestAnimationFrame(done));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now();
  });
}

async function heap(one) {
  const session = await one.panel.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

async function withReadings(extension, count) {
  const one = await person(extension);
  await startNotebook(one, 'Ana');
  await fillReadings(one, count, { bodies: false });
  await sleep(1500);
  return one;
}

export default async function panel({ extension, row }) {
  const [few, many] = [await withReadings(extension, 20), await withReadings(extension, 2000)];
  const [short, long] = [[], []];
  for (let i = 0; i < OPENINGS; i += 1) {
    short.push(await opening(few));
    long.push(await opening(many));
  }
  row(
    'list shown, 2,000 readings / 20',
    median(long) / median(short),
    1.3,
    `${median(long).toFixed(0)} ms / ${median(short).toFixed(0)} ms`,
  );
  const [small, large] = [await heap(few), await heap(many)];
  row(
    "panel's JS heap, 2,000 readings / 20",
    large / small,
    2,
    `${(large / 1e6).toFixed(1)} MB / ${(small / 1e6).toFixed(1)} MB`,
  );
  const state = await many.panel.evaluate(async () => {
    const db = await new Promise((done) => {
      const request = indexedDB.open('bookbag');
      request.addEventListener('success', () => done(request.result));
    });
    const rows = await new Promise((done) => {
      const request = db.transaction('$notebooks.doc_updates').objectStore('$notebooks.doc_updates').getAll();
      request.addEventListener('success', () => done(request.result));
    });
    db.close();
    return rows.reduce((sum, { u }) => sum + (u?.length ?? 0), 0);
  });
  row("a reading's Yjs state", state / 2000, 1500, 'bytes as stored');
  await many.kill();

  await few.panel.evaluate(() => {
    const { doc } = globalThis.bookbagBench;
    const noise = () =>
      Array.from(crypto.getRandomValues(new Uint8Array(60_000)), (byte) => byte.toString(36))
        .join('')
        .slice(0, 100_000);
    for (let i = 0; i < 120; i += 1) doc.transact(() => doc.getMap('bench').set(`k${i}`, noise()), 'user');
  });
  await sleep(3000);
  const reopenings = [];
  for (let i = 0; i < 5; i += 1) reopenings.push(await opening(few));
  row(
    'reopening a notebook of 12 MB of Yjs state',
    median(reopenings),
    1000,
    `ms to the first card; ${median(short).toFixed(0)} ms without the 12 MB`,
  );
  await few.kill();
}
