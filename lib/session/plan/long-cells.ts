import { columns } from '../../model/column';
import { rows } from '../../model/row';
import { isThere } from '../../notebook/family';
import { readRecord } from '../../notebook/record';
import { editRecord } from '../../notebook/records';
import { change, recordsMap, refused } from '../../notebook/schema';
import { cellBox } from '../../notebook/texts/cell-box';
import { beginCellText, cellTextId, cellWords } from '../../notebook/texts/cell-texts';
import { behind, plainChange, plainWords } from '../../notebook/texts/plain-text';
import { textOf } from '../../notebook/texts/texts';
import { claimWriter } from '../../notebook/texts/writers';
import { GONE, type Undo, type Written } from '../../notebook/written';
import type { Edited } from '../../util/edited';
import { ok } from '../../util/result';
import { undoAll } from '../bring-in';
import type { Here } from '../here';
import type { TableVerbs } from './tables';

/** What stands in the field of a cell, whatever its text says. */
const storedIn = ({ doc }: Pick<Here, 'doc'>, row: string, column: string): string =>
  readRecord(recordsMap(doc, rows.name), rows, row)?.cell[column] ?? '';

/** Puts words in the place of those that a person saw; what came in meanwhile stays. Call it within `change`. */
function put({ doc, me }: Here, id: string, { was, mine }: Edited): readonly Undo[] {
  const text = textOf(doc, id);
  if (text === undefined) return [];
  /** Leads from some words to others, with what else came in since. */
  const lead = (from: string, to: string): void =>
    text.applyDelta([...behind(plainChange(from, to), [plainChange(from, plainWords(text))])]);
  claimWriter(doc, me);
  lead(was, mine);
  return [() => change(doc, () => lead(mine, was))];
}

/**
 * Of cells of a row that are written those that hold several lines, or did so: each with how it is written within
 * `change`. Where the words differ it has a text by then.
 */
export function longCells(here: Here, row: string, cells: Readonly<Record<string, string>>) {
  const { doc } = here;
  if (!isThere(doc, [rows.name, row])) return [];
  return Object.entries(cells).flatMap(([column, words]) => {
    const id = cellTextId(row, column);
    const isLong = readRecord(recordsMap(doc, columns.name), columns, column)?.holds === 'lines';
    const stored = storedIn(here, row, column);
    const was = cellWords(doc, row, column, stored);
    if ((!isLong && textOf(doc, id) === undefined) || was === words) return [];
    const text = beginCellText(doc, row, column, stored);
    return text === undefined ? [] : [() => put(here, id, { was: plainWords(text), mine: words })];
  });
}

/** Cells of several lines, in which two may type at once. */
export function cellVerbs(here: Here): Pick<TableVerbs, 'merge' | 'box' | 'settle'> {
  const { doc, me, acts } = here;
  const settled = (row: string, column: string): Written<Undo> =>
    editRecord(doc, rows, row, me, {
      cell: { [column]: cellWords(doc, row, column, storedIn(here, row, column)) },
    });
  const merge: TableVerbs['merge'] = (row, column, edited) => {
    if (!isThere(doc, [rows.name, row])) return GONE;
    const id = cellTextId(row, column);
    if (beginCellText(doc, row, column, storedIn(here, row, column)) === undefined) return refused(doc);
    const undos: Undo[] = [];
    const wrote = change(doc, () => {
      undos.push(...put(here, id, edited));
      const told = settled(row, column);
      if (told.ok) undos.push(told.value);
    });
    if (!wrote) return refused(doc);
    return acts.keep({ verb: 'edit', kind: rows.name, id: row }, ok(undoAll(here, undos)));
  };
  return {
    merge,
    box: (row, column, signal) =>
      cellBox(doc, { row, column, me, stored: () => storedIn(here, row, column) }, signal),
    settle: (row, column) => {
      if (isThere(doc, [rows.name, row])) settled(row, column);
    },
  };
}
