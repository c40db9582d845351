import { isClipOutcome } from '../../messages/clip-outcome';
import type { ClipOutcome, ClipTarget, ClipWish } from '../../messages/clip';
import { send } from '../../messages/send';
import { onToolbarClick } from '../../platform/action';
import { KEY_PAGE, openBrowserKeys } from '../../platform/commands';
import { download } from '../../platform/download';
import { forgetOutcome, watchOutcome } from '../../platform/outcome';
import {
  forgetEverySite,
  hasEverySite,
  hasSites,
  hintAccess,
  onPermissionsChange,
  requestEverySite,
  requestSites,
  sitePattern,
} from '../../platform/permissions';
import { pageAddress } from '../../platform/runtime';
import { activeTab, onActiveTabChange, onPageLeft, openOwnTab } from '../../platform/tabs';
import { Emitter } from '../../util/emitter';
import { Cell, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import { fail, ok } from '../../util/result';
import { allowedSites } from './allowed-sites';
import { type AskedClip, askedClip } from './asked-clip';
import { followBrowserKeys } from './browser-keys';
import { fragmentOf, START, TO_PRINT } from '../place';
import { findBooks } from './find-books';
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
  const asked = askedClip();
  const granted = followGrants(page, asked, signal);
  watchOutcome((value) => outcome.set(isClipOutcome(value) ? value : null), signal);

  return {
    page,
    everySite,
    outcome,
    forgetOutcome: () => void forgetOutcome().catch((error: unknown) => report('shell.outcome', error)),
    progress,
    onGranted: granted.onGranted,
    clip: (wish = {}) => clip(page.get(), wish, asked),
    clipTarget: (target, wish) => clipTarget(target, wish, asked),
    grantAndClip: (target) => grantAndClip(target, asked),
    cancelClip: (id) => {
      send('post', 'cancelClip', { clip: id }).catch((error: unknown) => report('shell.cancelClip', error));
    },
    ...findBooks(page),
    keepSite: granted.keepSite,
    setEverySite: (on) => (on ? requestEverySite() : forgetEverySite()),
    ...allowedSites(signal),
    browserKeys: followBrowserKeys(signal),
    browserKeyPage: KEY_PAGE,
    changeBrowserKeys: openBrowserKeys,
    download: (name, type, content) => download(name, type, content, signal),
    openDesk: (place = START, toPrint = false) => {
      const address = `${pageAddress('/desk.html')}${toPrint ? TO_PRINT : ''}${fragmentOf(place)}`;
      openOwnTab(address).catch((error: unknown) => report('shell.desk', error));
    },
  };
}

type OnGranted = Parameters<Shell['onGranted']>[0];

/** Tells of each grant of the page in front of the person, with the clip that waited for it. */
function followGrants(page: Observed<CurrentPage>, asked: AskedClip, signal: AbortSignal) {
  const grants = new Emitter<{ granted: Parameters<OnGranted>[0] }>();
  const tell = (tab: number): void => {
    const wish = asked.take(tab);
    if (wish !== undefined) grants.emit('granted', () => clipTarget({ tab }, wish, asked));
    else if (page.get().tab === tab) grants.emit('granted', null);
  };
  onPageLeft(asked.left, signal);
  onToolbarClick(tell, signal);
  const onGranted: Shell['onGranted'] = (listener, end) => grants.on('granted', listener, end);
  const keepSite = async (): Promise<boolean> => {
    const { tab, url } = page.get();
    const pattern = sitePattern(url);
    const kept = pattern !== undefined && (await requestSites([pattern]));
    if (kept) tell(tab);
    return kept;
  };
  return { onGranted, keepSite };
}

/** First call in the click. Whoever refuses may think again, or keep the link: the question stays. */
async function grantAndClip(
  target: ClipTarget & { readonly url: string },
  asked: AskedClip,
): Promise<ClipOutcome> {
  const { tab, url } = target;
  const site = sitePattern(url);
  if (site === undefined) return fail('not-readable');
  if (!(await requestSites([site]))) return ok({ ask: 'site', url, tab });
  return clipTarget(target, {}, asked);
}

async function clipTarget(target: ClipTarget, wish: ClipWish, asked: AskedClip): Promise<ClipOutcome> {
  asked.begin(target);
  try {
    const outcome = await send('background', 'clipTab', { target, wish });
    const again = asked.keep(target, wish, outcome);
    return again ? await clipTarget(target, wish, asked) : outcome;
  } catch (error) {
    report('shell.clip', error);
    return fail('failed');
  }
}

/** Called within the click; what it asks first is the background, so that nothing is awaited before. */
async function clip(page: CurrentPage, wish: ClipWish, asked: AskedClip): Promise<ClipOutcome> {
  if (page.access === 'browser') return fail('browser-page');
  // Whether a hidden page is granted only the injection tells: the browser's own pages hide their address
  // too, and a toolbar click grants without telling us the address.
  const tab = page.tab >= 0 ? page.tab : ((await activeTab())?.id ?? -1);
  const outcome = await clipTarget({ tab }, wish, asked);
  // Not waited for: whoever clicks in the toolbar at once is answered by what stands in the view.
  if (!outcome.ok && outcome.reason === 'not-granted') void hintAccess(tab);
  return outcome;
}
