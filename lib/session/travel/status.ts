import { send } from '../../messages/send';
import { type NotebookStatus, STATUS_AT_START } from '../../model/notebook-status';
import { watchLine } from '../../platform/runtime';
import { Cell, observe, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import { pause } from '../../util/timers';
import { panelEvents } from '../panel-events';

/** At least so long between two asks, in milliseconds. */
const PATIENCE = 1000;

/** How each notebook stands, by its id. */
type Statuses = Readonly<Record<string, NotebookStatus>>;

/** What holds no more once the post is gone. */
function withoutPost(status: NotebookStatus): NotebookStatus {
  const { here, relayed, relay, busy, texts, partnerFull, blocked, copied } = STATUS_AT_START;
  return { ...status, here, relayed, relay, busy, texts, partnerFull, blocked, copied };
}

/**
 * The status of every notebook as the post tells it. Asked for at the start, and again when the browser has closed
 * the post: until the new one answers nobody is said to be here, and the question itself starts it.
 */
export function observeStatuses(signal: AbortSignal): Observed<Statuses> {
  const cell = new Cell<Statuses>({});
  const take = ({ notebook, status }: { notebook: string; status: NotebookStatus }): void =>
    cell.set({ ...cell.get(), [notebook]: status });
  panelEvents().on('status', take, signal);
  const ask = async (): Promise<void> => {
    try {
      const all = await send('post', 'tellStatus', null);
      if (!signal.aborted) cell.set({ ...cell.get(), ...all });
    } catch (error) {
      report('status', error);
    }
  };
  const keep = async (): Promise<void> => {
    await ask();
    while (!signal.aborted) {
      await new Promise<void>((gone) => watchLine(gone, signal));
      const left = Object.entries(cell.get()).map(([id, status]) => [id, withoutPost(status)] as const);
      cell.set(Object.fromEntries(left));
      await ask();
      await pause(PATIENCE, signal);
    }
  };
  void keep();
  return cell;
}

/** The status of one notebook. */
export function observeStatus(notebook: string, signal: AbortSignal): Observed<NotebookStatus> {
  const cell = new Cell<NotebookStatus>(STATUS_AT_START);
  const all = observeStatuses(signal);
  observe(all, () => cell.set(all.get()[notebook] ?? cell.get()), signal);
  return cell;
}
