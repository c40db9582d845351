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
  /** The person leaves a notebook: when it is gone, it is not lost. Resolves once other pages can read it. */
  readonly leaving: (id: string) => Promise<void>;
  /** It could not be left after all. */
  readonly stays: (id: string) => void;
}

const entriesOf = (rows: readonly NotebookRow[]): NotebookEntry[] =>
  rows
    .toSorted((a, b) => b.createdAt - a.createdAt)
    .map((row) => ({
      ...{ id: row.id, name: row.label, partner: row.partner },
      ...{ example: row.secret === null, begun: row.createdAt },
    }));

/** The mark outside the database, and what this page knows of it. */
class Marks {
  /** Notebooks that the mark names; those that are gone too. */
  known: readonly NotebookEntry[] = [];
  /** Notebooks that the person is leaving on this page. */
  readonly left = new Set<string>();

  /** The notebooks that it names; undefined where it cannot be read. */
  async read(): Promise<MarkedNotebook[] | undefined> {
    try {
      return parseMark(await readMark());
    } catch (error) {
      report('mark', error);
      return undefined;
    }
  }

  /** Leaves a mark of these, where they are others than before. */
  async leave(entries: readonly NotebookEntry[]): Promise<void> {
    const named = entries.filter(({ id, example }) => !example && !this.left.has(id));
    if (JSON.stringify(named) === JSON.stringify(this.known)) return;
    this.known = named.slice(0, MOST_MARKED);
    const shown = this.known.map(({ id, name, partner }) => ({ id, name, partner }));
    await writeMark(shown).catch((error: unknown) => report('mark', error));
  }

  /** Those of `known` that are not here and that nobody left: another page takes what it leaves out of the mark. */
  async gone(ids: ReadonlySet<string>): Promise<readonly NotebookEntry[]> {
    const gone = this.known.filter(({ id }) => !ids.has(id));
    if (gone.length === 0) return gone;
    const marked = await this.read();
    return marked === undefined ? gone : gone.filter(({ id }) => marked.some((one) => one.id === id));
  }
}

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
  const marks = new Marks();
  const [marked, first] = await Promise.all([marks.read(), allNotebooks(db)]);
  marks.known = (marked ?? []).map((one) => ({ ...one, example: false, begun: 0 }));
  const tell = (here: readonly NotebookEntry[], gone: readonly NotebookEntry[]): void => {
    void marks.leave([...here, ...gone]);
    if (gone.length !== lost.get().length) lost.set(gone);
    // every keystroke in a notebook counts as a change of the list: nothing is drawn again for it
    if (JSON.stringify(here) !== JSON.stringify(notebooks.get())) notebooks.set(here);
  };
  let latest = 0;
  const take = async (rows: readonly NotebookRow[]): Promise<void> => {
    const turn = (latest += 1);
    const here = entriesOf(rows);
    const gone = await marks.gone(new Set(here.map(({ id }) => id)));
    if (turn === latest) tell(here, gone);
  };
  await take(first);
  watchNotebooks(db, (rows) => void take(rows), signal);
  return {
    ...{ notebooks, lost },
    forgetLost: () => {
      void marks.leave(notebooks.get() ?? []);
      lost.set([]);
    },
    leaving: (id) => {
      marks.left.add(id);
      return marks.leave(marks.known);
    },
    stays: (id) => {
      marks.left.delete(id);
      void marks.leave([...(notebooks.get() ?? []), ...lost.get()]);
    },
  };
}
