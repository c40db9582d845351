// @ts-check
// Two people at home: a relay, a sample article, and their two browsers. For `npm start` and `npm run pictures`.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './browsers.mjs';
import { freePort, killAtEnd, serveSite, start, temporaryFolder, until } from './driver.mjs';
import { ensurePackages, root, runInstalled } from './packages.mjs';
import { buildRelay } from './relay.mjs';

/** @import { Person, StartOptions } from './driver.mjs' */

/**
 * @typedef {object} RunningRelay
 * @property {string} url
 * @property {number} port
 * @property {() => void} stop SIGKILL of its process group
 * @property {() => boolean} hasEnded its process is no more
 */

/** The port that a build of the extension tries when it is told nothing else. */
const USUAL_PORT = 4444;

/** What the sample article is called, and where it stands on its site. */
export const SAMPLE = { title: 'What a Story Time Is For', path: '/what-a-story-time-is-for' };

/** A journal with an issue, an article with its PDF, and a page that is no article. */
export const JOURNAL = {
  title: 'The Reading Nook as a Second Living Room',
  issue: '/index.php/lantern/issue/view/3',
  landing: '/index.php/lantern/article/view/12',
  front: '/front',
};

/** @type {(name: string) => Buffer} */
const fixture = (name) => readFileSync(join(root, 'tests', 'fixtures', name));

/** The site with the sample article and the journal, and a page with nothing to clip at "/". */
export const serveSample = () =>
  serveSite({
    [SAMPLE.path]: { body: fixture('sample-article.html') },
    '/sample-picture.png': { body: fixture('sample-picture.png'), type: 'image/png' },
    [JOURNAL.issue]: { body: fixture('sample-issue.html') },
    [JOURNAL.landing]: { body: fixture('sample-landing.html') },
    '/index.php/lantern/article/download/12/34': {
      body: fixture('sample-paper.pdf'),
      type: 'application/pdf',
    },
    [JOURNAL.front]: { body: fixture('sample-front.html') },
    '/': { body: '<!doctype html><title>Elsewhere</title><p>Nothing here.' },
  });

/**
 * Runs the relay as a process of its own until this program ends or `stop` is called.
 *
 * @param {number} port where it listens
 * @param {string} data folder of its mailbox; "none" for no mailbox
 * @param {Record<string, string>} [more] of its environment
 * @returns {Promise<RunningRelay>}
 */
export async function startRelay(port, data = temporaryFolder('bookbag-relay'), more = {}) {
  const entry = await buildRelay();
  const child = spawn(process.execPath, [entry], {
    env: { ...process.env, PORT: String(port), RELAY_DATA: data, ...more },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: process.platform !== 'win32',
  });
  const stop = killAtEnd(child);
  const answers = await until(async () => {
    if (child.exitCode !== null) throw new Error('the relay ended at once');
    return (await fetch(`http://127.0.0.1:${port}/healthz`)).ok;
  });
  if (!answers) throw new Error(`the relay does not answer on port ${port}`);
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return { url: `ws://127.0.0.1:${port}`, port, stop, hasEnded };
}

/**
 * Installs and builds what is needed, the extension for the relay at `port`.
 *
 * @param {number} port
 */
export async function prepare(port) {
  ensurePackages();
  await ensureChromium();
  runInstalled('wxt', ['build'], { WXT_RELAY_URL: `ws://127.0.0.1:${port}` });
}

/** The relay's port: the usual one when it is free. */
export const relayPort = () => freePort(USUAL_PORT);

/**
 * Two browsers with new profiles.
 *
 * @param {StartOptions} [options]
 * @returns {Promise<[Person, Person]>}
 */
export async function twoPeople(options) {
  const [a, b] = [temporaryFolder('bookbag-a'), temporaryFolder('bookbag-b')];
  return [await start(a, options), await start(b, options)];
}
