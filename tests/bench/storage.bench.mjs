// Bytes stored over gzip, and the post's memory with a large library beside an empty one.
import { startNotebook } from '../../scripts/journey.mjs';
import { fillReadings, person, sleep } from './lab.mjs';

/** Megabytes of the large library, put in by portions. */
const LIBRARY = 200;
const PORTION = 100;
/** Bytes of one: a text with its pictures, as they are mostly clipped. */
const EACH = 200_000;

/**
 * Bytes of the heap of the post alone: a panel would lie in the same heap, with a document of its own. Each time the
 * browser has just started, so that neither figure has code in it that only ran while the library was filled.
 */
async function postHeap(person) {
  const one = await person.restart();
  await sleep(4000);
  const target = await one.browser.waitForTarget((each) => each.url().endsWith('offscreen.html'));
  const session = await target.createCDPSession();
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return [usedSize + backingStorageSize, one];
}

export default async function storage({ extension, row }) {
  let one = await person(extension);
  try {
    await startNotebook(one, 'Ana');
    await sleep(1500);
    let empty;
    [empty, one] = await postHeap(one);
    await one.openPanel('about:blank');
    let bytes = 0;
    let count = 0;
    while (bytes < LIBRARY * 1e6) {
      bytes += await fillReadings(one, PORTION, { bytes: EACH });
      count += PORTION;
    }
    await sleep(2000); // on the disk
    const kept = await one.panel.evaluate(async () => {
      const db = await new Promise((done) => {
        const request = indexedDB.open('bookbag');
        request.addEventListener('success', () => done(request.result));
      });
      let total = 0;
      await new Promise((done) => {
        const request = db.transaction('bodies').objectStore('bodies').openCursor();
        request.addEventListener('success', () => {
          const cursor = request.result;
          if (cursor === null) return done();
          total += cursor.key.byteLength + cursor.value.byteLength;
          cursor.continue();
        });
      });
      db.close();
      return total;
    });
    row(
      'keys and values in `bodies` / gzip bytes',
      kept / bytes,
      1.05,
      `${(kept / 1e6).toFixed(1)} MB in ${count} bodies`,
    );
    let full;
    [full, one] = await postHeap(one);
    row(
      "the post's heap, 200 MB library / empty",
      full / empty,
      1.5,
      `${(full / 1e6).toFixed(1)} MB / ${(empty / 1e6).toFixed(1)} MB`,
    );
  } finally {
    await one.kill();
  }
}
