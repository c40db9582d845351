import type { Doc } from 'yjs';
import type { Closing } from '../../model/closing';
import { Cell, type Observed } from '../../util/observed';
import { ok } from '../../util/result';
import { change, CLOSING, closingOf, metaMap, refused } from '../schema';
import type { Written } from '../written';

/**
 * Closes a notebook for both, or opens it again. That is one value, so of two who do it at once both see the same in the
 * end. What somebody wrote elsewhere before they knew comes in all the same: only verbs look at it.
 */
export const writeClosing = (doc: Doc, { by, at, closed }: Closing): Written<null> =>
  change(doc, () => metaMap(doc).set(CLOSING, { by, at, closed }), { evenClosed: true })
    ? ok(null)
    : refused(doc);

/** Who last closed the notebook or opened it again; null where nobody has. */
export function observeClosing(doc: Doc, signal: AbortSignal): Observed<Closing | null> {
  const cell = new Cell<Closing | null>(closingOf(doc) ?? null);
  const look = (): void => {
    const now = closingOf(doc) ?? null;
    if (JSON.stringify(now) !== JSON.stringify(cell.get())) cell.set(now);
  };
  metaMap(doc).observe(look);
  signal.addEventListener('abort', () => metaMap(doc).unobserve(look), { once: true });
  return cell;
}
