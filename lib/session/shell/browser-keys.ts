import { browserKeys } from '../../platform/commands';
import { Cell, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import type { BrowserKeys } from './shell';

/** The commands of the manifest that open the panel: of version 3, and of Firefox's version 2. */
const OPENS = ['_execute_action', '_execute_browser_action'];

/**
 * The keys that the browser has for us. The person changes them on a page of the browser, which tells nobody. So they
 * are asked for anew whenever the person comes back to ours.
 */
export function followBrowserKeys(signal: AbortSignal): Observed<BrowserKeys> {
  const keys = new Cell<BrowserKeys>({ clip: '', open: '' });
  const ask = async (): Promise<void> => {
    try {
      const all = await browserKeys();
      const open = OPENS.map((name) => all.get(name) ?? '').find((one) => one !== '') ?? '';
      const clip = all.get('clip') ?? '';
      const before = keys.get();
      if (before.clip !== clip || before.open !== open) keys.set({ clip, open });
    } catch (error) {
      report('browserKeys', error);
    }
  };
  void ask();
  window.addEventListener('focus', () => void ask(), { signal });
  document.addEventListener('visibilitychange', () => void ask(), { signal });
  return keys;
}
