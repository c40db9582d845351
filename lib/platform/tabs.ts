import { browser } from 'wxt/browser';

/** A tab as far as we may see it: without a grant neither address nor title is told (measured). */
interface VisibleTab {
  readonly id: number;
  readonly url: string;
  readonly title: string;
}

/** The active tab of the window this page belongs to, or of the one last used. */
export async function activeTab(): Promise<VisibleTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, url: tab.url ?? '', title: tab.title ?? '' };
}

/** The address of a tab, '' where it is not shown to us or the tab is gone. */
export async function tabAddress(tab: number): Promise<string> {
  try {
    return (await browser.tabs.get(tab)).url ?? '';
  } catch {
    return ''; // closed meanwhile
  }
}

/** Calls whenever what `activeTab` answers may have changed. */
export function onActiveTabChange(listener: () => void, signal: AbortSignal): void {
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(listener);
    browser.tabs.onUpdated.removeListener(listener);
  });
}

/**
 * Calls when a tab goes to another page, or to another place of its page. A tab whose address is hidden tells that too.
 */
export function onPageLeft(listener: (tab: number) => void, signal: AbortSignal): void {
  const onUpdated = (tab: number, { status }: { status?: string | undefined }): void => {
    if (status === 'loading') listener(tab);
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(onUpdated));
}

/** Opens one of our pages, or goes to the tab that has it open already. */
export async function openOwnTab(address: string): Promise<void> {
  await browser.tabs.create({ url: address });
}
