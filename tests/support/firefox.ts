import { type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureFirefox } from '../../scripts/browsers.mjs';
import { killAtEnd, until } from '../../scripts/driver.mjs';

const ADDON = 'bookbag@bookbag.example';
const UUID = '11111111-2222-4333-8444-555555555555';
const build = join(import.meta.dirname, '../../.output/firefox-mv2');

/** One person's Firefox with the built add-on: the real toolbar button and the real sidebar. */
export interface FirefoxPerson {
  /** The tab in which pages are visited. */
  readonly page: Page;
  /** A page of the add-on, from which the sidebar, the background page and the database can be reached. */
  readonly own: Page;
  /** Clicks the toolbar button, which gives permission for the tab and opens the sidebar. */
  clickToolbar(): Promise<unknown>;
  /**
   * Takes the whole browser off the network, or puts it back. It ends direct connections, as by its own menu. For its
   * own computer Firefox is never offline: sockets that stand stay, and new ones go to a proxy that is not there.
   */
  offline(on: boolean): Promise<unknown>;
  /** The folder of what it downloads. */
  readonly downloads: string;
  /** Closes the sidebar by its own button. */
  closeSidebar(): Promise<unknown>;
  /** Gives permission for a site, as a person does in the browser's own question. Headless, nobody can answer it. */
  grant(pattern: string): Promise<unknown>;
  /** Clips the page in the tab, by the toolbar button and "Clip this page". */
  clip(): Promise<void>;
  /** Clicks the control of that name in the sidebar, once it is there. */
  press(name: string): Promise<void>;
  /** Types a text into the sidebar's field of that name. */
  fill(name: string, text: string): Promise<void>;
  /** Presses keys in the sidebar as a keyboard does: the browser's own keys have their turn too. */
  keys(chord: string): Promise<unknown>;
  /** Types words at the end of the sidebar's editor of that name, key by key. */
  type(name: string, words: string): Promise<void>;
  /** Chooses an option of the sidebar's list of that name. */
  choose(name: string, option: string): Promise<void>;
  /** What has the focus in the sidebar: its words, or its name. */
  focused(): Promise<string>;
  /** The address of the tab whose print preview is open, which closes then; '' for none. */
  printed(): Promise<string>;
  /** What the sidebar shows, on one line. */
  text(): Promise<string>;
  /** Waits until the sidebar shows the words. */
  shows(words: string, ms?: number): Promise<void>;
  /** Waits until the sidebar shows the words no longer. */
  hides(words: string, ms?: number): Promise<void>;
  kill(): void;
}

/** The protocol beneath puppeteer. Puppeteer's own calls do not reach the browser's window. */
interface Protocol {
  readonly connection: {
    send(
      method: string,
      params: object,
    ): Promise<{ result: { contexts: { context: string; url: string }[]; result?: { value?: string } } }>;
  };
}

export async function firefoxPerson(): Promise<FirefoxPerson> {
  const downloads = mkdtempSync(join(tmpdir(), 'bookbag-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await ensureFirefox(),
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
    },
  });
  const kill = killAtEnd(browser.process() as ChildProcess);
  await browser.installExtension(build);
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const window = await runInWindow(browser);
  const ours = await ownTab(browser);
  await page.bringToFront();

  const shows = async (words: string, ms = 15_000): Promise<void> => {
    if (await until(async () => (await textOf(ours)).includes(words), ms)) return;
    throw new Error(`"${words}" does not show; the sidebar shows: ${(await textOf(ours)).slice(0, 500)}`);
  };
  const mustFind = async (what: string, found: () => Promise<boolean>): Promise<void> => {
    if (!(await until(found, 10_000)))
      throw new Error(`no ${what}; the sidebar shows: ${(await textOf(ours)).slice(0, 500)}`);
  };
  const press = (name: string): Promise<void> =>
    mustFind(`button "${name}"`, () => ours.evaluate(pressInSidebar, name));
  const clickToolbar = (): Promise<unknown> =>
    window(`(() => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(ADDON)});
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    })()`);
  return {
    ...{ page, kill, own: ours, press, clickToolbar, downloads },
    offline: (on) =>
      window(`(() => {
        Services.prefs.setStringPref('network.proxy.socks', '127.0.0.1');
        Services.prefs.setIntPref('network.proxy.socks_port', 9);
        Services.prefs.setBoolPref('network.proxy.allow_hijacking_localhost', true);
        Services.prefs.setIntPref('network.proxy.type', ${on ? 1 : 0});
        Services.io.offline = ${on};
      })()`),
    closeSidebar: () => window('SidebarController.hide()'),
    clip: async () => {
      await clickToolbar();
      if ((await textOf(ours)) === '') await clickToolbar(); // a second click may fold the sidebar away
      await press('Clip this page');
    },
    shows,
    text: () => textOf(ours),
    hides: async (words, ms = 15_000) => {
      if (await until(async () => !(await textOf(ours)).includes(words), ms)) return;
      throw new Error(`"${words}" stays in the sidebar`);
    },
    grant: (pattern) =>
      window(`(async () => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(ADDON)});
        await ExtensionPermissions.add(${JSON.stringify(ADDON)}, { permissions: [], origins: [${JSON.stringify(pattern)}] }, extension);
      })()`),
    type: async (name, words) => {
      await mustFind(`editor "${name}"`, () => ours.evaluate(focusInSidebar, name));
      for (const key of ['Control+End', ...words])
        await window(`(${pressKeys.toString()})(window, ${JSON.stringify(key)})`);
    },
    keys: (chord) => window(`(${pressKeys.toString()})(window, ${JSON.stringify(chord)})`),
    choose: (name, option) => mustFind(`list "${name}"`, () => ours.evaluate(chooseInSidebar, name, option)),
    focused: () => ours.evaluate(focusedInSidebar),
    printed: () =>
      window(`(() => {
        const tab = gBrowser.selectedTab;
        const { spec } = tab.linkedBrowser.currentURI;
        if (!spec.includes('/desk.html#') || document.querySelector('.printPreviewBrowser') === null) return '';
        gBrowser.removeTab(tab);
        return spec;
      })()`),
    fill: (name, text) => mustFind(`field "${name}"`, () => ours.evaluate(fillInSidebar, name, text)),
  };
}

/** Runs scripts in the browser's own window, where the toolbar is, and answers with their texts. */
async function runInWindow(browser: Browser): Promise<(script: string) => Promise<string>> {
  const { connection } = browser as unknown as Protocol;
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const found = result.contexts.find(({ url }) => url.endsWith('browser.xhtml'));
  if (found === undefined) throw new Error('Firefox does not show its window');
  return async (expression) => {
    const target = { context: found.context };
    const said = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
    return said.result.result?.value ?? '';
  };
}

/** A page of the add-on in a background tab. The sidebar's document can be reached from it. */
async function ownTab(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  // The page moves to another process, and puppeteer takes that for a navigation that never ends.
  await page
    .goto(`moz-extension://${UUID}/desk.html`, { timeout: 3000 })
    .catch((error: unknown) => console.debug(String(error)));
  await page.waitForFunction(() => typeof browser === 'object' && 'extension' in browser);
  return page;
}

const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const [sidebar] = browser.extension.getViews({ type: 'sidebar' });
    return sidebar?.document.body.innerText.replace(/\s+/g, ' ').trim() ?? '';
  });

function pressInSidebar(name: string): boolean {
  const [sidebar] = browser.extension.getViews({ type: 'sidebar' });
  const all = sidebar?.document.querySelectorAll<HTMLElement>('button, a, [role=tab], [role=menuitem]');
  const found = [...(all ?? [])].find(
    (one) => (one.ariaLabel ?? one.textContent.replace(/\s+/g, ' ').trim()) === name,
  );
  found?.focus(); // as a click with the mouse does
  found?.click();
  return found !== undefined;
}

function fillInSidebar(name: string, text: string): boolean {
  const [sidebar] = browser.extension.getViews({ type: 'sidebar' });
  const all = sidebar?.document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  const named = (id: string | null): string | undefined =>
    id === null ? undefined : sidebar?.document.getElementById(id)?.textContent;
  const found = [...(all ?? [])].find(
    (one) =>
      (one.ariaLabel ?? named(one.getAttribute('aria-labelledby')) ?? one.labels?.[0]?.textContent) === name,
  );
  if (found === undefined) return false;
  // React watches the element's own property, so the value is set by the prototype's.
  Reflect.set(Object.getPrototypeOf(found) as object, 'value', text, found);
  found.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

function focusInSidebar(name: string): boolean {
  const [sidebar] = browser.extension.getViews({ type: 'sidebar' });
  const all = sidebar?.document.querySelectorAll<HTMLElement>('[role=textbox][contenteditable]');
  const found = [...(all ?? [])].find((one) => one.ariaLabel === name);
  if (found === undefined) return false;
  found.focus();
  return true;
}

function chooseInSidebar(name: string, option: string): boolean {
  const [sidebar] = browser.extension.getViews({ type: 'sidebar' });
  const lists = [...(sidebar?.document.querySelectorAll('select') ?? [])];
  const list = lists.find((one) => one.labels[0]?.textContent === name);
  const wanted = [...(list?.options ?? [])].find(({ text }) => text === option);
  if (list === undefined || wanted === undefined) return false;
  Reflect.set(Object.getPrototypeOf(list) as object, 'value', wanted.value, list);
  list.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function focusedInSidebar(): string {
  const [sidebar] = browser.extension.getViews({ type: 'sidebar' });
  const focused = sidebar?.document.activeElement as HTMLElement | null | undefined;
  return focused?.ariaLabel ?? focused?.innerText.replace(/\s+/g, ' ').trim() ?? '';
}

/** In the browser's window: the keys of a chord such as "Alt+Shift+2", in the sidebar. */
function pressKeys(window: Window, chord: string): void {
  const { SidebarController, Cc, Ci } = window as unknown as Chrome;
  SidebarController.browser.contentDocument.getElementById('webext-panels-browser').focus();
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  processor.beginInputTransactionForTests(window);
  const keys = chord.split('+').map((key) => {
    const code = /^\d$/.test(key) ? `Digit${key}` : /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key;
    const of: Readonly<Record<string, string>> = {
      Alt: 'AltLeft',
      Shift: 'ShiftLeft',
      Control: 'ControlLeft',
      ' ': 'Space',
      '.': 'Period',
    };
    return new KeyboardEvent('', { key, code: of[code] ?? code });
  });
  for (const key of keys) processor.keydown(key);
  for (const key of keys.toReversed()) processor.keyup(key);
}

/** What of Firefox's window is used. */
interface Chrome {
  readonly SidebarController: {
    readonly browser: { readonly contentDocument: { getElementById(id: string): HTMLElement } };
  };
  readonly Cc: Readonly<Record<string, { createInstance(of: unknown): TextInputProcessor }>> & {
    readonly '@mozilla.org/text-input-processor;1': { createInstance(of: unknown): TextInputProcessor };
  };
  readonly Ci: { readonly nsITextInputProcessor: unknown };
}

interface TextInputProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(key: KeyboardEvent): void;
  keyup(key: KeyboardEvent): void;
}

declare const browser: {
  readonly extension: { getViews(filter: { type: 'sidebar' }): Window[] };
};
