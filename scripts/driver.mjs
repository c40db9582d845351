// @ts-check
// The browser driver: real Chromium with the built extension, real toolbar clicks, the real side panel.
// `npm start`, `npm run pictures` and the end-to-end tests use it. Only Node built-ins are imported statically.
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureChromium } from './browsers.mjs';
import { root } from './packages.mjs';
import { killAtEnd } from './processes.mjs';

export { killAtEnd, temporaryFolder } from './processes.mjs';
export { freePort, serveSite } from './site.mjs';

/**
 * @import { Browser, Extension, LaunchOptions, Page, Target } from 'puppeteer-core'
 * @typedef {import('./site.mjs').Site} Site
 * @typedef {import('./site.mjs').SitePage} SitePage
 */

/**
 * @typedef {object} StartOptions
 * @property {string} [extension] folder of the built extension; `.output/chrome-mv3` when left out
 * @property {boolean} [headless] no windows; true when left out
 * @property {string} [lang] language of the interface, "en-US" when left out
 * @property {'light' | 'dark'} [colorScheme] of the panel
 * @property {string} [browser] path of another Chromium
 * @property {readonly string[]} [hosts] what it reaches beside this computer
 * @property {boolean} [netLog] writes down every connection, in the profile's folder (tests/support/net-log.ts)
 * @property {boolean} [keepsRoles] the panel keeps its tree of roles up to date, as beside a screen reader: for who asks
 *   often by role, where each question made the whole tree before
 */

/**
 * @typedef {object} Person
 * @property {Browser} browser
 * @property {string} extensionId
 * @property {Page} page the tab in which pages are visited
 * @property {Page} panel the side panel, once opened
 * @property {(url: string) => Promise<void>} visit goes to the address in `page`; in a new tab where that one is stuck
 * @property {() => Promise<void>} clickToolbar
 * @property {(url?: string) => Promise<Page>} openPanel goes to the address, if any, clicks the toolbar button and
 *   answers with the panel
 * @property {string} profile the folder of its browser profile
 * @property {() => Promise<void>} kill SIGKILL of the browser's process group; the profile stays
 * @property {() => Promise<Person>} restart kills, and starts again on the same profile; the panel is closed then
 */

/** The extension as `npm run build` leaves it. */
export const builtExtension = join(root, '.output', 'chrome-mv3');

/**
 * What `question` answers as soon as it is truthy, asked every `step` ms; undefined after `ms`. Throwing counts as no.
 *
 * @template T
 * @param {() => T | Promise<T>} question
 * @returns {Promise<Exclude<T, false | '' | 0 | null | undefined> | undefined>}
 */
export async function until(question, ms = 10_000, step = 100) {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await Promise.resolve()
      .then(question)
      .catch(() => undefined);
    if (answer) return /** @type {Exclude<T, false | '' | 0 | null | undefined>} */ (answer);
    if (Date.now() > end) return undefined;
    await sleep(step);
  }
}

/**
 * Pages of Chromium's own address bar, which it loads in every window. Nobody opens the bar here, and a quarter of the
 * processor time of a start went into them.
 */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

/** @type {(lang: string, hosts: readonly string[]) => string[]} */
const flags = (lang, hosts) => [
  `--disable-features=${ADDRESS_BAR.join(',')}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=1280,900',
  `--lang=${lang}`,
  `--host-resolver-rules=${['MAP * ~NOTFOUND', ...['127.0.0.1', 'localhost', ...hosts].map((host) => `EXCLUDE ${host}`)].join(', ')}`,
];

/**
 * Starts Chromium; without a sandbox only where the system has none for us.
 *
 * @param {LaunchOptions} options
 * @param {string[]} args
 */
async function launch(options, args) {
  const { default: puppeteer } = await import('puppeteer-core');
  const open = [...args, '--no-sandbox', '--disable-gpu'];
  if (process.getuid?.() === 0) return puppeteer.launch({ ...options, args: open });
  try {
    return await puppeteer.launch({ ...options, args });
  } catch (error) {
    if (!/sandbox/i.test(String(error))) throw error;
    return puppeteer.launch({ ...options, args: open });
  }
}

/**
 * Waits until the service worker hears the toolbar button: a click before that would be lost.
 *
 * @param {Browser} browser
 * @param {string} url of the service worker
 */
async function untilItListens(browser, url) {
  const target = await browser.waitForTarget((one) => one.url() === url);
  const listens = await until(async () =>
    (await target.worker())?.evaluate('chrome.action.onClicked.hasListeners()'),
  );
  if (listens === undefined) throw new Error('the service worker does not listen to the toolbar button');
}

/**
 * The panel after a click on the toolbar button. A machine under load loses a click now and then; a second
 * click opens nothing twice.
 *
 * @param {Person} person
 * @param {string} origin of the extension, with a slash
 */
async function openedPanel(person, origin) {
  /** @type {(target: Target) => boolean} */
  const isPanel = (target) => target.url().startsWith(`${origin}sidepanel.html`);
  const opened = await until(async () => {
    await person.clickToolbar();
    return person.browser.waitForTarget(isPanel, { timeout: 5000 });
  }, 20_000);
  if (opened === undefined) throw new Error('the toolbar button does not open the panel');
  return opened.asPage();
}

/**
 * Kills a browser and waits until its process is gone.
 *
 * @param {Browser} browser
 * @param {() => void} killNow
 */
async function killBrowser(browser, killNow) {
  const gone = new Promise((done) => {
    const child = browser.process();
    if (child === null || child.exitCode !== null || child.signalCode !== null) done(undefined);
    else child.once('exit', done);
  });
  killNow();
  await Promise.race([gone, sleep(5000)]);
  await Promise.race([browser.close().catch(() => undefined), sleep(2000)]);
  await sleep(200); // the profile's lock is let go a moment after the process is gone
}

/**
 * A browser with the extension, and what ends it.
 *
 * @param {string} profile
 * @param {StartOptions} options
 */
async function launched(profile, options) {
  const { extension = builtExtension, headless = true, lang = 'en-US', hosts = [], netLog = false } = options;
  const executablePath = options.browser ?? (await ensureChromium());
  const browser = await launch(
    {
      executablePath,
      headless,
      pipe: true,
      userDataDir: profile,
      enableExtensions: [extension],
      defaultViewport: null,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      env: { ...process.env, LANGUAGE: lang },
    },
    [
      ...flags(lang, hosts),
      ...(netLog ? [`--log-net-log=${join(profile, `net-log-${Date.now()}.json`)}`] : []),
    ],
  );
  const child = browser.process();
  if (child === null) throw new Error('Chromium has no process of its own');
  const killNow = killAtEnd(child);
  /** @type {Extension | undefined} */
  const ours = await until(async () =>
    [...(await browser.extensions()).values()].find((one) => resolve(one.path) === resolve(extension)),
  );
  if (ours === undefined) throw new Error(`Chromium did not load ${extension}; is it built?`);
  return { browser, killNow, ours };
}

/** How long a page of this machine may take to load before its tab counts as stuck, in ms. */
const STUCK = 12_000;

/**
 * Goes to an address. A tab that leaves Chromium's PDF viewer while the viewer still starts can hang for minutes, with
 * every later visit. A person would open another tab then, and so does this.
 *
 * @param {Person} person
 * @param {string} url
 * @throws {Error} when a new tab does not get there either
 */
async function visited(person, url) {
  try {
    await person.page.goto(url, { timeout: STUCK });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
    console.warn(`${url}: the tab is stuck, another one is opened`);
    const stuck = person.page;
    person.page = await person.browser.newPage();
    await Promise.race([stuck.close().catch(() => undefined), sleep(2000)]);
    await person.page.goto(url);
  }
}

/**
 * Starts one person's browser.
 *
 * @param {string} profile folder of the browser profile; kept when the browser is killed
 * @param {StartOptions} [options]
 * @returns {Promise<Person>}
 */
export async function start(profile, options = {}) {
  const { browser, killNow, ours } = await launched(profile, options);
  const origin = `chrome-extension://${ours.id}/`;
  await untilItListens(browser, `${origin}background.js`);
  /** @type {Person} */
  const person = {
    browser,
    profile,
    page: (await browser.pages())[0] ?? (await browser.newPage()),
    // There is none before `openPanel`, which everybody calls first.
    panel: /** @type {Page} */ (/** @type {unknown} */ (undefined)),
    extensionId: ours.id,
    visit: (url) => visited(person, url),
    async clickToolbar() {
      await person.page.bringToFront();
      await person.page.triggerExtensionAction(ours);
    },
    async openPanel(url) {
      if (url !== undefined) await person.page.goto(url, { waitUntil: 'domcontentloaded' });
      person.panel = await openedPanel(person, origin);
      if (options.keepsRoles === true)
        await (await person.panel.createCDPSession()).send('Accessibility.enable');
      if (options.colorScheme !== undefined) {
        const features = [{ name: 'prefers-color-scheme', value: options.colorScheme }];
        await person.panel.emulateMediaFeatures(features);
      }
      await until(() => person.panel.evaluate(() => document.body.innerText.trim() !== ''));
      return person.panel;
    },
    kill: () => killBrowser(browser, killNow),
    async restart() {
      await person.kill();
      return start(profile, options);
    },
  };
  return person;
}

/**
 * Saves a picture of a page or panel as PNG, at a width in CSS pixels when one is named.
 *
 * @param {Page} page
 * @param {string} path
 * @param {{ width?: number, height?: number, colorScheme?: 'light' | 'dark' }} [options]
 */
export async function picture(page, path, { width, height = 800, colorScheme } = {}) {
  mkdirSync(dirname(path), { recursive: true });
  const session = await page.createCDPSession();
  try {
    if (width !== undefined) {
      const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
      await session.send('Emulation.setDeviceMetricsOverride', metrics);
    }
    if (colorScheme !== undefined) {
      const features = [{ name: 'prefers-color-scheme', value: colorScheme }];
      await session.send('Emulation.setEmulatedMedia', { features });
    }
    await sleep(250); // layout and fonts settle
    const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
    const { writeFile } = await import('node:fs/promises');
    await writeFile(path, Buffer.from(data, 'base64'));
    if (width !== undefined) await session.send('Emulation.clearDeviceMetricsOverride');
  } finally {
    await session.detach();
  }
  return path;
}
