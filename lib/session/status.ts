import { send } from '../messages/send';
import { type NotebookStatus, STATUS_AT_START } from '../model/notebook-status';
import { watchLine } from '../platform/runtime';
import { Cell, type Observed } from '../util/observed';
import { report } from '../util/report';
import { pause } from '../util/timers';
import { panelEvents } from './panel-events';

/** At least so long between two asks, in milliseconds. */
const PATIENCE = 1000;

/**
 * The notebook's status as the post tells it. Asked for at the start, and again when the browser has closed
 * the post: until the new one answers nobody is said to be here, and the question itself starts it.
 */
export function observeStatus(notebook: string, signal: AbortSignal): Observed<NotebookStatus> {
  const cell = new Cell<NotebookStatus>(STATUS_AT_START);
  panelEvents().on('status', (told) => told.notebook === notebook && cell.set(told.status), signal);
  const ask = async (): Promise<void> => {
    try {
      const all = await send('post', 'tellStatus', null);
      const mine = all[notebook];
      if (mine !== undefined && !signal.aborted) cell.set(mine);
    } catch (error) {
      report('status', error);
    }
  };
  const keep = async (): Promise<void> => {
    await ask();
    while (!signal.aborted) {
      await new Promise<void>((gone) => watchLine(gone, signal));
      const { here, relay, busy, texts } = STATUS_AT_START;
      cell.set({ ...cell.get(), here, relay, busy, texts });
      await ask();
      await pause(PATIENCE, signal);
    }
  };
  void keep();
  return cell;
}
