import type { Closing } from '../../model/closing';
import { observeClosing, writeClosing } from '../../notebook/year/closing';
import type { Written } from '../../notebook/written';
import type { Observed } from '../../util/observed';
import type { Here } from '../here';

/** The end of a pair's year, after which both only read. */
export interface Year {
  /** Who last closed the notebook or opened it again; null where nobody has. */
  readonly closing: Observed<Closing | null>;
  /** Closes it for both: from then on every verb refuses, here and at the partner's once they hear of it. */
  close(): Written<null>;
  /** Opens it again for both, whoever closed it. */
  openAgain(): Written<null>;
}

export const yearVerbs = ({ doc, me, now }: Pick<Here, 'doc' | 'me' | 'now'>, signal: AbortSignal): Year => ({
  closing: observeClosing(doc, signal),
  close: () => writeClosing(doc, { by: me, at: now(), closed: true }),
  openAgain: () => writeClosing(doc, { by: me, at: now(), closed: false }),
});
