// The browser driver: real Chromium with the built extension, real toolbar clicks, the real side panel.
// `npm start`, `npm run pictures` and the end-to-end tests use it. Only Node built-ins are imported statically.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureChromium } from './browsers.mjs';
import { root } from './packages.mjs';

/** The extension as `npm run build` leaves it. */
export const builtExtension = join(root, '.output', 'chrome-mv3');

/** Processes whose groups die with this one, and folders that go with it. */
const groups = new Set();
const folders = new Set();
let isGuarded = false;

/** Whatever way this program ends, no browser and no folder is left. */
function guard() {
  if (isGuarded) return;
  isGuarded = true;
  process.on('exit', () => {
    for (const pid of groups) killGroup(pid);
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.on(signal, () => process.exit(code));
  }
}

function killGroup(pid) {
  groups.delete(pid);
  for (const target of process.platform === 'win32' ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
      return;
    } catch (error) {
      if (error.code !== 'ESRCH') throw error; // gone already is what was wanted
    }
  }
}

/** Has the process (started detached) and its children killed when this program ends, however it does. */
export function killAtEnd(child) {
  guard();
  groups.add(child.pid);
  return () => killGroup(child.pid);
}

/** A new empty folder that goes when this program ends. */
export function temporaryFolder(name = 'bookbag') {
  guard();
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  folders.add(folder);
  return folder;
}

/** What `question` answers as soon as it is truthy, asked every `step` ms; undefined after `ms`. Throwing counts as no. */
export async function until(question, ms = 10_000, step = 100) {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await Promise.resolve()
      .then(question)
      .catch(() => undefined);
    if (answer) return answer;
    if (Date.now() > end) return undefined;
    await sleep(step);
  }
}

/** A TCP port of this machine that is free now; `wanted` when that is. */
export function freePort(wanted = 0) {
  return new Promise((done, failed) => {
    const socket = createSocket();
    socket.once('error', (error) => (wanted === 0 ? failed(error) : done(freePort())));
    socket.listen(wanted, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => done(port));
    });
  });
}

/**
 * Serves pages on this machine. `pages` is { path: { body, type?, headers?, status? } }; other paths are 404.
 *
 * @returns its origin, the paths asked for so far, and how to close it
 */
export async function serveSite(pages) {
  const seen = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    seen.push(request.url);
    const page = pages[pathname];
    response.writeHead(page === undefined ? 404 : (page.status ?? 200), {
      'content-type': page?.type ?? 'text/html; charset=utf-8',
      ...page?.headers,
    });
    response.end(page?.body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  const { port } = server.address();
  const close = () => (server.closeAllConnections(), server.close());
  return { origin: `http://127.0.0.1:${port}`, otherOrigin: `http://localhost:${port}`, seen, close };
}

const flags = (lang) => [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=1280,900',
  `--lang=${lang}`,
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** Starts Chromium; without a sandbox only where the system has none for us. */
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

/** Waits until the service worker hears the toolbar button: a click before that would be lost. */
async function untilItListens(browser, url) {
  const target = await browser.waitForTarget((one) => one.url() === url);
  const listens = await until(async () =>
    (await target.worker()).evaluate(() => chrome.action.onClicked.hasListeners()),
  );
  if (listens === undefined) throw new Error('the service worker does not listen to the toolbar button');
}

/**
 * Starts one person's browser.
 *
 * @param profile folder of the browser profile; kept when the browser is killed
 * @param options extension: folder of the built extension; headless: no windows; lang: language of the
 *   interface; colorScheme: 'light' or 'dark' in the panel
 */
export async function start(profile, options = {}) {
  const { extension = builtExtension, headless = true, lang = 'en-US', colorScheme } = options;
  guard();
  const executablePath = await ensureChromium();
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
    flags(lang),
  );
  const { pid } = browser.process();
  groups.add(pid);
  const ours = await until(async () =>
    [...(await browser.extensions()).values()].find((one) => resolve(one.path) === resolve(extension)),
  );
  if (ours === undefined) throw new Error(`Chromium did not load ${extension}; is it built?`);
  const origin = `chrome-extension://${ours.id}/`;
  await untilItListens(browser, `${origin}background.js`);
  const page = (await browser.pages())[0] ?? (await browser.newPage());

  const person = { browser, page, panel: undefined, extensionId: ours.id };

  person.clickToolbar = async () => {
    await person.page.bringToFront();
    await person.page.triggerExtensionAction(ours);
  };
  person.openPanel = async (url) => {
    if (url !== undefined) await person.page.goto(url, { waitUntil: 'domcontentloaded' });
    const isPanel = (one) => one.url().startsWith(`${origin}sidepanel.html`);
    // A machine under load loses a click now and then; a second one opens nothing twice.
    const opened = await until(async () => {
      await person.clickToolbar();
      return browser.waitForTarget(isPanel, { timeout: 5000 });
    }, 20_000);
    if (opened === undefined) throw new Error('the toolbar button does not open the panel');
    person.panel = await opened.asPage();
    if (colorScheme !== undefined) {
      await person.panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    }
    await until(() => person.panel.evaluate(() => document.body.innerText.trim() !== ''));
    return person.panel;
  };
  person.kill = async () => {
    const gone = new Promise((done) => {
      const child = browser.process();
      if (child.exitCode !== null || child.signalCode !== null) done();
      else child.once('exit', done);
    });
    killGroup(pid);
    await Promise.race([gone, sleep(5000)]);
    await Promise.race([browser.close().catch(() => undefined), sleep(2000)]);
    await sleep(200); // the profile's lock is let go a moment after the process is gone
  };
  person.restart = async () => {
    await person.kill();
    return start(profile, options);
  };
  return person;
}

/** Saves a picture of a page or panel as PNG, at a width in CSS pixels when one is named. */
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
