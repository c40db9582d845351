import { notebookName } from '../../notebook/name';
import type { BookbagDb } from '../../store/db';
import { labelNotebook } from '../../store/notebooks';
import { observe } from '../../util/observed';
import { report } from '../../util/report';
import type { HostedNotebook } from './host-notebook';

/** Keeps the switcher's copies of the names in step with the document. */
export function keepLabel(
  db: BookbagDb,
  { id, me, open, members }: Pick<HostedNotebook, 'id' | 'me' | 'open' | 'members'>,
  signal: AbortSignal,
): void {
  const name = notebookName(open.doc, signal);
  const keep = (): void => {
    const partner = members.get().find((member) => member.id !== me && member.brought === 0)?.name ?? '';
    labelNotebook(db, id, name.get(), partner).catch((error: unknown) => report('label', error));
  };
  observe(name, keep, signal);
  observe(members, keep, signal);
  keep();
}
