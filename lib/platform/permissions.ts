import { browser } from 'wxt/browser';
import { parseUrl } from '../util/web-url';

const EVERY_SITE = ['https://*/*', 'http://*/*'];

/** The pattern of an address's site, or undefined when it has none that can be granted. */
export function sitePattern(address: string): string | undefined {
  const url = parseUrl(address);
  const web = url?.protocol === 'https:' || url?.protocol === 'http:';
  return url !== undefined && web ? `${url.protocol}//${url.hostname}/*` : undefined;
}

/** True when the sites are granted for good. */
export const hasSites = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: [...origins] });

export const hasEverySite = (): Promise<boolean> => hasSites(EVERY_SITE);

/**
 * Asks the person. Must be the first call in a click: Firefox refuses it after an await (measured).
 * An unneeded request is never made, since its prompt hangs where nobody can answer.
 */
export const requestSites = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...origins] });

export const requestEverySite = (): Promise<boolean> => requestSites(EVERY_SITE);

export const forgetEverySite = (): Promise<boolean> => forgetSites(EVERY_SITE);

/** Calls when a permission was granted, with true, or taken back, with false. */
export function onPermissionsChange(listener: (granted: boolean) => void, signal?: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  const added = (): void => listener(true);
  const removed = (): void => listener(false);
  onAdded.addListener(added);
  onRemoved.addListener(removed);
  signal?.addEventListener('abort', () => {
    onAdded.removeListener(added);
    onRemoved.removeListener(removed);
  });
}

/**
 * Chrome 133 and later can show in the toolbar that we would like this tab's site; elsewhere nothing happens. Never
 * rejects.
 */
export async function hintAccess(tab: number): Promise<void> {
  const api = browser.permissions as { addHostAccessRequest?: (request: { tabId: number }) => Promise<void> };
  try {
    await api.addHostAccessRequest?.({ tabId: tab });
  } catch {
    // only a hint: the sentence in the panel stands
  }
}

/** The sites that are granted for good one by one, as their patterns. */
export async function grantedSites(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((one) => !EVERY_SITE.includes(one));
}

/** Takes the permission for sites back. */
export const forgetSites = (patterns: readonly string[]): Promise<boolean> =>
  browser.permissions.remove({ origins: [...patterns] });
