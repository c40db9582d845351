import { send } from '../../messages/send';
import { type Lobby, NO_LOBBY, NO_PAIRING, type Pairing } from '../../model/pairing';
import { watchLine } from '../../platform/runtime';
import { Cell, observe, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import { pause } from '../../util/timers';
import { panelEvents } from '../panel-events';

/** At least so long between two asks, in milliseconds. */
const PATIENCE = 1000;

/** How pairing stands as the post tells it. Asked for at the start, and again when the browser has closed the post. */
function observePairing(signal: AbortSignal): Observed<Pairing> {
  const cell = new Cell<Pairing>(NO_PAIRING);
  panelEvents().on('pairing', (pairing) => cell.set(pairing), signal);
  const ask = async (): Promise<void> => {
    try {
      const pairing = await send('post', 'tellPairing', null);
      if (!signal.aborted) cell.set(pairing);
    } catch (error) {
      report('pairing', error);
    }
  };
  const keep = async (): Promise<void> => {
    await ask();
    while (!signal.aborted) {
      await new Promise<void>((gone) => watchLine(gone, signal));
      await ask();
      await pause(PATIENCE, signal);
    }
  };
  void keep();
  return cell;
}

/** A value that the pairing of all notebooks holds. It changes only when that value does. */
export function pickPairing<T>(pick: (pairing: Pairing) => T, signal: AbortSignal): Observed<T> {
  const all = observePairing(signal);
  const cell = new Cell<T>(pick(all.get()));
  const look = (): void => {
    const next = pick(all.get());
    if (JSON.stringify(next) !== JSON.stringify(cell.get())) cell.set(next);
  };
  observe(all, look, signal);
  return cell;
}

/** The lobby of one notebook, and a person's decisions in it. */
export interface LobbyHere {
  readonly now: Observed<Lobby>;
  letIn(asker: string): Promise<null>;
  refuse(asker: string): Promise<null>;
  /** Refuses one who was let in and has not come. */
  takeBack(asker: string): Promise<null>;
  /** The person has read that an invitation was tried a second time. */
  toldUsedAgain(): Promise<null>;
  /** On this screen the person looks at who asks. */
  readonly looks: Observed<boolean>;
  look(on: boolean): void;
}

export function lobbyHere(notebook: string, signal: AbortSignal): LobbyHere {
  const looks = new Cell(false);
  return {
    now: pickPairing(({ lobbies }) => lobbies[notebook] ?? NO_LOBBY, signal),
    letIn: (asker) => send('post', 'letIn', { notebook, asker }),
    refuse: (asker) => send('post', 'refuse', { notebook, asker }),
    takeBack: (asker) => send('post', 'takeBack', { notebook, asker }),
    toldUsedAgain: () => send('post', 'toldUsedAgain', { notebook }),
    looks,
    look: (on) => looks.set(on),
  };
}
