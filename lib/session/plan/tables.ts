import { columns, firstColumns } from '../../model/column';
import type { FreshOf } from '../../model/kind';
import { rows, TITLE } from '../../model/row';
import { FIRST_TABLE, tables } from '../../model/table';
import { MADE_ALIKE, putAlike } from '../../notebook/alike';
import { isThere } from '../../notebook/family';
import { insertLast } from '../../notebook/ordered';
import { editRecord, putBackRecord, removeRecord } from '../../notebook/records';
import { standingRecord } from '../../notebook/removal';
import { change, recordMap, refusalOf, refused } from '../../notebook/schema';
import { GONE, type Undo, type Written } from '../../notebook/written';
import { randomId } from '../../util/random-id';
import { ok } from '../../util/result';
import { undoAll } from '../bring-in';
import { longCells, type LongCellVerbs, longCellVerbs } from './long-cells';
import type { Here } from '../here';
import type { Records } from '../records';

/** What the cells of a row hold, by the keys of their columns; the first one stands under `TITLE`. */
export type Cells = Readonly<Record<string, string>>;

/** Cells of a row that is there. */
export interface Fill {
  readonly row: string;
  readonly cells: Cells;
}

/** A column of a new table. */
export type NewColumn = Pick<FreshOf<typeof columns>, 'name' | 'holds' | 'option'>;

/** Tables beyond what `records.tables`, `records.columns` and `records.rows` do. */
export interface TableVerbs extends LongCellVerbs {
  /** Writes the first table where nobody has yet: what is changed in it needs it there. */
  ready(table: string): Written<null>;
  /** Adds a table with its columns, and answers its id. */
  addTable(fields: FreshOf<typeof tables>, all: readonly NewColumn[]): Written<string>;
  /**
   * Writes cells of rows, and adds rows at the end: all in one change, and taken back as one. A row that somebody
   * removed meanwhile is passed over.
   */
  fill(table: string, fills: readonly Fill[], fresh?: readonly Cells[]): Written<Filled>;
  /** Removes rows, taken back as one. */
  removeRows(ids: readonly string[]): Written<Undo>;
}

/** What was written, and how it is taken back. */
interface Filled {
  /** The ids of the rows that were added. */
  readonly added: readonly string[];
  readonly undo: Undo;
}

/** The first table and its columns are the same on every device (lib/notebook/alike.ts). */
const TABLE_CLIENT = 1_869_573_997;
const COLUMNS_CLIENT = 1_869_573_998;

const rowOf = (cells: Cells): FreshOf<typeof rows> => {
  const { [TITLE]: title, ...cell } = cells;
  return { ...(title === undefined ? {} : { title }), cell };
};

function ready({ doc }: Here): Written<null> {
  if (refusalOf(doc) !== undefined) return refused(doc);
  if (standingRecord(doc, tables.name, FIRST_TABLE) !== undefined) return ok(null);
  if (recordMap(doc, tables.name, FIRST_TABLE) !== undefined) {
    const back = putBackRecord(doc, tables, FIRST_TABLE);
    return back.ok ? ok(null) : back;
  }
  const first = firstColumns();
  const isNew = first.every(({ id }) => recordMap(doc, columns.name, id) === undefined);
  const all = first.map(({ id, ...rest }) => [id, { ...MADE_ALIKE, table: FIRST_TABLE, ...rest }] as const);
  const wrote =
    (!isNew || putAlike(doc, COLUMNS_CLIENT, columns.name, all)) &&
    putAlike(doc, TABLE_CLIENT, tables.name, [[FIRST_TABLE, MADE_ALIKE]]);
  return wrote ? ok(null) : refused(doc);
}

const removalBy = ({ me, now }: Here) => ({ by: me, at: now() });

/** Writes cells and adds rows in one change; answers what was added and how each part is taken back. */
function write(here: Here, table: string, fills: readonly Fill[], fresh: readonly Cells[]) {
  const { doc, me, now } = here;
  const undos: Undo[] = [];
  const added = fresh.map((cells) => ({
    made: { id: randomId(), by: me, at: now() },
    fields: { table, ...rowOf(cells) },
  }));
  const long = fills.flatMap(({ row, cells }) => longCells(here, row, cells));
  const wrote = change(doc, () => {
    for (const { row, cells } of fills) {
      const edited = editRecord(doc, rows, row, me, rowOf(cells));
      if (edited.ok) undos.push(edited.value);
    }
    for (const one of long) undos.push(one());
    insertLast(doc, rows, added);
    undos.push(
      ...added.map(
        ({ made }) =>
          () =>
            removeRecord(doc, rows, made.id, removalBy(here)).ok,
      ),
    );
  });
  return { wrote, undos, added: added.map(({ made }) => made.id) };
}

const fillTable =
  (here: Here): TableVerbs['fill'] =>
  (table, fills, fresh = []) => {
    const { doc, acts } = here;
    const there = table === FIRST_TABLE ? ready(here) : ok(null);
    if (!there.ok) return there;
    if (!isThere(doc, [tables.name, table])) return GONE;
    const { wrote, undos, added } = write(here, table, fills, fresh);
    if (!wrote) return refused(doc);
    if (undos.length === 0 && fills.length > 0) return GONE;
    const act = { verb: 'edit', kind: rows.name, id: fills[0]?.row ?? added[0] ?? '' } as const;
    const kept = acts.keep(act, ok(undoAll(here, undos)));
    return kept.ok ? ok({ added, undo: kept.value }) : kept;
  };

const removeFrom =
  (here: Here): TableVerbs['removeRows'] =>
  (ids) => {
    const { doc, acts } = here;
    const undos: Undo[] = [];
    const wrote = change(doc, () => {
      for (const id of ids) {
        const gone = removeRecord(doc, rows, id, removalBy(here));
        if (gone.ok) undos.push(gone.value);
      }
    });
    if (!wrote) return refused(doc);
    if (undos.length === 0) return GONE;
    return acts.keep({ verb: 'remove', kind: rows.name, id: ids[0] ?? '' }, ok(undoAll(here, undos)));
  };

export function tableVerbs(here: Here, records: Pick<Records, 'tables'>): TableVerbs {
  const { doc, me, now } = here;
  return {
    ready: (table) => (table === FIRST_TABLE ? ready(here) : ok(null)),
    fill: fillTable(here),
    ...longCellVerbs(here),
    removeRows: removeFrom(here),
    addTable: (fields, all) => {
      const added = records.tables.add(fields);
      if (!added.ok) return added;
      const { value: table } = added;
      const made = () => ({ id: randomId(), by: me, at: now() });
      const fresh = all.map((one) => ({ made: made(), fields: { table, ...one } }));
      insertLast(doc, columns, fresh);
      return added;
    },
  };
}
