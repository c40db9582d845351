// @ts-check
// `npm start`: the main job, from nothing. Two browsers, a relay and a sample article; with a display the
// windows stay open, paired, until Ctrl-C; without one (`-- --headless`) the job is done and pictured in
// demo-output/. Nothing is kept afterwards but that folder.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { click, showsText } from './by-role.mjs';
import { picture, until } from './driver.mjs';
import { prepare, relayPort, SAMPLE, serveSample, startRelay, twoPeople } from './household.mjs';
import {
  clip,
  comment,
  hasStatus,
  join,
  openReading,
  sees,
  startNotebook,
  storedBodies,
} from './journey.mjs';
import { root } from './packages.mjs';

/**
 * @import { Page } from 'puppeteer-core'
 * @import { Person } from './driver.mjs'
 */

const output = path(root, 'demo-output');
const hasDisplay =
  ['darwin', 'win32'].includes(process.platform) ||
  Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const headless = process.argv.includes('--headless') || !hasDisplay;

const COMMENT = 'The table by the window: could we try that at our branch?';
const REPLY = 'Yes! Let us talk about it on Thursday.';

/** Measures steps in seconds, and says each as it begins. */
function stopwatch() {
  const seconds = { start: 0, pair: 0, clip: 0, arrive: 0, restart: 0 };
  return {
    seconds,
    /**
     * @template T
     * @param {keyof typeof seconds} name
     * @param {string} sentence
     * @param {() => Promise<T>} step
     */
    async time(name, sentence, step) {
      console.log(sentence);
      const began = performance.now();
      const result = await step();
      seconds[name] = Math.round(performance.now() - began) / 1000;
      return result;
    },
  };
}

/**
 * Both browsers up, panels open, paired.
 *
 * @param {ReturnType<typeof stopwatch>} watch
 */
async function meet(watch) {
  const port = await relayPort();
  const { a, b, site } = await watch.time('start', 'Building and starting …', async () => {
    await prepare(port);
    await startRelay(port);
    const served = await serveSample();
    const [ana, bo] = await twoPeople({ headless });
    await ana.openPanel(served.origin + SAMPLE.path);
    await bo.openPanel(headless ? `${served.origin}/` : served.origin + SAMPLE.path);
    return { a: ana, b: bo, site: served };
  });
  await watch.time('pair', 'Pairing Ana and Bo …', async () => {
    await startNotebook(a, 'Ana', 'Ana and Bo');
    await join(a, b, 'Bo');
    await hasStatus(a, 'Here now');
    await hasStatus(b, 'Here now');
  });
  return { a, b, site };
}

/**
 * The text's hash at both ends, once both have the same; stops when they do not within 20 s.
 *
 * @param {Person} a
 * @param {Person} b
 */
async function sameBody(a, b) {
  const hashes = await until(async () => {
    const [atA, atB] = await Promise.all([storedBodies(a), storedBodies(b)]);
    const shared = atA.find((hash) => atB.includes(hash));
    return shared !== undefined && { a: shared, b: atB[atB.indexOf(shared)] };
  }, 20_000);
  if (!hashes) throw new Error('the article’s text does not arrive at the partner');
  return hashes;
}

/** @type {(panel: Page) => Promise<boolean>} */
const seesPicture = (panel) => panel.$eval('img[src^="blob:"]', (image) => (image.scrollIntoView(), true));

/**
 * Both browsers killed and started again on their profiles, with the list in their panels.
 *
 * @param {Person} a
 * @param {Person} b
 * @param {string} address of the page that they see
 */
async function restarted(a, b, address) {
  const people = /** @type {const} */ ([await a.restart(), await b.restart()]);
  for (const person of people) {
    await person.openPanel(address);
    await click(person.panel, 'tab', 'Readings'); // a panel opens where it was
    await sees(person, SAMPLE.title);
  }
  return people;
}

async function show() {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  /** @type {string[]} */
  const pictures = [];
  /** @type {(page: Page, name: string) => Promise<void>} */
  const take = async (page, name) => {
    await picture(page, path(output, name));
    pictures.push(name);
  };
  const watch = stopwatch();
  const { a, b, site } = await meet(watch);
  await Promise.all([
    watch.time('clip', 'Ana clips the sample article …', () => clip(a, SAMPLE.title)),
    watch.time('arrive', 'It arrives at Bo …', () => sees(b, SAMPLE.title)),
  ]);
  const bodyHash = await sameBody(a, b);
  await take(a.page, '1-page.png');
  await take(a.panel, '2-clipped.png');
  await openReading(b, SAMPLE.title);
  await until(() => seesPicture(b.panel));
  await take(b.panel, '3-read-by-partner.png');
  await openReading(a, SAMPLE.title);
  await comment(a, COMMENT);
  await click(b.panel, 'tab', 'Discussion');
  if (!(await showsText(b.panel, COMMENT, 15_000))) throw new Error('the comment does not arrive');
  await comment(b, REPLY);
  if (!(await showsText(a.panel, REPLY, 15_000))) throw new Error('the reply does not arrive');
  await take(a.panel, '4-reply.png');
  const [a2, b2] = await watch.time('restart', 'Both browsers are killed and started again …', () =>
    restarted(a, b, `${site.origin}/`),
  );
  await take(a2.panel, '5-after-restart.png');
  const kept = await sameBody(a2, b2);
  if (kept.a !== bodyHash.a) throw new Error('the text stored is another after the restart');
  const url = site.origin + SAMPLE.path;
  const summary = { clipped: { title: SAMPLE.title, url }, bodyHash, seconds: watch.seconds, pictures };
  writeFileSync(path(output, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  for (const person of [a2, b2]) await person.kill();
  console.log(`Done. See demo-output/summary.json and ${pictures.length} pictures beside it.`);
}

/** Windows that stay until the person is done with them. */
async function stay() {
  const { a, b } = await meet(stopwatch());
  console.log('Ana and Bo are paired. Press "Clip this page" in Ana’s panel and watch it come to Bo.');
  console.log('Ctrl-C, or closing both windows, ends everything.');
  const closed = [a, b].map(({ browser }) => new Promise((done) => browser.once('disconnected', done)));
  await Promise.all(closed);
}

try {
  await (headless ? show() : stay());
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}
