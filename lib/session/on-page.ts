import { send } from '../messages/send';
import { type OnPage, parseThread, type Thread } from '../model/live-page';
import { requestSites, sitePattern } from '../platform/permissions';
import { forgetThread, watchThread } from '../platform/thread';
import { Cell, observe, type Observed } from '../util/observed';
import { report } from '../util/report';
import { panelEvents } from './panel-events';
import type { Shell } from './shell/shell';

/** What the page in front of the person shows of the open notebook. */
interface PageShown {
  readonly reading: string;
  /** Highlights that are not found there. */
  readonly missing: ReadonlySet<string>;
}

/** The way between the notebook and its readings' own pages. */
export interface OnPages {
  /** Null where the tab in front shows no reading of this notebook. */
  readonly shown: Observed<PageShown | null>;
  /** The thread that a click in a page asks for, until `reached`; null for none. */
  readonly thread: Observed<Omit<Thread, 'notebook'> | null>;
  reached(): void;
  /**
   * Opens the page at an address, or goes to its tab, and shows a highlight there. Asks for the site where it is not
   * granted, so it is the first call in the click. Answers false where the person does not allow it.
   */
  show(url: string, highlight: string): Promise<boolean>;
}

/** Follows what the tab in front shows. */
function followShown(notebook: string, { page }: Shell, signal: AbortSignal): Observed<PageShown | null> {
  const shown = new Cell<PageShown | null>(null);
  let tab = -1;
  const take = (of: number, now: OnPage | null): void => {
    if (of !== tab) return;
    const ours = now !== null && now.notebook === notebook && now.missing !== null;
    shown.set(ours ? { reading: now.reading, missing: new Set(now.missing) } : null);
  };
  const ask = (): void => {
    if (page.get().tab !== tab) shown.set(null);
    tab = page.get().tab;
    const asked = tab;
    if (tab !== -1)
      send('post', 'tellPage', { tab }).then(
        (now) => take(asked, now),
        (error: unknown) => report('page shown', error),
      );
  };
  panelEvents().on('pageShown', (told) => take(told.tab, told.page), signal);
  observe(page, ask, signal);
  ask();
  return shown;
}

export function onPages(notebook: string, shell: Shell, signal: AbortSignal): OnPages {
  const thread = new Cell<Thread | null>(null);
  watchThread((left) => {
    const wanted = parseThread(left);
    if (wanted?.notebook === notebook) thread.set(wanted);
  }, signal);
  return {
    shown: followShown(notebook, shell, signal),
    thread,
    reached: () => {
      thread.set(null);
      forgetThread().catch((error: unknown) => report('thread', error));
    },
    show: async (url, highlight) => {
      const site = sitePattern(url);
      if (site === undefined || !(await requestSites([site]))) return false;
      await send('background', 'goToPage', { url, highlight });
      return true;
    },
  };
}
