// A keystroke in one real panel seen in the other's, over the same between two bare pages on stock y-webrtc.
import { click } from '../../scripts/by-role.mjs';
import { barePages, median, pair, sleep, strayRoom } from './lab.mjs';

const KEYS = 200;

/** Two notes, one each way; `answer` makes the second panel copy what it shows of the first into the second. */
async function prepareNotes(ana, ben) {
  for (const one of [ana, ben]) await click(one.panel, 'tab', 'Notes');
  await ana.panel.evaluate(() => {
    globalThis.bookbagBench.session.addNote('ping-0');
    globalThis.bookbagBench.session.addNote('pong-0');
  });
  for (const one of [ana, ben]) await one.panel.waitForFunction(() => document.body.innerText.includes('pong-0') && document.body.innerText.includes('ping-0'));
  await ben.panel.evaluate(() => {
    const { session } = globalThis.bookbagBench;
    const pong = session.notes.get().find((note) => note.text.startsWith('pong')).id;
    let last = '';
    new MutationObserver(() => {
      const shown = /ping-\d+;/.exec(document.querySelector('[role=feed]').textContent)?.[0] ?? '';
      if (shown === last) return;
      last = shown;
      session.editNote(pong, shown.replace('ping', 'pong'));
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

const panelTrips = (ana, from, count) =>
  ana.panel.evaluate(
    async (first, wanted) => {
      const { session } = globalThis.bookbagBench;
      const ping = session.notes.get().find((note) => note.text.startsWith('ping')).id;
      const shows = (text) =>
        new Promise((done) => {
          const look = () => document.querySelector('[role=feed]').textContent.includes(text);
          const observer = new MutationObserver(() => {
            if (!look()) return;
            observer.disconnect();
            done();
          });
          observer.observe(document.body, { childList: true, characterData: true, subtree: true });
        });
      const trips = [];
      for (let i = first; i < first + wanted; i += 1) {
        const seen = shows(`pong-${i};`);
        const start = performance.now();
        session.editNote(ping, `ping-${i};`);
        await seen;
        trips.push(performance.now() - start);
        await new Promise((done) => setTimeout(done, 15));
      }
      return trips;
    },
    from,
    count,
  );

async function bareTrips(bare, relay) {
  const { auth, room } = strayRoom();
  const [a, b] = bare.pages;
  for (const page of bare.pages) {
    await page.evaluate((url, name) => globalThis.bare.connect(url, name), `${relay}/r/${auth}`, room);
    await sleep(500); // stock y-webrtc stays dead when both announce at once
  }
  await a.waitForFunction(() => globalThis.bare.connected());
  await b.waitForFunction(() => globalThis.bare.connected());
  await b.evaluate(() => (globalThis.bare.watch('ping'), globalThis.bare.echo('pong')));
  await a.evaluate(() => globalThis.bare.watch('pong'));
  await sleep(300);
  return a.evaluate(async (count) => {
    const trips = [];
    for (let i = 0; i < count; i += 1) {
      trips.push(await globalThis.bare.roundTrip('ping', `key-${i}`));
      await new Promise((done) => setTimeout(done, 15));
    }
    return trips;
  }, KEYS);
}

export default async function keystroke({ extension, relay, row }) {
  const { ana, ben, end } = await pair(extension);
  try {
    const bare = await barePages('bare-yjs.ts');
    const base = median(await bareTrips(bare, relay)) / 2;
    bare.close();
    await prepareNotes(ana, ben);
    const ours = median(await panelTrips(ana, 1, KEYS)) / 2;
    row('keystroke, panel to panel / stock y-webrtc page to page', ours / base, 3, `${ours.toFixed(1)} ms / ${base.toFixed(1)} ms`);

    // The partner sends 10 MB; this end, which did not write it, types on.
    await ben.panel.evaluate(() => {
      const { doc } = globalThis.bookbagBench;
      doc.transact(() => {
        for (let i = 0; i < 100; i += 1) doc.getMap('bench').set(`k${i}`, Math.random().toString(36).repeat(9000).slice(0, 100_000));
      }, 'user');
    });
    const during = await panelTrips(ana, 1000, 120);
    row('slowest keystroke while 10 MB come in', Math.max(...during) / 2, 1000, 'ms; the typing end did not write the 10 MB');
  } finally {
    await end();
  }
}
