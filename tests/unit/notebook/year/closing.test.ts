import { beforeEach, describe, expect, it } from 'vitest';
import { Doc, encodeStateAsUpdate, Map as YMap } from 'yjs';
import { ALL_KINDS } from '../../../../lib/model/kinds';
import { devices } from '../../../../lib/model/device';
import { members } from '../../../../lib/model/member';
import { notes } from '../../../../lib/model/note';
import { observeClosing, writeClosing } from '../../../../lib/notebook/year/closing';
import { copyRecords } from '../../../../lib/notebook/copy';
import { renameNotebook } from '../../../../lib/notebook/name';
import { addRecord, editRecord, putBackRecord, removeRecord } from '../../../../lib/notebook/records';
import {
  canWrite,
  closingOf,
  holdWrites,
  layOver,
  metaMap,
  notebookVersion,
} from '../../../../lib/notebook/schema';
import { put, remove } from '../../../support/records';

const AT = 1_790_000_000_000;
const CLOSED = { ok: false, reason: 'closed' };
let doc: Doc;
beforeEach(() => {
  doc = new Doc();
  put(doc, 'notes', { id: 'n', by: 'ana', at: AT, text: 'Hello' });
  put(doc, 'notes', { id: 'gone', by: 'ana', at: AT, text: 'Not any more' });
});

const close = (by = 'ana', of = doc, at = AT + 1) => writeClosing(of, { by, at, closed: true });
const openAgain = (by = 'ana', of = doc) => writeClosing(of, { by, at: AT + 2, closed: false });
const add = (of: Doc, id: string) => addRecord(of, notes, { id, by: 'ana', at: AT }, { text: id });
const removal = { by: 'ana', at: AT };

describe('a closed notebook', () => {
  it('is written by no verb, and not changed at all', () => {
    remove(doc, 'notes', 'gone');
    const undo = editRecord(doc, notes, 'n', 'ana', { text: 'Hello there' });
    expect(close()).toEqual({ ok: true, value: null });
    const before = encodeStateAsUpdate(doc);
    expect(add(doc, 'more')).toEqual(CLOSED);
    expect(editRecord(doc, notes, 'n', 'ana', { text: 'x' })).toEqual(CLOSED);
    expect(removeRecord(doc, notes, 'n', removal)).toEqual(CLOSED);
    expect(putBackRecord(doc, notes, 'gone')).toEqual(CLOSED);
    expect(renameNotebook(doc, 'x')).toEqual(CLOSED);
    expect(undo.ok && undo.value()).toBe(false);
    expect(canWrite(doc)).toBe(false);
    expect(encodeStateAsUpdate(doc)).toEqual(before);
  });

  it('can be written again once somebody has opened it, whoever closed it', () => {
    close('ana');
    openAgain('ben');
    expect(add(doc, 'more').ok).toBe(true);
    expect(closingOf(doc)).toEqual({ by: 'ben', at: AT + 2, closed: false });
  });

  it('still takes who comes in, and with which device, and nothing else', () => {
    close();
    const came = addRecord(doc, members, { id: 'ben', by: 'ben', at: AT }, { name: 'Ben', seat: 'b' });
    const keys = { agree: 'a'.repeat(87), sign: 'a'.repeat(87), proof: 'a'.repeat(86) };
    expect([came.ok, addRecord(doc, devices, { id: 'd', by: 'ben', at: AT }, keys).ok]).toEqual([true, true]);
    const open = Object.values(ALL_KINDS).filter(({ evenClosed }) => evenClosed);
    expect(open.map(({ name }) => name)).toEqual(['members', 'devices']);
    expect(editRecord(doc, members, 'ben', 'ben', { name: 'Benedict' })).toEqual(CLOSED);
  });

  it('takes nothing either that only one member sees', () => {
    const own = new Doc();
    layOver(own, doc);
    expect(add(own, 'mine').ok).toBe(true);
    close();
    expect(add(own, 'more')).toEqual(CLOSED);
  });

  it('locks no older Bookbag out, and its copy is open', () => {
    close();
    expect(notebookVersion(doc)).toBe(1);
    const copy = new Doc();
    copyRecords(doc, copy, 'ana');
    expect(add(copy, 'more').ok).toBe(true);
  });

  it('is neither closed nor opened while the disk takes nothing, or where only a newer app may write', () => {
    holdWrites(doc, 'disk-full');
    expect(close()).toEqual({ ok: false, reason: 'disk-full' });
    holdWrites(doc, 'none');
    close();
    metaMap(doc).set('version', 99);
    expect(openAgain()).toEqual({ ok: false, reason: 'too-new' });
  });

  it.each([
    ['words', 'yes'],
    ['a list', [{ by: 'ben', at: AT, closed: true }]],
    ['a map of Yjs', new YMap([['closed', true]])],
    ['no member', { by: '', at: AT, closed: true }],
    ['a member that is a trap', { by: '__proto__', at: AT, closed: true }],
    ['no time', { by: 'ben', at: 'now', closed: true }],
    ['something else', { by: 'ben', at: AT, closed: 1 }],
  ])('is not closed by what is none: %s', (_what, value) => {
    metaMap(doc).set('closing', value);
    expect([closingOf(doc), canWrite(doc), add(doc, 'more').ok]).toEqual([undefined, true, true]);
  });

  it('tells of each closing and opening, and of nothing else', () => {
    const end = new AbortController();
    const closing = observeClosing(doc, end.signal);
    const told: unknown[] = [];
    closing.subscribe(() => told.push(closing.get()?.closed));
    renameNotebook(doc, 'Spring match');
    close();
    openAgain();
    end.abort();
    close();
    expect(told).toEqual([true, false]);
  });
});
