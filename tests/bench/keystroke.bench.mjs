// A keystroke in one real panel seen in the other's, over the same between two bare pages on stock y-webrtc.
// Both ends are on this machine and tell the time by the same clock, so the one way is measured.
import { click } from '../../scripts/by-role.mjs';
import { barePages, median, pair, sleep, strayRoom } from './lab.mjs';

const KEYS = 150;
/** Milliseconds between two keys: a fast typist. */
const GAP = 60;

/** Runs in a page: notes when each key is seen in the element, on the machine's clock. */
const watch = (selector) => {
  globalThis.seenAt = new Map();
  const place = document.querySelector(selector);
  new MutationObserver(() => {
    const key = /key-(\d+);/.exec(place.textContent)?.[1];
    if (key !== undefined && !globalThis.seenAt.has(key))
      globalThis.seenAt.set(key, performance.timeOrigin + performance.now());
  }).observe(place, { childList: true, characterData: true, subtree: true });
};

/** Types keys `from` and on by the function named, in the page; answers when each was typed. */
const type = (page, by, from, count) =>
  page.evaluate(
    async (name, first, wanted, gap) => {
      const write = globalThis[name];
      const typed = [];
      for (let i = first; i < first + wanted; i += 1) {
        typed.push([String(i), performance.timeOrigin + performance.now()]);
        write(`key-${i};`);
        await new Promise((done) => setTimeout(done, gap));
      }
      return typed;
    },
    by,
    from,
    count,
    GAP,
  );

/** Milliseconds from typing to seeing, of every key. */
async function ways(typing, seeing, by, from, count) {
  const typed = await type(typing, by, from, count);
  const last = String(from + count - 1);
  await seeing.waitForFunction((key) => globalThis.seenAt.has(key), { polling: 50 }, last);
  const seen = new Map(await seeing.evaluate(() => [...globalThis.seenAt]));
  return typed.flatMap(([key, at]) => (seen.has(key) ? [seen.get(key) - at] : []));
}

async function bareWays(relay) {
  const bare = await barePages('bare-yjs.ts');
  const { auth, room } = strayRoom();
  const [a, b] = bare.pages;
  for (const page of bare.pages) {
    await page.evaluate((url, name) => globalThis.bare.connect(url, name), `${relay}/r/${auth}`, room);
    await sleep(500); // stock y-webrtc stays dead when both announce at once
  }
  for (const page of bare.pages) await page.waitForFunction(() => globalThis.bare.connected());
  await b.evaluate(watch, '#here');
  await sleep(500);
  const all = await ways(a, b, 'typeBare', 0, KEYS);
  await a.evaluate(typeInto, 'typeSheet', '#sheet');
  await b.evaluate(watch, '#sheet');
  const typed = await ways(a, b, 'typeSheet', 1000, KEYS);
  bare.close();
  return [median(all), median(typed)];
}

/** Runs in a page: makes a stroke of the browser's own, as a key is one, at the beginning of what is edited there. */
const typeInto = (name, selector) => {
  const sheet = document.querySelector(selector);
  globalThis[name] = (text) => {
    sheet.focus();
    document.getSelection().collapse(sheet.firstElementChild ?? sheet, 0); // what is watched is what stands first
    document.execCommand('insertText', false, text);
  };
};

/** Opens Notes at both, with one note that Ana types into. */
async function openNote(ana, ben) {
  for (const one of [ana, ben]) await click(one.panel, 'tab', 'Notes');
  await ana.panel.evaluate(() => globalThis.bookbagBench.session.records.notes.add({ text: 'key-x;' }));
  for (const one of [ana, ben])
    await one.panel.waitForFunction(() => document.body.innerText.includes('key-x;'));
  await ben.panel.evaluate(watch, '[role=feed]');
  await ana.panel.evaluate(() => {
    const { session } = globalThis.bookbagBench;
    const { notes } = session.records;
    const [{ id }] = notes.list.get();
    globalThis.typeNote = (text) => notes.edit(id, { text });
  });
}

/** Opens a draft at both, and makes a stroke of Ana's the browser's own: her editor takes it as it takes a key. */
async function openDraft(ana, ben) {
  for (const one of [ana, ben]) await click(one.panel, 'tab', 'Write');
  await ana.panel.evaluate(() =>
    globalThis.bookbagBench.session.drafts.begin({ title: 'A bench' }, [
      { kind: 'paragraph', runs: [{ text: 'key-y;' }] },
    ]),
  );
  for (const one of [ana, ben]) {
    await click(one.panel, 'button', 'A bench', 20_000);
    await one.panel.waitForFunction(() => document.querySelector('.sheet-text')?.textContent === 'key-y;');
  }
  await sleep(1000);
  await ben.panel.evaluate(watch, '.sheet-text');
  await ana.panel.evaluate(typeInto, 'typeDraft', '.sheet-text');
}

export default async function keystroke({ extension, relay, row }) {
  const [base, typedBase] = await bareWays(relay);
  const { ana, ben, end } = await pair(extension);
  try {
    await openNote(ana, ben);
    const ours = median(await ways(ana.panel, ben.panel, 'typeNote', 0, KEYS));
    row(
      'keystroke, panel to panel / stock y-webrtc page to page',
      ours / base,
      3,
      `${ours.toFixed(1)} ms / ${base.toFixed(1)} ms`,
    );

    await openDraft(ana, ben);
    const written = median(await ways(ana.panel, ben.panel, 'typeDraft', 5000, KEYS));
    row(
      'keystroke in a draft, editor to editor / editable paragraph to paragraph on stock y-webrtc',
      written / typedBase,
      3,
      `${written.toFixed(1)} ms / ${typedBase.toFixed(1)} ms; ${(written / base).toFixed(2)} times a text that is set and not typed`,
    );
    await openNote(ana, ben);

    // The partner sends 10 MB; this end, which did not write it, types on.
    await ben.panel.evaluate(() => {
      const { doc } = globalThis.bookbagBench;
      doc.transact(() => {
        for (let i = 0; i < 100; i += 1)
          doc.getMap('bench').set(`k${i}`, Math.random().toString(36).repeat(9000).slice(0, 100_000));
      }, 'user');
    });
    const during = await ways(ana.panel, ben.panel, 'typeNote', 1000, 60);
    row(
      'slowest keystroke while 10 MB come in',
      Math.max(...during),
      1000,
      'ms; the typing end did not write the 10 MB',
    );
  } finally {
    await end();
  }
}
