import { browser } from 'wxt/browser';

/**
 * Opens the side panel (Chrome, Edge) or the sidebar (Firefox) of a window. Must be called at once in the
 * gesture, before any await.
 */
export function openPanel(windowId: number): Promise<void> {
  if (import.meta.env.FIREFOX) {
    return (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction.open();
  }
  return browser.sidePanel.open({ windowId });
}

/**
 * Opens the side panel at a tab, for a click in its page. Call it at once when the page tells of the click: Chrome
 * still counts the gesture then (measured). Firefox does not, so there it answers false (measured).
 */
export async function openPanelAt(tab: number): Promise<boolean> {
  if (import.meta.env.FIREFOX) return false;
  await browser.sidePanel.open({ tabId: tab });
  return true;
}
