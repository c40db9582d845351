import { listen } from '../messages/listen';
import type { ClipProgress } from '../messages/clip';
import type { OnPage } from '../model/live-page';
import type { NotebookStatus } from '../model/notebook-status';
import type { Pairing } from '../model/pairing';
import { Emitter } from '../util/emitter';

interface PanelEvents {
  status: { notebook: string; status: NotebookStatus };
  pairing: Pairing;
  progress: ClipProgress;
  clipEnded: { clip: string };
  pageShown: { tab: number; page: OnPage | null };
}

// State: one listener for all sessions of this page, begun by the first of them.
let events: Emitter<PanelEvents> | undefined;

/** What the post tells panels, heard once for all sessions of this page. */
export function panelEvents(): Emitter<PanelEvents> {
  if (events !== undefined) return events;
  const emitter = new Emitter<PanelEvents>();
  events = emitter;
  listen(
    'panels',
    {
      statusChanged: (payload) => emitter.emit('status', payload),
      pairingChanged: (payload) => emitter.emit('pairing', payload),
      clipProgressed: (payload) => emitter.emit('progress', payload),
      clipEnded: (payload) => emitter.emit('clipEnded', payload),
      pageShown: (payload) => emitter.emit('pageShown', payload),
    },
    new AbortController().signal, // as long as the page
  );
  return emitter;
}
