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
/** A tab whose address we may see, since its site is granted or the person has just clicked the toolbar button. */
type SeenTab = Pick<VisibleTab, 'id' | 'url'>;

/** All tabs whose addresses we may see; on request the others too, with '' for an address. */
export async function visibleTabs(others = false): Promise<readonly SeenTab[]> {
  const all = await browser.tabs.query({});
  return all.flatMap(({ id, url = '' }) =>
    id === undefined || (url === '' && !others) ? [] : [{ id, url }],
  );
}

/**
 * Calls when a tab whose address we may see has loaded, or goes to another address without loading. Register in the
 * first turn.
 */
export function onVisiblePage(listener: (tab: SeenTab) => void): void {
  browser.tabs.onUpdated.addListener((id, { status, url: gone }, { url = '' }) => {
    if (url !== '' && (status === 'complete' || gone !== undefined)) listener({ id, url });
  });
}

/** Brings a tab and its window to the front. */
export async function showTab(id: number): Promise<void> {
  const tab = await browser.tabs.update(id, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Opens an address in a new tab; answers the tab, -1 where the browser opened none. */
export const openTab = async (url: string): Promise<number> => (await browser.tabs.create({ url })).id ?? -1;
