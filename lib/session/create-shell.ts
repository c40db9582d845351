import { isClipOutcome } from '../messages/clip-outcome';
import type { ClipOutcome, ClipTarget, ClipWish } from '../messages/clip';
import { send } from '../messages/send';
import { onToolbarClick } from '../platform/action';
import { KEY_PAGE, openBrowserKeys } from '../platform/commands';
import { download } from '../platform/download';
import { forgetOutcome, watchOutcome } from '../platform/outcome';
import {
  forgetEverySite,
  hasEverySite,
  hasSites,
  hintAccess,
  onPermissionsChange,
  requestEverySite,
  requestSites,
  sitePattern,
} from '../platform/permissions';
import { pageAddress } from '../platform/runtime';
import { activeTab, onActiveTabChange, openOwnTab } from '../platform/tabs';
import { Cell } from '../util/observed';
import { report } from '../util/report';
import { fail } from '../util/result';
import { followBrowserKeys } from './browser-keys';
import { fragmentOf, START, TO_PRINT } from './place';
import { clipsUnderWay } from './clips-under-way';
import type { CurrentPage, Shell } from './shell';

const UNKNOWN: CurrentPage = { tab: -1, access: 'unknown', url: '', title: '', kept: false };

async function look(): Promise<CurrentPage> {
  const tab = await activeTab();
  if (tab === undefined) return UNKNOWN;
  if (tab.url === '') return { ...UNKNOWN, tab: tab.id, access: 'hidden' };
  const pattern = sitePattern(tab.url);
  if (pattern === undefined) return { ...tab, tab: tab.id, access: 'browser', kept: false };
  return { tab: tab.id, access: 'granted', url: tab.url, title: tab.title, kept: await hasSites([pattern]) };
}

/**
 * What can be seen of the active tab, and whether every site is granted. It asks again at every change. So a click
 * handler reads that without awaiting, and the browser counts the click as a gesture.
 */
function followPage(signal: AbortSignal) {
  const page = new Cell<CurrentPage>(UNKNOWN);
  const everySite = new Cell(false);
  const lookAgain = (): void => {
    look().then(
      (seen) => page.set(seen),
      (error: unknown) => report('shell.page', error),
    );
    hasEverySite().then(
      (has) => everySite.set(has),
      (error: unknown) => report('shell.sites', error),
    );
  };
  lookAgain();
  onActiveTabChange(lookAgain, signal);
  onPermissionsChange(lookAgain, signal);
  onToolbarClick(lookAgain, signal); // it grants the tab, and no tab event tells of that
  return { page, everySite };
}

/** What the interface may ask of the browser. */
export function createShell(signal: AbortSignal): Shell {
  const { page, everySite } = followPage(signal);
  const outcome = new Cell<ClipOutcome | null>(null);
  const progress = clipsUnderWay(signal);
  watchOutcome((value) => outcome.set(isClipOutcome(value) ? value : null), signal);

  return {
    page,
    everySite,
    outcome,
    forgetOutcome: () => void forgetOutcome().catch((error: unknown) => report('shell.outcome', error)),
    progress,
    clip: (wish = {}) => clip(page.get(), wish),
    clipTarget,
    grantAndClip: async (target) => {
      const site = sitePattern(target.url);
      if (site === undefined || !(await requestSites([site]))) return fail('not-granted');
      return clipTarget(target, {});
    },
    cancelClip: (id) => {
      send('post', 'cancelClip', { clip: id }).catch((error: unknown) => report('shell.cancelClip', error));
    },
    keepSite: async () => {
      const pattern = sitePattern(page.get().url);
      return pattern === undefined ? false : requestSites([pattern]);
    },
    setEverySite: (on) => (on ? requestEverySite() : forgetEverySite()),
    browserKeys: followBrowserKeys(signal),
    browserKeyPage: KEY_PAGE,
    changeBrowserKeys: openBrowserKeys,
    download: (name, type, text) => download(name, type, text, signal),
    openDesk: (place = START, toPrint = false) => {
      const address = `${pageAddress('/desk.html')}${toPrint ? TO_PRINT : ''}${fragmentOf(place)}`;
      openOwnTab(address).catch((error: unknown) => report('shell.desk', error));
    },
  };
}

async function clipTarget(target: ClipTarget, wish: ClipWish): Promise<ClipOutcome> {
  try {
    return await send('background', 'clipTab', { target, wish });
  } catch (error) {
    report('shell.clip', error);
    return fail('failed');
  }
}

/** Called within the click; what it asks first is the background, so that nothing is awaited before. */
async function clip(page: CurrentPage, wish: ClipWish): Promise<ClipOutcome> {
  if (page.access === 'browser') return fail('browser-page');
  // Whether a hidden page is granted only the injection tells: the browser's own pages hide their address
  // too, and a toolbar click grants without telling us the address.
  const tab = page.tab >= 0 ? page.tab : ((await activeTab())?.id ?? -1);
  const outcome = await clipTarget({ tab }, wish);
  if (!outcome.ok && outcome.reason === 'not-granted') await hintAccess(tab);
  return outcome;
}
