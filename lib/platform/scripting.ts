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
 * Puts a script and styles of ours into the page of a tab and all its frames that we may see. No script of the page can
 * read, change or take out the styles, and the person's goes before the page's own.
 *
 * @returns false where that is refused
 */
export async function injectEverywhere(
  tab: number,
  file: string,
  styles: { readonly person: string; readonly page: string },
): Promise<boolean> {
  const target = { tabId: tab, allFrames: true };
  try {
    await browser.scripting.insertCSS({ target, css: styles.person, origin: 'USER' });
    await browser.scripting.insertCSS({ target, css: styles.page, origin: 'AUTHOR' });
    await browser.scripting.executeScript({ target, files: [file as '/background.js'] });
    return true;
  } catch {
    return false; // the site is not granted, or the tab went elsewhere meanwhile
  }
}
