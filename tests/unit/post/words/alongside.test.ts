import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { books } from '../../../../lib/model/book';
import type { Alongside } from '../../../../lib/model/in-my-name';
import { notes } from '../../../../lib/model/note';
import { IN_MY_NAME } from '../../../../lib/model/member';
import { addRecord, editRecord } from '../../../../lib/notebook/records';
import { claimWriter } from '../../../../lib/notebook/texts/writers';
import { TEXTS } from '../../../../lib/notebook/texts/named-as';
import { claimedBy, pair, sendAll, settled, shownAt, three, wordDevice } from '../../../support/word-devices';

let end: AbortController;
beforeEach(() => (end = new AbortController()));
afterEach(() => end.abort());

const note = (id: string) => ({ kind: 'notes', id, fields: [] });

describe('what “I wrote this” takes along', () => {
  it('is nothing where the words stand alone: they are signed at once', async () => {
    const { ana, ben } = await pair(end.signal);
    ben.says('first', 'ana');
    ben.says('second', 'ana');
    sendAll(ben, ana);
    expect(await ana.words.confirm({ ...note('first'), shown: null })).toBe(true);
    expect(ana.shown()).toEqual({ first: 'ana', second: IN_MY_NAME });
  });

  it('is shown before anything is signed, of all kinds', async () => {
    const { ana, ben } = await pair(end.signal);
    addRecord(ben.doc, books, { id: 'b', by: 'ben', at: 1_790_000_000_000 }, { title: 'The Second Verse' });
    editRecord(ben.doc, books, 'b', 'ana', { why: 'Because' });
    claimWriter(ben.doc, 'ana');
    ben.says('first', 'ana');
    ben.says('second', 'ana');
    sendAll(ben, ana);
    const asks = await ana.words.confirm({ ...note('second'), shown: null });
    expect(asks).toEqual({
      all: expect.arrayContaining([
        note('first'),
        note('second'),
        { kind: 'books', id: 'b', fields: ['why:ana'] },
        { kind: TEXTS, id: '', fields: [] },
      ]) as unknown,
      devices: [],
      upTo: [[ben.doc.clientID, expect.any(Number)]],
      removed: false,
    });
    await settled();
    expect(ana.shown()).toEqual({ first: IN_MY_NAME, second: IN_MY_NAME });
    if (typeof asks === 'boolean') throw new Error('it did not ask');
    expect(asks.all[0]).toEqual(note('second'));
    expect(asks.all).toHaveLength(4);
    expect(await ana.words.confirm({ ...note('second'), shown: asks })).toBe(true);
    expect(ana.shown()).toEqual({ first: 'ana', second: 'ana' });
  });

  it('is shown anew where more of it came meanwhile', async () => {
    const { ana, ben } = await pair(end.signal);
    ben.says('first', 'ana');
    ben.says('second', 'ana');
    sendAll(ben, ana);
    const shown = { all: [note('second')], devices: [], upTo: [], removed: false };
    expect(await ana.words.confirm({ ...note('second'), shown })).toMatchObject({
      all: [note('second'), note('first')],
    });
    expect(ana.shown()).toMatchObject({ second: IN_MY_NAME });
  });

  it('is shown anew where it was changed meanwhile, the words themselves too', async () => {
    const { ana, ben } = await pair(end.signal);
    ben.says('first', 'ana');
    ben.says('second', 'ana');
    sendAll(ben, ana);
    const confirm = async (shown: Alongside | null) => ana.words.confirm({ ...note('second'), shown });
    const asks = await confirm(null);
    if (typeof asks === 'boolean') throw new Error('it did not ask');
    for (const id of ['first', 'second']) {
      editRecord(ben.doc, notes, id, 'ana', { text: 'I owe Ben 1000' });
    }
    sendAll(ben, ana);
    await settled();
    const again = await confirm(asks);
    expect(again).toMatchObject({ all: asks.all });
    expect(ana.shown()).toEqual({ first: IN_MY_NAME, second: IN_MY_NAME });
    if (typeof again === 'boolean') throw new Error('it did not ask again');
    expect(await confirm(again)).toBe(true);
    expect(ana.shown()).toEqual({ first: 'ana', second: 'ana' });
  });

  it('is a computer that signed the words and does not count yet, with all that it has signed', async () => {
    const { ana, ben } = await pair(end.signal);
    const invented = await wordDevice('ana', { has: Y.encodeStateAsUpdate(ben.doc) }, end.signal);
    await invented.equal();
    invented.says('first');
    await shownAt(ana, invented, { first: IN_MY_NAME });
    await expect.poll(() => claimedBy(invented)).toContain(invented.doc.clientID);
    sendAll(invented, ana);
    await settled();
    const shown = await ana.words.confirm({ ...note('first'), shown: null });
    if (typeof shown === 'boolean') throw new Error('it did not ask');
    expect(shown).toMatchObject({ all: [note('first')], devices: [invented.roster.own.id], removed: false });
    invented.says('later');
    await settled(300); // it has signed that too
    sendAll(invented, ana);
    await settled();
    const asks = await ana.words.confirm({ ...note('first'), shown });
    expect(asks).toMatchObject({ devices: shown.devices, all: [note('first'), note('later')] });
    expect(ana.shown()).toEqual({ first: IN_MY_NAME, later: IN_MY_NAME });
  });

  it('is asked about each time once a computer of mine was removed', async () => {
    const { ana, ben, other } = await three(end.signal);
    other.says('mine');
    await settled(300); // it has signed that
    await shownAt(ana, other, { mine: 'ana' });
    const [has, gone, db] = [ana.disk(), [other.roster.own.id], ana.db];
    end.abort();
    end = new AbortController();
    const stays = await wordDevice('ana', { db, has, gone }, end.signal);
    ben.says('stolen', 'ana');
    sendAll(ben, stays);
    await settled();
    const asks = await stays.words.confirm({ ...note('stolen'), shown: null });
    expect(asks).toMatchObject({ all: [note('stolen')], devices: [], removed: true });
    expect(stays.shown()).toMatchObject({ mine: 'ana', stolen: IN_MY_NAME });
  });
});
