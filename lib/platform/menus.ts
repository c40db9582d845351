import { browser } from 'wxt/browser';

interface MenuItem {
  readonly id: string;
  readonly title: string;
  readonly contexts: readonly ('page' | 'selection' | 'link')[];
}

// State: two who make the menu at once would make each entry twice; one is made after the other.
let made: Promise<void> = Promise.resolve();

/** Makes the context menu afresh: after an install or update old entries may still be there. */
export function setMenus(items: readonly MenuItem[]): Promise<void> {
  const making = made.then(() => makeAfresh(items));
  made = making.catch(() => undefined); // the caller hears of it
  return making;
}

async function makeAfresh(items: readonly MenuItem[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, contexts } of items) {
    browser.contextMenus.create({ id, title, contexts: [...contexts] as ['page'] });
  }
}

/** What a person chose, and where. */
interface MenuChoice {
  readonly id: string;
  readonly tab: number;
  readonly window: number;
  /** Address of the link that was pressed, '' when none was. */
  readonly link: string;
}

/** Calls when a person chooses an entry; the gesture grants the tab. Register in the first turn. */
export function onMenu(listener: (choice: MenuChoice) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    listener({ id: String(info.menuItemId), tab: tab.id, window: tab.windowId, link: info.linkUrl ?? '' });
  });
}
