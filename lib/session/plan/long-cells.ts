import { columns } from '../../model/column';
import { rows } from '../../model/row';
import { isThere } from '../../notebook/family';
import { readRecord } from '../../notebook/record';
import { editRecord } from '../../notebook/records';
import { change, recordsMap, refused } from '../../notebook/schema';
import { beginCellText, type CellAt, cellAt, cellTextId, cellWords } from '../../notebook/texts/cell-texts';
import type { Op } from '../../notebook/texts/op';
import { plainWords, replaceWords } from '../../notebook/texts/plain-words';
import { textOf } from '../../notebook/texts/texts';
import { GONE, type Undo, type Written } from '../../notebook/written';
import type { Edited } from '../../util/edited';
import { ok } from '../../util/result';
import { undoAll } from '../bring-in';
import type { Here } from '../here';

/** The steps from some words to others, behind what became of the first ones meanwhile (lib/notebook/texts/plain-text.ts). */
type Leading = (from: string, to: string, now: string) => readonly Op[];

/** Cells of several lines, in which two may type at once. */
export interface LongCellVerbs {
  /**
   * Writes in a cell what a person made of the words that stood there when they began. What the other one put in
   * meanwhile stays. Answers how to take it back.
   *
   * @param leading handed in, since it is loaded late
   */
  merge(row: string, column: string, edited: Edited, leading: Leading): Written<Undo>;
  /** A cell for a box. */
  cell(row: string, column: string): CellAt;
  /** Writes what a cell says into its row too: by it the other one is told, and who reads no texts sees it. */
  settle(row: string, column: string): void;
}

/** What stands in the field of a cell, whatever its text says. */
const storedIn = ({ doc }: Pick<Here, 'doc'>, row: string, column: string): string =>
  readRecord(recordsMap(doc, rows.name), rows, row)?.cell[column] ?? '';

/**
 * Of cells of a row that are written those that hold several lines, or did so: each with how it is written within
 * `change`. Where the words differ it has a text by then.
 */
export function longCells(here: Here, row: string, cells: Readonly<Record<string, string>>) {
  const { doc } = here;
  if (!isThere(doc, [rows.name, row])) return [];
  return Object.entries(cells).flatMap(([column, words]) => {
    const isLong = readRecord(recordsMap(doc, columns.name), columns, column)?.holds === 'lines';
    const stored = storedIn(here, row, column);
    if (!isLong && textOf(doc, cellTextId(row, column)) === undefined) return [];
    if (cellWords(doc, row, column, stored) === words) return [];
    const text = beginCellText(doc, row, column, stored);
    if (text === undefined) return [];
    const was = plainWords(text);
    /** Nothing where somebody changed it since. */
    const undo: Undo = () => plainWords(text) === words && change(doc, () => replaceWords(text, was));
    return [
      (): Undo => {
        replaceWords(text, words);
        return undo;
      },
    ];
  });
}

export function longCellVerbs(here: Here): LongCellVerbs {
  const { doc, me, acts } = here;
  const settled = (row: string, column: string): Written<Undo> =>
    editRecord(doc, rows, row, me, {
      cell: { [column]: cellWords(doc, row, column, storedIn(here, row, column)) },
    });
  const merge: LongCellVerbs['merge'] = (row, column, { was, mine }, leading) => {
    if (!isThere(doc, [rows.name, row])) return GONE;
    const text = beginCellText(doc, row, column, storedIn(here, row, column));
    if (text === undefined) return refused(doc);
    const lead = (from: string, to: string): boolean =>
      change(doc, () => {
        text.applyDelta([...leading(from, to, plainWords(text))]);
        settled(row, column);
      });
    if (!lead(was, mine)) return refused(doc);
    return acts.keep({ verb: 'edit', kind: rows.name, id: row }, ok(undoAll(here, [() => lead(mine, was)])));
  };
  return {
    merge,
    cell: (row, column) => cellAt(doc, row, column, () => storedIn(here, row, column)),
    settle: (row, column) => {
      if (isThere(doc, [rows.name, row])) settled(row, column);
    },
  };
}
