import { isClipOutcome } from '../messages/clip-outcome';
import type { ClipOutcome } from '../messages/messages';
import { send } from '../messages/send';
import { onToolbarClick } from '../platform/action';
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
 * What the interface may ask of the browser. Keeps what can be seen of the active tab, asked again at every
 * change, so that a click handler reads it without awaiting and its gesture counts.
 */
export function createShell(signal: AbortSignal): Shell {
  const page = new Cell<CurrentPage>(UNKNOWN);
  const everySite = new Cell(false);
  const outcome = new Cell<ClipOutcome | null>(null);
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
  watchOutcome((value) => outcome.set(isClipOutcome(value) ? value : null), signal);

  return {
    page,
    everySite,
    outcome,
    forgetOutcome: () => void forgetOutcome().catch((error: unknown) => report('shell.outcome', error)),
    clip: () => clip(page.get()),
    keepSite: async () => {
      const pattern = sitePattern(page.get().url);
      return pattern === undefined ? false : requestSites([pattern]);
    },
    setEverySite: (on) => (on ? requestEverySite() : forgetEverySite()),
    openDesk: (reading) => {
      const address = pageAddress('/desk.html') + (reading === undefined ? '' : `#reading=${reading}`);
      openOwnTab(address).catch((error: unknown) => report('shell.desk', error));
    },
  };
}

/** Called within the click; what it asks first is the background, so that nothing is awaited before. */
async function clip(page: CurrentPage): Promise<ClipOutcome> {
  if (page.access === 'browser') return fail('browser-page');
  try {
    // Whether a hidden page is granted only the injection tells: the browser's own pages hide their address
    // too, and a toolbar click grants without telling us the address.
    const tab = page.tab >= 0 ? page.tab : ((await activeTab())?.id ?? -1);
    const outcome = await send('background', 'clipTab', { tab });
    if (!outcome.ok && outcome.reason === 'not-granted') await hintAccess(tab);
    return outcome;
  } catch (error) {
    report('shell.clip', error);
    return fail('failed');
  }
}
