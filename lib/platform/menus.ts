import { browser } from 'wxt/browser';

interface MenuItem {
  readonly id: string;
  readonly title: string;
  readonly contexts: readonly ('page' | 'selection' | 'link')[];
}

/** Makes the context menu afresh: after an install or update old entries may still be there. */
export async function setMenus(items: readonly MenuItem[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, contexts } of items) {
    browser.contextMenus.create({ id, title, contexts: [...contexts] as ['page'] });
  }
}

/** Calls when a person chooses an entry; the gesture grants the tab. Register in the first turn. */
export function onMenu(listener: (id: string, tab: number, window: number) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id !== undefined) listener(String(info.menuItemId), tab.id, tab.windowId);
  });
}
