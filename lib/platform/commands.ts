import { browser } from 'wxt/browser';

/** Calls when a person presses a shortcut; the gesture grants the tab. Register in the first turn. */
export function onCommand(listener: (name: string, tab: number, window: number) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (tab?.id !== undefined) listener(name, tab.id, tab.windowId);
  });
}

/** The keys that the browser itself has for us now, by command; '' where it has none. */
export async function browserKeys(): Promise<ReadonlyMap<string, string>> {
  const all = await browser.commands.getAll();
  return new Map(all.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}

/** Where a person changes those keys. No page can link there, and an extension can open it. */
export const KEY_PAGE = import.meta.env.FIREFOX ? 'about:addons' : 'chrome://extensions/shortcuts';

/** Opens the browser's own page for those keys. Rejects where it refuses. */
export async function openBrowserKeys(): Promise<void> {
  if (import.meta.env.FIREFOX) {
    const { commands } = browser as unknown as { commands: { openShortcutSettings(): Promise<void> } };
    return commands.openShortcutSettings();
  }
  await browser.tabs.create({ url: KEY_PAGE });
}
