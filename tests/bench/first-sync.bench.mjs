// First sync of 1,000 readings with their bodies, and of one 10 MB document, over a bare chunked data channel.
import { join as joinNotebook, startNotebook } from '../../scripts/journey.mjs';
import { barePages, fillReadings, median, person, sleep } from './lab.mjs';

const READINGS = 1000;
const RUNS = 3;

/** Bytes a second of a bare data channel between two pages, 16 KiB frames with back-pressure. */
async function rawThroughput(bare, bytes) {
  const [a, b] = bare.pages;
  const answer = await b.evaluate(
    (offer) => globalThis.bare.rawAnswer(offer),
    await a.evaluate(() => globalThis.bare.rawOffer()),
  );
  await a.evaluate((text) => globalThis.bare.rawAccept(text), answer);
  const received = b.evaluate((count) => globalThis.bare.rawReceive(count), bytes);
  await a.evaluate((count) => globalThis.bare.rawSend(count), bytes);
  const ms = await received;
  for (const page of bare.pages) await page.evaluate(() => globalThis.bare.rawClose());
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

/** Has the post note when a data channel opens: the moment from which the way is measured. */
async function noteLink(one) {
  const target = await one.browser.waitForTarget((each) => each.url().endsWith('offscreen.html'));
  const post = await target.asPage();
  await post.evaluate(() => {
    const create = RTCPeerConnection.prototype.createDataChannel;
    RTCPeerConnection.prototype.createDataChannel = function (...given) {
      const channel = create.apply(this, given);
      channel.addEventListener('open', () => (globalThis.linkedAt ??= Date.now()));
      return channel;
    };
  });
  return () => post.evaluate(() => globalThis.linkedAt);
}

/** Milliseconds from the link to what `arrived` waits for, between two new browsers. */
async function firstSyncOf({ extension, page }, fill, arrived) {
  let ana = await person(extension);
  const ben = await person(extension);
  try {
    await startNotebook(ana, 'Ana');
    const bytes = await fill(ana);
    await sleep(2000); // on the disk
    ana = await ana.restart(); // the post learns of bodies that were put in behind its back
    await ana.openPanel(page);
    await sleep(1500);
    const linkedAt = await noteLink(ben);
    await joinNotebook(ana, ben, 'Ben');
    await arrived(ben);
    const end = Date.now();
    const start = await linkedAt();
    if (start === undefined) throw new Error('no channel opened');
    return bytes / Math.max(1, end - start);
  } finally {
    await Promise.all([ana.kill(), ben.kill()]);
  }
}

const readingsOnce = (place) =>
  firstSyncOf(
    place,
    (ana) => fillReadings(ana, READINGS),
    async (ben) => {
      for (const start = Date.now(); (await storedCount(ben)) < READINGS; await sleep(100)) {
        if (Date.now() - start > 90_000)
          throw new Error(`only ${await storedCount(ben)} of ${READINGS} bodies came`);
      }
    },
  );

/** Texts of 100 kB each that do not compress. */
const documentOnce = (place, bytes) =>
  firstSyncOf(
    place,
    async (ana) => {
      await ana.panel.evaluate((count) => {
        const { doc } = globalThis.bookbagBench;
        const noise = () =>
          Array.from(crypto.getRandomValues(new Uint8Array(60_000)), (byte) => byte.toString(36))
            .join('')
            .slice(0, 100_000);
        for (let i = 0; i < count; i += 1)
          doc.transact(() => doc.getMap('bench').set(`k${i}`, noise()), 'user');
      }, bytes / 100_000);
      return bytes;
    },
    (ben) =>
      ben.panel.evaluate(async (count) => {
        const map = globalThis.bookbagBench.doc.getMap('bench');
        while (map.size < count) await new Promise((done) => setTimeout(done, 20));
      }, bytes / 100_000),
  );

export default async function firstSync({ extension, relay, row }) {
  const place = { extension, page: `${relay.replace('ws', 'http')}/healthz` };
  const [readings, documents, raws] = [[], [], []];
  for (let run = 0; run < RUNS; run += 1) {
    const bare = await barePages('bare-channel.ts');
    raws.push(await rawThroughput(bare, 8_000_000));
    bare.close();
    readings.push(await readingsOnce(place));
    documents.push(await documentOnce(place, 10_000_000));
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
    shown(median(documents)),
    { atLeast: true },
  );
}
