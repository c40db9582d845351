import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type LivePort, livePage, type Shown } from '../lib/live/live-page';
import { listen } from '../lib/messages/listen';
import { send } from '../lib/messages/send';
import { parseShown } from '../lib/model/live-page';
import { isConnected } from '../lib/platform/runtime';
import { report } from '../lib/util/report';

/** Under this name a script that is here already is known, in a world that the page does not see. */
const HERE = Symbol.for('bookbag live');

interface Here {
  readonly isAlive: () => boolean;
  readonly end: () => void;
}

/**
 * The script that shows highlights in a page that is open. The background injects it where the notebook has the page
 * and the person lets us in. It decides nothing: what there is to show comes to it, and what a person marks goes to the
 * post. Not a content script of WXT's, which would tell the page that it is here.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as { [HERE]?: Here };
  if (world[HERE]?.isAlive() === true) return;
  world[HERE]?.end(); // the one of an extension that was updated meanwhile
  const whole = new AbortController();
  world[HERE] = { isAlive: isConnected, end: () => whole.abort() };
  let shown: AbortController | undefined;
  let update: ((shown: Shown) => void) | undefined;
  const end = (): null => {
    shown?.abort();
    shown = undefined;
    update = undefined;
    return null;
  };
  whole.signal.addEventListener('abort', end, { once: true });
  listen(
    'live',
    {
      show: (payload) => {
        const parsed = parseShown(payload);
        if (parsed === undefined) throw new Error('nothing that can be shown');
        shown ??= new AbortController();
        if (update === undefined) update = livePage(document, port, parsed, shown.signal);
        else update(parsed);
        return null;
      },
      end,
    },
    whole.signal,
  );
});

const port: LivePort = {
  mark: (mark) => send('post', 'markOnPage', mark),
  openThread: (highlight) => send('background', 'openThread', { highlight }),
  frameLoaded: () => {
    send('background', 'frameLoaded', null).catch((error: unknown) => report('live.frame', error));
  },
  found: (there) => {
    send('post', 'foundOnPage', there).catch((error: unknown) => report('live.found', error));
  },
};
