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
