import { browser } from 'wxt/browser';

/** `action` in manifest version 3, `browserAction` in Firefox's version 2. */
const action = (): typeof browser.action =>
  import.meta.env.FIREFOX
    ? (browser as unknown as { browserAction: typeof browser.action }).browserAction
    : browser.action;

/** Calls at a click on the toolbar button; the click grants the tab. In the background, register in the first turn. */
export function onToolbarClick(listener: (tab: number, window: number) => void, signal?: AbortSignal): void {
  const onClicked = (tab: { id?: number | undefined; windowId: number }): void => {
    if (tab.id !== undefined) listener(tab.id, tab.windowId);
  };
  action().onClicked.addListener(onClicked);
  signal?.addEventListener('abort', () => action().onClicked.removeListener(onClicked));
}

/** What the toolbar button says to who points at it. */
export const nameButton = (title: string): Promise<void> => action().setTitle({ title });

/** Shows a count on the toolbar button; nothing at 0. */
export async function paintBadge(count: number): Promise<void> {
  await action().setBadgeText({ text: count === 0 ? '' : count > 99 ? '99+' : String(count) });
  await action().setBadgeBackgroundColor({ color: '#1D5B42' });
}

/** What the toolbar button shows and says while one tab is in front. Gone when the tab loads another page. */
export async function markTab(tab: number, text: string, title: string): Promise<void> {
  await action().setBadgeBackgroundColor({ tabId: tab, color: '#1D5B42' });
  await action().setBadgeText({ tabId: tab, text });
  await action().setTitle({ tabId: tab, title });
}
