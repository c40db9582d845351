import { type MarkedNotebook, MOST_MARKED, parseMark } from '../../model/marked-notebook';
import { readMark, writeMark } from '../../platform/mark';
import type { BookbagDb, NotebookRow } from '../../store/db';
import { allNotebooks, watchNotebooks } from '../../store/notebooks';
import { Cell, type Observed } from '../../util/observed';
import { report } from '../../util/report';

/** A notebook on this device, as the switcher shows it. */
export interface NotebookEntry extends MarkedNotebook {
  /** An example to try alone: never invites, never syncs. */
  readonly example: boolean;
  /** When it was begun on this device, in milliseconds; 0 where that is lost. */
  readonly begun: number;
}

/** The notebooks of this device: those that are here, and those that should be. */
export interface NotebooksHere {
  /** null while loading; [] before first run. Begun last first. */
  readonly notebooks: Observed<readonly NotebookEntry[] | null>;
  /** Notebooks that this browser had and the database has lost: never to be taken for a first run. */
  readonly lost: Observed<readonly NotebookEntry[]>;
  /** The person has seen what is lost, and goes on without it. */
  forgetLost(): void;
}

const entriesOf = (rows: readonly NotebookRow[]): NotebookEntry[] =>
  rows
    .toSorted((a, b) => b.createdAt - a.createdAt)
    .map((row) => ({
      ...{ id: row.id, name: row.label, partner: row.partner },
      ...{ example: row.secret === null, begun: row.createdAt },
    }));

/**
 * Follows the list of notebooks, and marks outside the database which there are. So a database that the browser has
 * lost is told, and is not taken for a first run.
 *
 * @throws when the database cannot be opened
 */
export async function notebooksHere(db: BookbagDb, signal: AbortSignal): Promise<NotebooksHere> {
  const [notebooks, lost] = [
    new Cell<readonly NotebookEntry[] | null>(null),
    new Cell<readonly NotebookEntry[]>([]),
  ];
  const mark = await readMark().catch((error: unknown) => (report('mark', error), undefined));
  let known: readonly NotebookEntry[] = parseMark(mark).map((one) => ({ ...one, example: false, begun: 0 }));
  const leave = (entries: readonly NotebookEntry[]): void => {
    if (JSON.stringify(entries) === JSON.stringify(known)) return;
    known = entries.slice(0, MOST_MARKED);
    const shown = known.map(({ id, name, partner }) => ({ id, name, partner }));
    writeMark(shown).catch((error: unknown) => report('mark', error));
  };
  const take = (rows: readonly NotebookRow[]): void => {
    const here = entriesOf(rows);
    const ids = new Set(here.map(({ id }) => id));
    const gone = known.filter(({ id }) => !ids.has(id));
    leave([...here.filter(({ example }) => !example), ...gone]);
    if (gone.length !== lost.get().length) lost.set(gone);
    // every keystroke in a notebook counts as a change of the list: nothing is drawn again for it
    if (JSON.stringify(here) !== JSON.stringify(notebooks.get())) notebooks.set(here);
  };
  take(await allNotebooks(db));
  watchNotebooks(db, take, signal);
  const forgetLost = (): void => {
    leave((notebooks.get() ?? []).filter(({ example }) => !example));
    lost.set([]);
  };
  return { notebooks, lost, forgetLost };
}
