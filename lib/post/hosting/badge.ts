import type { Doc } from 'yjs';
import { send } from '../../messages/send';
import type { Pairing } from '../../model/pairing';
import { questions, questionSets } from '../../model/question';
import { listRecords } from '../../notebook/list';
import { dayHere, dueSets } from '../../plan/questions';
import type { Clock } from '../../util/clock';
import { observe, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import { every, soon } from '../../util/timers';
import type { HostedNotebook } from './host-notebook';

// State: the badge is one for all notebooks, so their counts are gathered here as long as each is open.
const counts = new Map<string, number>();

/** Changes are gathered for so long before the badge is painted, in milliseconds. */
const SETTLE = 500;

/** Says how much the badge counts; the background paints it. */
function paint(): void {
  const sum = [...counts.values()].reduce((total, one) => total + one, 0);
  send('background', 'badgeCounted', { count: sum }).catch((error: unknown) => report('badge', error));
}

/** No notebook has this id. */
const ASKING = '';

/** Counts who asks to come into any notebook. */
export function countAsking(pairing: Observed<Pairing>, signal: AbortSignal): void {
  const count = (): void => {
    const askers = Object.values(pairing.get().lobbies).flatMap((lobby) => lobby.askers);
    const now = askers.filter(({ letIn }) => !letIn).length;
    if ((counts.get(ASKING) ?? 0) === now) return;
    counts.set(ASKING, now);
    paint();
  };
  observe(pairing, count, signal);
  signal.addEventListener('abort', () => counts.delete(ASKING), { once: true });
}

/** How often it is looked whether a day has come, in milliseconds. */
const LOOKED_EVERY = 30 * 60_000;

/** Counts the sets of questions of which this member has sent none, while they are due. */
export function countDue(
  { id, me, doc, now }: { id: string; me: string; doc: Doc; now: Clock },
  signal: AbortSignal,
): void {
  const sets = listRecords(doc, questionSets, signal);
  const asked = listRecords(doc, questions, signal);
  const key = `due ${id}`; // no notebook has this id either
  const count = (): void => {
    const due = dueSets({ sets: sets.get(), questions: asked.get() }, me, dayHere(now())).length;
    if ((counts.get(key) ?? 0) === due) return;
    counts.set(key, due);
    paint();
  };
  observe(sets, count, signal);
  observe(asked, count, signal);
  every(LOOKED_EVERY, count, signal);
  count();
  signal.addEventListener('abort', () => counts.delete(key), { once: true });
}

/** Counts what is new in all notebooks. */
export function countNew({ id, news }: Pick<HostedNotebook, 'id' | 'news'>, signal: AbortSignal): void {
  const count = soon(
    SETTLE,
    () => {
      const now = news.get().length;
      if (counts.get(id) === now) return;
      counts.set(id, now);
      paint();
    },
    signal,
  );
  observe(news, count, signal);
  count();
  signal.addEventListener('abort', () => counts.delete(id), { once: true });
}
