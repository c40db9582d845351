import { comparable } from '../../lib/clip/canonical-url';
import { t } from '../../lib/i18n/t';
import { PAINT_STYLE } from '../../lib/live/style';
import { send, sendToLive } from '../../lib/messages/send';
import { type LivePage, type LiveWords, parseClicked } from '../../lib/model/live-page';
import { markTab } from '../../lib/platform/action';
import { hasSites, sitePattern } from '../../lib/platform/permissions';
import { injectEverywhere } from '../../lib/platform/scripting';
import { openPanelAt } from '../../lib/platform/side-panel';
import { openTab, showTab, tabAddress, visibleTabs } from '../../lib/platform/tabs';
import { leaveThread } from '../../lib/platform/thread';
import { randomId } from '../../lib/util/random-id';
import { report } from '../../lib/util/report';

const LIVE_SCRIPT = '/live.js';

const ofMeanings = (say: (words: string) => string): LiveWords['meanings'] => ({
  liked: say(t('mark.liked')),
  disliked: say(t('mark.disliked')),
  question: say(t('mark.question')),
  try: say(t('mark.try')),
  quote: say(t('mark.quote')),
  note: say(t('mark.note')),
});

/** The words of the bar, as `t` speaks now. */
const words = (): LiveWords => ({
  bar: t('mark.bar'),
  meanings: ofMeanings((name) => name),
  marked: ofMeanings((name) => t('mark.marked', [name])),
  both: t('who.both'),
  bothNamed: t('who.bothNamed'),
  me: t('who.me'),
  meNamed: t('who.meNamed'),
  openPanel: t('live.openPanel'),
  tooLong: t('mark.tooLong'),
  nothing: t('mark.nothing'),
  refused: t('live.refused'),
  you: t('app.you'),
});

/** Brings a page up to date that has our script; false where it has none. */
export async function tellTab(tab: number, page: LivePage, fresh: number): Promise<boolean> {
  if (!(await sendToLive(tab, 'show', { page, words: words() }))) return false;
  const title = fresh === 0 ? t('live.inNotebook') : t('live.inNotebookNew', fresh);
  await markTab(tab, fresh === 0 ? '✓' : `✓${Math.min(fresh, 99)}`, title);
  return true;
}

/**
 * Shows what the notebook in use has of a page that a tab shows. Only where it has something is a script of ours put
 * there, and only where the person lets us in.
 */
export async function showOnTab(tab: number, url: string): Promise<void> {
  if (sitePattern(url) === undefined) return;
  const told = await send('post', 'pageOpened', { tab, url });
  if (told === null) {
    if (await sendToLive(tab, 'end', null)) await markTab(tab, '', t('toolbarTitle'));
  } else if (await injectEverywhere(tab, LIVE_SCRIPT, PAINT_STYLE)) {
    await tellTab(tab, told.page, told.fresh);
  }
}

/** The same for a tab by its id: a click on the toolbar button lets us see its address. */
export async function showOnThis(tab: number): Promise<void> {
  const url = await tabAddress(tab);
  if (url !== '') await showOnTab(tab, url);
}

/** Looks at all tabs that we may see. */
export async function lookAtTabs(): Promise<void> {
  for (const { id, url } of await visibleTabs()) {
    // oxlint-disable-next-line no-await-in-loop -- one after another: nobody waits for it
    await showOnTab(id, url).catch((error: unknown) => report('live tab', error));
  }
}

/** The person took a permission back: what is shown on sites that are no longer granted goes. */
export async function leaveTabs(): Promise<void> {
  for (const { id, url } of await visibleTabs(true)) {
    const site = sitePattern(url);
    // oxlint-disable-next-line no-await-in-loop -- one after another: nobody waits for it
    if (site === undefined || !(await hasSites([site]))) await leaveTab(id);
  }
}

async function leaveTab(tab: number): Promise<void> {
  try {
    if (await sendToLive(tab, 'end', null)) await markTab(tab, '', t('toolbarTitle'));
  } catch (error) {
    report('live tab', error);
  }
}

/** Opens the page of a reading, or goes to the tab that has it open, and shows a highlight there. */
export async function goToPage(url: string, highlight: string): Promise<void> {
  const wanted = comparable(url);
  const open = (await visibleTabs()).find((one) => comparable(one.url) === wanted);
  const tab = open?.id ?? (await openTab(url));
  await send('post', 'goOnPage', { tab, highlight });
  if (open === undefined) return; // once it has loaded
  await showTab(tab);
  await showOnTab(tab, open.url);
}

/** A click in a page, or its bar, asks for the panel. Call it at once: the gesture counts for a moment only. */
export async function openThread(tab: number, asked: unknown): Promise<boolean> {
  const highlight = parseClicked(asked);
  if (highlight === undefined) return false;
  const opening = openPanelAt(tab).catch((error: unknown) => (report('panel', error), false));
  if (highlight !== '') {
    const thread = await send('post', 'threadOnPage', { tab, highlight });
    if (thread !== null) await leaveThread(thread, randomId());
  }
  return opening;
}
