import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Doc, encodeStateAsUpdate } from 'yjs';
import * as runtime from '../../../lib/platform/runtime';
import type { Written } from '../../../lib/notebook/written';
import { createSession } from '../../../lib/session/create-session';
import type { Session } from '../../../lib/session/session';

import { type BookbagDb, UPDATES_TABLE } from '../../../lib/store/db';
import { addNotebook, removeExample } from '../../../lib/store/notebooks';
import { openNotebook } from '../../../lib/store/open-notebook';
import { FakeShell } from '../../support/fake-shell';
import { tempDb } from '../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
let session: Session;
let doc: Doc;

beforeEach(async () => {
  vi.spyOn(runtime, 'onMessage').mockImplementation(() => undefined);
  vi.spyOn(runtime, 'watchLine').mockImplementation(() => undefined);
  vi.spyOn(runtime, 'sendMessage').mockResolvedValue({ answer: null });
  end = new AbortController();
  db = tempDb(end.signal);
  await addNotebook(db, { id: 'n', me: 'ana', secret: null, relays: [], label: '', createdAt: 1 });
  session = await createSession(db, 'n', new FakeShell(), end.signal);
  ({ doc } = await openNotebook(db, 'n', end.signal));
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
});

function done<T>(written: Written<T>): T {
  if (!written.ok) throw new Error(`not written: ${written.reason}`);
  return written.value;
}

/** Another page of this browser, or the same one when it is opened again. */
const openAgain = (): Promise<Session> => createSession(db, 'n', new FakeShell(), end.signal);
const link = { url: 'https://example.org/a', title: 'On songs', note: '' };
const highlightOf = (reading: string) => ({ reading, meaning: 'liked' as const, quote: 'zebra words' });
/** By their words: two may be of one millisecond. */
const notes = () =>
  session.records.notes.list
    .get()
    .toSorted((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ text, onlyMine }) => [text, onlyMine]);
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 10_000 });
/** All bytes that are on the disk, but for the table that never travels; and all that the document would send. */
async function travelling(): Promise<string> {
  const rows = await db.table(UPDATES_TABLE).toArray();
  const others = await Promise.all(
    db.tables.filter(({ name }) => name !== 'private').map((table) => table.toArray()),
  );
  const bytes = [encodeStateAsUpdate(doc), ...rows.map(({ u }: { u: Uint8Array }) => u)];
  const decoder = new TextDecoder('latin1');
  return JSON.stringify(others) + bytes.map((one) => decoder.decode(one)).join('\n');
}

describe('what only this member sees', () => {
  it('stands among the rest and says so; nothing of it is in what travels before it is shared', async () => {
    const reading = done(session.readings.addLink(link));
    const mark = done(session.onlyMine.add('highlights', highlightOf(reading)));
    done(session.onlyMine.add('comments', { on: 'reading', subject: reading, text: 'yodel one' }));
    const note = done(session.onlyMine.add('notes', { text: 'quokka' }));
    done(session.records.notes.add({ text: 'for both' }));
    done(session.records.notes.edit(note, { text: 'quokka two' }));
    expect(notes()).toEqual([
      ['for both', undefined],
      ['quokka two', true],
    ]);
    expect(session.records.highlights.list.get()).toMatchObject([{ id: mark, onlyMine: true }]);
    await eventually(async () => expect(await db.private.count()).toBe(4));
    const before = await travelling();
    expect(before).toContain('for both');
    for (const secret of ['zebra', 'yodel', 'quokka', mark, note]) expect(before).not.toContain(secret);
    done(session.onlyMine.share('notes', note));
    await eventually(async () => expect(await travelling()).toContain('quokka two'));
    const after = await travelling();
    for (const secret of ['zebra', 'yodel', mark]) expect(after).not.toContain(secret);
    expect(notes()).toEqual([
      ['for both', undefined],
      ['quokka two', undefined],
    ]);
  });

  it('is a question too, also while its words and its place change; its first words never travel', async () => {
    const set = done(session.records.questionSets.add({ title: 'Before we meet' }));
    const [first, second] = ['wombat', 'numbat'].map((text) =>
      done(session.onlyMine.add('questions', { set, text })),
    ) as [string, string];
    done(session.records.questions.edit(first, { text: 'wallaby' }));
    done(session.records.questions.place(second, null));
    await eventually(async () => expect(await travelling()).toContain('Before we meet'));
    await eventually(async () => expect(await db.private.count()).toBe(4));
    const before = await travelling();
    for (const secret of ['wombat', 'numbat', 'wallaby', first, second]) expect(before).not.toContain(secret);
    done(session.questions.send(set));
    await eventually(async () => expect(await travelling()).toContain('wallaby'));
    expect(await travelling()).not.toContain('wombat');
    expect(session.records.questions.list.get().map(({ text }) => text)).toEqual(['numbat', 'wallaby']);
  });

  it('is there again when a page opens, and in another page at once', async () => {
    const desk = await openAgain();
    done(session.onlyMine.add('notes', { text: 'quokka' }));
    await eventually(() => expect(desk.records.notes.list.get()).toMatchObject([{ text: 'quokka' }]));
    expect((await openAgain()).records.notes.list.get()).toMatchObject([{ text: 'quokka', onlyMine: true }]);
  });

  it('is removed, put back and undone like the rest', () => {
    const { notes: list } = session.records;
    const note = done(session.onlyMine.add('notes', { text: 'quokka' }));
    const undo = done(list.remove(note));
    expect(list.list.get()).toEqual([]);
    expect(list.removed.get()).toMatchObject([{ record: { id: note, onlyMine: true } }]);
    expect(undo()).toBe(true);
    expect(notes()).toEqual([['quokka', true]]);
    done(list.remove(note));
    done(list.putBack(note));
    expect(session.acts.undoLast()?.done).toBe(true);
    expect(list.list.get()).toEqual([]);
  });

  it('keeps to itself what answers it or hangs on it, whoever asks for that', () => {
    const { comments } = session.records;
    const reading = done(session.readings.addLink(link));
    const mark = done(session.onlyMine.add('highlights', highlightOf(reading)));
    const under = done(comments.add({ on: 'highlight', subject: mark, text: 'under it' }));
    const first = done(session.onlyMine.add('comments', { on: 'reading', subject: reading, text: 'first' }));
    const reply = done(comments.add({ on: 'reading', subject: reading, parent: first, text: 'reply' }));
    expect(comments.list.get().every(({ onlyMine }) => onlyMine === true)).toBe(true);
    expect(doc.getMap('comments').size).toBe(0);
    for (const id of [under, reply]) {
      expect(session.onlyMine.canShare('comments', id)).toBe(false);
      expect(session.onlyMine.share('comments', id)).toEqual({ ok: false, reason: 'gone' });
    }
    done(session.onlyMine.share('highlights', mark));
    expect(comments.list.get().find(({ id }) => id === under)?.onlyMine).toBe(true);
    done(session.onlyMine.share('comments', under));
    done(session.onlyMine.share('comments', first));
    done(session.onlyMine.share('comments', reply));
    expect(comments.list.get().map(({ onlyMine }) => onlyMine)).toEqual([undefined, undefined, undefined]);
  });

  it('goes and comes back with what it hangs on', () => {
    const reading = done(session.readings.addLink(link));
    done(session.onlyMine.add('highlights', highlightOf(reading)));
    const undo = done(session.records.readings.remove(reading));
    expect(session.records.highlights.list.get()).toEqual([]);
    expect(session.onlyMine.add('highlights', highlightOf(reading))).toEqual({ ok: false, reason: 'gone' });
    undo();
    expect(session.records.highlights.list.get()).toHaveLength(1);
  });

  it('is shared with its own date, once, and lies here no longer', async () => {
    const note = done(session.onlyMine.add('notes', { text: 'quokka' }));
    const { at } = session.records.notes.list.get()[0] ?? {};
    done(session.onlyMine.share('notes', note));
    expect(session.onlyMine.share('notes', note)).toEqual({ ok: false, reason: 'gone' });
    expect(session.records.notes.list.get()).toMatchObject([{ id: note, at, text: 'quokka' }]);
    await eventually(() => expect(doc.getMap('notes').has(note)).toBe(true));
    await eventually(async () => expect(await db.private.count()).toBeGreaterThan(1)); // what takes it out
    done(session.records.notes.remove(note));
    doc.getMap('notes').delete(note);
    expect((await openAgain()).records.notes.list.get()).toEqual([]);
  });

  it('stays here where the disk takes nothing, and can be shared later', async () => {
    const note = done(session.onlyMine.add('notes', { text: 'quokka' }));
    await eventually(async () => expect(await db.private.count()).toBe(1));
    db.gate.stop('disk-full');
    expect(session.onlyMine.share('notes', note)).toEqual({ ok: false, reason: 'disk-full' });
    expect(session.onlyMine.add('notes', { text: 'more' })).toEqual({ ok: false, reason: 'disk-full' });
    expect(notes()).toEqual([['quokka', true]]);
    db.gate.goOn();
    await eventually(() => done(session.onlyMine.share('notes', note)));
    expect(notes()).toEqual([['quokka', undefined]]);
  });

  it('is kept when the page dies before the notebook is on the disk', async () => {
    const note = done(session.onlyMine.add('notes', { text: 'quokka' }));
    await eventually(async () => expect(await db.private.count()).toBe(1));
    const written = vi.spyOn(db.table(UPDATES_TABLE), 'add').mockRejectedValue(new Error('torn'));
    const rows = await db.private.toArray();
    done(session.onlyMine.share('notes', note));
    await new Promise((later) => setTimeout(later, 50));
    expect(await db.private.toArray()).toEqual(expect.arrayContaining(rows));
    written.mockRestore();
  });

  it('is taken out for good thirty days after its removal', async () => {
    const note = done(session.onlyMine.add('notes', { text: 'quokka' }));
    done(session.records.notes.remove(note));
    await eventually(async () => expect(await db.private.count()).toBe(2));
    expect((await openAgain()).records.notes.removed.get()).toHaveLength(1);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 31 * 86_400_000);
    const { records } = await openAgain();
    await vi.waitFor(() => expect(records.notes.removed.get()).toEqual([]), { timeout: 5000 }); // behind what is drawn
  });

  it('goes with the notebook', async () => {
    done(session.onlyMine.add('notes', { text: 'quokka' }));
    await eventually(async () => expect(await db.private.count()).toBe(1));
    await removeExample(db, 'n');
    expect(await db.private.count()).toBe(0);
  });
});
