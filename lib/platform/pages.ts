import { browser } from 'wxt/browser';

/**
 * The windows of Bookbag's other pages, as far as this page sees them: panel, desk, and the page that is the post. None
 * in a page for which the browser keeps no such list, as Chromium's offscreen document.
 */
export const otherPages = (): readonly Window[] =>
  ((browser.extension?.getViews?.() ?? []) as Window[]).filter((view) => view !== globalThis.window);
