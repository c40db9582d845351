// @ts-check
// Finds the browsers that run the extension, or installs them. Only Node built-ins are imported statically.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './packages.mjs';

/** Where browsers are put that we download. */
const cacheDir = join(root, '.browsers');

/**
 * @typedef {object} BrowserEntry
 * @property {string} variable
 * @property {readonly string[]} names
 * @property {readonly string[]} paths
 * @property {string} debian
 * @property {readonly [name: 'CHROME' | 'FIREFOX', tag: 'stable']} download
 */

/**
 * One entry a browser. `paths` are tried after `names` on PATH. Branded Chrome is left out: it no longer
 * loads an unpacked extension by a flag.
 *
 * @type {{ chromium: BrowserEntry, firefox: BrowserEntry }}
 */
const BROWSERS = {
  chromium: {
    variable: 'BOOKBAG_CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'chrome-for-testing'],
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    debian: 'chromium',
    download: ['CHROME', 'stable'],
  },
  firefox: {
    variable: 'BOOKBAG_FIREFOX',
    names: ['firefox-esr', 'firefox'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debian: 'firefox-esr',
    download: ['FIREFOX', 'stable'],
  },
};

/** @type {(name: string) => string | undefined} */
const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name))
    .find((path) => existsSync(path));

/**
 * Stops the whole program with one sentence that says what to do.
 *
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/**
 * Whether the program starts at all; a downloaded browser may lack libraries of the system.
 *
 * @param {string} path
 */
function starts(path) {
  if (process.platform !== 'linux') return { ok: true, said: '' };
  const { status, stderr } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return { ok: status === 0, said: stderr ?? '' };
}

/** @param {BrowserEntry} browser */
function installed({ variable, names, paths }) {
  const asked = process.env[variable];
  if (asked !== undefined && asked !== '') {
    return existsSync(asked) ? asked : stop(`${variable} names ${asked}, and there is no such file.`);
  }
  for (const name of names) {
    const path = onPath(name);
    if (path !== undefined && starts(path).ok) return path;
  }
  return paths.find((path) => existsSync(path));
}

/**
 * With the right to do so, Debian and its kin install it with all it needs.
 *
 * @param {BrowserEntry} browser
 */
function installWithApt({ names, debian }) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || onPath('apt-get') === undefined) return undefined;
  console.log(`Installing ${debian} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-q', debian], { stdio: 'inherit', env });
  return names.map(onPath).find((path) => path !== undefined && starts(path).ok);
}

/**
 * Downloads it into .browsers/, once.
 *
 * @param {BrowserEntry} browser
 */
async function download({ variable, debian, download: [name, tag] }) {
  const { Browser, Cache, computeExecutablePath, detectBrowserPlatform, install, resolveBuildId } =
    await import('@puppeteer/browsers');
  const browser = Browser[name];
  const have = new Cache(cacheDir).getInstalledBrowsers().find((one) => one.browser === browser);
  let path = have?.executablePath;
  if (path === undefined) {
    try {
      console.log(`Downloading ${browser} into .browsers/ …`);
      const platform = detectBrowserPlatform();
      if (platform === undefined) throw new Error('there is none for this system');
      const buildId = await resolveBuildId(browser, platform, tag);
      await install({ browser, buildId, cacheDir });
      path = computeExecutablePath({ browser, buildId, cacheDir });
    } catch (error) {
      stop(
        `No ${debian} was found, and it could not be downloaded (${String(error)}). Install it, or name it in ${variable}.`,
      );
    }
  }
  const { ok, said } = starts(path);
  if (!ok) {
    const what = /error while loading shared libraries: \S+/.exec(said)?.[0] ?? 'it does not start';
    stop(`${path}: ${what}. What it needs comes with: sudo apt-get install -y ${debian}`);
  }
  return path;
}

/** @param {BrowserEntry} browser */
async function ensure(browser) {
  return installed(browser) ?? installWithApt(browser) ?? (await download(browser));
}

/** The path of a Chromium that loads our extension. Stops the program when there is none to be had. */
export const ensureChromium = () => ensure(BROWSERS.chromium);

/** The path of a Firefox. Stops the program when there is none to be had. */
export const ensureFirefox = () => ensure(BROWSERS.firefox);
