import { encodeStateAsUpdate } from 'yjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { NotesBox } from '../../../../components/plan/meetings/notes-box';
import { cellTextId } from '../../../../lib/notebook/texts/cell-texts';
import { copyRecords } from '../../../../lib/notebook/copy';
import { purgeRemoved } from '../../../../lib/notebook/purge';
import { ownerOfText, textOf } from '../../../../lib/notebook/texts/texts';
import { cellBox } from '../../../../lib/notebook/texts/cell-box';
import { leading } from '../../../../lib/notebook/texts/plain-text';
import { FakeBox } from '../../../support/fake-text-box';
import { twoLongCells, twoTables } from '../../../support/two-tables';

const NEVER = new AbortController().signal;
const TOLD = { onFull: () => undefined, onTooLarge: () => undefined };

let two: ReturnType<typeof twoLongCells>;
beforeEach(() => {
  two = twoLongCells('old words');
});

describe('a cell of several lines in which two write apart', () => {
  it('keeps what both typed, and its old words once', () => {
    const { ana, bo, exchange, row, column, said } = two;
    ana.merge(row, column, { was: 'old words', mine: 'old words\nfrom Ana' }, leading);
    bo.merge(row, column, { was: 'old words', mine: 'Bo says: old words' }, leading);
    exchange();
    expect(said(ana)).toBe('Bo says: old words\nfrom Ana');
    expect(said(bo)).toBe(said(ana));
  });

  it('keeps what one types while the other pastes over it, or empties it', () => {
    const { ana, bo, exchange, row, column, table, said } = two;
    ana.fill(table, [{ row, cells: { [column]: 'pasted' } }]);
    bo.merge(row, column, { was: 'old words', mine: 'old words, and more' }, leading);
    exchange();
    expect(said(bo)).toContain('pasted');
    expect(said(bo)).toContain(', and more');
    ana.fill(table, [{ row, cells: { [column]: '' } }]);
    exchange();
    expect([said(ana), said(bo)]).toEqual(['', '']);
  });

  it('takes back only what one wrote', () => {
    const { ana, bo, exchange, row, column, said } = two;
    ana.merge(row, column, { was: 'old words', mine: 'old words from Ana' }, leading);
    exchange();
    bo.merge(row, column, { was: 'old words from Ana', mine: 'new words from Ana' }, leading);
    exchange();
    const undo = ana.merge(row, column, { was: 'new words from Ana', mine: 'new words from Ana!' }, leading);
    bo.merge(row, column, { was: 'new words from Ana', mine: 'new words from Ana and Bo' }, leading);
    exchange();
    expect(undo.ok && undo.value()).toBe(true);
    exchange();
    expect([said(ana), said(bo)]).toEqual(Array(2).fill('new words from Ana and Bo'));
  });

  it('has one text, though one knew other old words', () => {
    const { ana, bo, exchange, row, column, table, said } = two;
    bo.records.columns.edit(column, { holds: 'text' });
    bo.fill(table, [{ row, cells: { [column]: 'other words' } }]);
    bo.records.columns.edit(column, { holds: 'lines' });
    bo.merge(row, column, { was: 'other words', mine: 'other words of Bo' }, leading);
    ana.merge(row, column, { was: 'old words', mine: 'old words of Ana' }, leading);
    exchange();
    expect(said(ana)).toBe(said(bo));
    expect(said(ana)).toContain('other words of Bo');
    expect(said(ana)).toContain('old words of Ana');
  });

  it('writes nothing by being opened, and shows what comes meanwhile', () => {
    const { ana, bo, exchange, row, column, said } = two;
    const box = new FakeBox();
    const before = encodeStateAsUpdate(bo.doc);
    const notes = new NotesBox(box, cellBox(bo.cell(row, column), 'bo', NEVER), TOLD, NEVER);
    expect(box.value).toBe('old words');
    expect(encodeStateAsUpdate(bo.doc)).toEqual(before);
    expect(textOf(bo.doc, cellTextId(row, column))).toBeUndefined();
    ana.merge(row, column, { was: 'old words', mine: 'old words from Ana' }, leading);
    exchange();
    expect(box.value).toBe('old words from Ana');
    box.value = 'Old words from Ana';
    notes.flush();
    exchange();
    expect(said(ana)).toBe('Old words from Ana');
  });
});

describe('the words of a cell of several lines', () => {
  it('go into a copy of the notebook', () => {
    const { ana, row, column, said } = two;
    ana.merge(row, column, { was: 'old words', mine: 'old words, and more' }, leading);
    const copy = twoTables().bo;
    copyRecords(ana.doc, copy.doc, 'bo');
    expect(said(copy)).toBe('old words, and more');
  });

  it('go for good with their row, and come back with it where somebody adds it again', () => {
    const { ana, row, column, said } = two;
    ana.merge(row, column, { was: 'old words', mine: 'old words, and more' }, leading);
    const copied = ana.records.rows.copy(row);
    ana.records.rows.remove(row);
    purgeRemoved(ana.doc, Number.MAX_SAFE_INTEGER);
    expect(JSON.stringify(ana.doc.getMap('texts').toJSON())).not.toContain('old words');
    ana.records.rows.addAgain(copied);
    expect(said(ana)).toBe('old words, and more');
  });

  it('count as their row where they wait for the partner', () => {
    const { ana, row, column } = two;
    ana.merge(row, column, { was: 'old words', mine: 'more' }, leading);
    expect(ownerOfText(ana.doc, 'texts', cellTextId(row, column))).toBe(`rows/${row}`);
  });
});
