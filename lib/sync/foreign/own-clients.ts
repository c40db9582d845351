import type { Doc, Transaction } from 'yjs';

/**
 * The clients of Yjs under which pages of this device write now: what enters the document and no way to travel has
 * brought. Only these pages know what they make next.
 *
 * @param doc loaded already
 * @param brought origins of the ways
 */
export function ownClients(
  doc: Doc,
  brought: ReadonlySet<unknown>,
  signal: AbortSignal,
): ReadonlySet<number> {
  const own = new Set([doc.clientID]);
  const onTransaction = ({ origin, beforeState, afterState }: Transaction): void => {
    if (brought.has(origin)) return;
    for (const [client, clock] of afterState) if (clock > (beforeState.get(client) ?? 0)) own.add(client);
  };
  doc.on('afterTransaction', onTransaction);
  signal.addEventListener('abort', () => doc.off('afterTransaction', onTransaction), { once: true });
  return own;
}
