import { send } from '../../messages/send';
import { ALL_KINDS, type KindSet } from '../../model/kinds';
import { observeUnseen } from '../../notebook/news';
import { watchSeen } from '../../store/cursors';
import type { BookbagDb } from '../../store/db';
import { Cell, observe } from '../../util/observed';
import { report } from '../../util/report';
import { soon } from '../../util/timers';
import type { HostedNotebook } from './host-notebook';

// State: the badge is one for all notebooks, so their counts are gathered here as long as each is open.
const counts = new Map<string, number>();

/** Changes are gathered for so long before the badge is painted, in milliseconds. */
const SETTLE = 500;

/** Counts what the partner made and this person has not looked at; the background paints it. */
export function countNew(
  db: BookbagDb,
  { id, me, open }: Pick<HostedNotebook, 'id' | 'me' | 'open'>,
  signal: AbortSignal,
  kinds: KindSet = ALL_KINDS,
): void {
  const seen = new Cell<ReadonlySet<string> | null>(null);
  const unseen = observeUnseen(open.doc, me, seen, signal, kinds);
  const tell = (): void => {
    const sum = [...counts.values()].reduce((total, one) => total + one, 0);
    send('background', 'badgeCounted', { count: sum }).catch((error: unknown) => report('badge', error));
  };
  const count = soon(
    SETTLE,
    () => {
      const now = unseen.get().length;
      if (counts.get(id) === now) return;
      counts.set(id, now);
      tell();
    },
    signal,
  );
  observe(unseen, count, signal);
  watchSeen(db, id, (ids) => (seen.set(ids), count()), signal);
  signal.addEventListener('abort', () => counts.delete(id), { once: true });
}
