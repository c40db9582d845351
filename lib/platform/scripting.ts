import { browser } from 'wxt/browser';

type InjectFailure = 'browser-page' | 'not-granted';

const KEPT_BY_BROWSER =
  /cannot be scripted|chrome:\/\/|chrome-extension:\/\/|extensions gallery|about:|moz-extension|view-source|devtools/i;

/** Puts a script of ours into the tab's page; tells why where that is refused. */
export async function injectScript(tab: number, file: string): Promise<InjectFailure | undefined> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [file as '/background.js'] });
    return undefined;
  } catch (error) {
    return KEPT_BY_BROWSER.test(String(error)) ? 'browser-page' : 'not-granted';
  }
}

/**
 * Puts a script and a style of ours into the page of a tab and all its frames that we may see. The style is the
 * person's, not the page's: no script of the page can read, change or take it out, and it goes before the page's own.
 *
 * @returns false where that is refused
 */
export async function injectEverywhere(tab: number, file: string, css: string): Promise<boolean> {
  const target = { tabId: tab, allFrames: true };
  try {
    await browser.scripting.insertCSS({ target, css, origin: 'USER' });
    await browser.scripting.executeScript({ target, files: [file as '/background.js'] });
    return true;
  } catch {
    return false; // the site is not granted, or the tab went elsewhere meanwhile
  }
}
