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
