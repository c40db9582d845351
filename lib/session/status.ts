import { panelEvents } from './panel-events';
import { send } from '../messages/send';
import { type NotebookStatus, STATUS_AT_START } from '../model/notebook-status';
import { Cell, type Observed } from '../util/observed';
import { report } from '../util/report';

/** The notebook's status as the post tells it, asked for once at the start. */
export function observeStatus(notebook: string, signal: AbortSignal): Observed<NotebookStatus> {
  const cell = new Cell<NotebookStatus>(STATUS_AT_START);
  panelEvents().on('status', (told) => told.notebook === notebook && cell.set(told.status), signal);
  send('post', 'tellStatus', null).then(
    (all) => {
      const mine = all[notebook];
      if (mine !== undefined && !signal.aborted) cell.set(mine);
    },
    (error: unknown) => report('status', error),
  );
  return cell;
}
