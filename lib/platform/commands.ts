import { browser } from 'wxt/browser';

/** Calls when a person presses a shortcut; the gesture grants the tab. Register in the first turn. */
export function onCommand(listener: (name: string, tab: number, window: number) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (tab?.id !== undefined) listener(name, tab.id, tab.windowId);
  });
}
