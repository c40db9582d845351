import { beforeEach, describe, expect, it } from 'vitest';
import { acts, MOST_ACTS } from '../../../lib/session/acts';
import { GONE } from '../../../lib/notebook/written';
import { ok } from '../../../lib/util/result';
import { FakeSession, makeReading, PARTNER } from '../../support/fake-session';

const act = { verb: 'edit', kind: 'notes', id: 'n' } as const;
let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
});

describe('what a person did', () => {
  it('is taken back step by step, the last first, of every kind', () => {
    const { books, notes, readings } = session.records;
    session.put('readings', makeReading({ id: 'r', title: 'Reading', by: PARTNER }));
    const note = notes.add({ text: 'One' });
    notes.edit(note.ok ? note.value : '', { text: 'Two' });
    books.add({ title: 'Soup' });
    session.readings.markRead('r', true);
    session.readings.shareAnswer('r', 'liked', 'The silence.');
    readings.remove('r');
    session.names.renameMe('Mari');
    session.names.renameNotebook('Autumn');
    const state = () => [
      session.name.get(),
      session.records.members.list.get()[0]?.name,
      ...readings.list.get().map((one) => [one.liked['me'], one.read['me'] !== undefined]),
      ...books.list.get().map(({ title }) => title),
      ...notes.list.get().map(({ text }) => text),
    ];
    const steps = [];
    for (let undone = session.acts.undoLast(); undone !== undefined; undone = session.acts.undoLast())
      steps.push([undone.done, undone.act.verb, undone.act.kind, ...state()]);
    expect(steps).toEqual([
      [true, 'edit', 'notebook', 'Spring match', 'Mari', 'Soup', 'Two'],
      [true, 'edit', 'members', 'Spring match', 'Marisol', 'Soup', 'Two'],
      [true, 'remove', 'readings', 'Spring match', 'Marisol', ['The silence.', true], 'Soup', 'Two'],
      [true, 'edit', 'readings', 'Spring match', 'Marisol', [undefined, true], 'Soup', 'Two'],
      [true, 'edit', 'readings', 'Spring match', 'Marisol', [undefined, false], 'Soup', 'Two'],
      [true, 'add', 'books', 'Spring match', 'Marisol', [undefined, false], 'Two'],
      [true, 'edit', 'notes', 'Spring match', 'Marisol', [undefined, false], 'One'],
      [true, 'add', 'notes', 'Spring match', 'Marisol', [undefined, false]],
    ]);
    expect(notes.removed.get()).toHaveLength(1); // an addition that was undone can be put back too
  });

  it('is taken back once: by its own undo, or as the last', () => {
    const note = session.records.notes.add({ text: 'One' });
    const removed = session.records.notes.remove(note.ok ? note.value : '');
    expect(removed.ok && removed.value()).toBe(true);
    expect(session.acts.undoLast()?.act.verb).toBe('add');
    expect(session.acts.undoLast()).toBeUndefined();
  });

  it('is no act where nothing was written, nor is the undo itself', () => {
    session.records.notes.edit('nobody', { text: 'x' });
    const { keep, undoLast } = acts();
    keep(
      act,
      ok(
        () =>
          keep(
            act,
            ok(() => true),
          ).ok,
      ),
    );
    expect(undoLast()).toEqual({ act, done: true });
    expect([undoLast(), session.acts.undoLast()]).toEqual([undefined, undefined]);
  });

  it('says where it cannot be taken back any more', () => {
    const note = session.records.notes.add({ text: 'One' });
    session.records.notes.edit(note.ok ? note.value : '', { text: 'Two' });
    session.doc.transact(() => session.doc.getMap('notes').clear(), 'wire');
    expect(session.acts.undoLast()?.done).toBe(false);
  });

  it('is kept up to a number of acts, the oldest goes first', () => {
    const { keep, undoLast } = acts();
    const undone: number[] = [];
    for (let n = 0; n <= MOST_ACTS; n += 1)
      keep(
        act,
        ok(() => undone.push(n) > 0),
      );
    while (undoLast() !== undefined);
    expect([undone.length, undone.at(-1)]).toEqual([MOST_ACTS, 1]);
  });

  it('of several things may be one', () => {
    const { notes } = session.records;
    const both = session.acts.asOne({ verb: 'add', kind: 'notes', id: '' }, () => {
      const ids = ['One', 'Two'].map((text) => notes.add({ text }));
      return ok(() => ids.every((one) => one.ok && notes.remove(one.value).ok));
    });
    expect([both.ok, notes.list.get().length]).toEqual([true, 2]);
    expect([session.acts.undoLast()?.done, notes.list.get().length]).toEqual([true, 0]);
    expect(session.acts.undoLast()).toBeUndefined();
    session.acts.asOne(act, () => GONE);
    expect(session.acts.undoLast()).toBeUndefined();
    notes.add({ text: 'Three' });
    expect(session.acts.undoLast()?.act.verb).toBe('add');
  });
});

describe('what was taken back', () => {
  const words = (): string[] => session.records.notes.list.get().map(({ text }) => text);
  const made = (): string => {
    const note = session.records.notes.add({ text: 'One' });
    return note.ok ? note.value : '';
  };
  const redone = () => session.acts.redoLast();

  it('is done again, the last first, and can be taken back once more', () => {
    const { notes } = session.records;
    const id = made();
    notes.edit(id, { text: 'Two' });
    notes.remove(id);
    for (let n = 0; n < 3; n += 1) session.acts.undoLast();
    expect(words()).toEqual([]);
    expect([redone()?.act.verb, words()]).toEqual(['add', ['One']]);
    expect([redone()?.act.verb, words()]).toEqual(['edit', ['Two']]);
    expect([redone()?.act.verb, words()]).toEqual(['remove', []]);
    expect(redone()).toBeUndefined();
    expect([session.acts.undoLast()?.act.verb, words()]).toEqual(['remove', ['Two']]);
    expect([session.acts.undoLast()?.act.verb, words()]).toEqual(['edit', ['One']]);
    expect([redone()?.act.verb, words()]).toEqual(['edit', ['Two']]);
  });

  it('also by the button of its notice', () => {
    const id = made();
    const removed = session.records.notes.remove(id);
    expect(removed.ok && removed.value()).toBe(true);
    expect([redone()?.done, words()]).toEqual([true, []]);
  });

  it('is not done again behind something new, nor where it cannot be', () => {
    made();
    session.acts.undoLast();
    session.records.notes.add({ text: 'New' });
    expect(redone()).toBeUndefined();
    const id = session.records.notes.list.get()[0]?.id ?? '';
    session.records.notes.edit(id, { text: 'Newer' });
    session.acts.undoLast();
    session.records.notes.remove(id);
    expect([redone(), words()]).toEqual([undefined, []]);
  });

  it('and not behind what cannot be done again', () => {
    made();
    session.names.renameNotebook('Autumn');
    session.acts.undoLast();
    expect(redone()).toBeUndefined();
    session.acts.undoLast();
    expect(redone()?.act.verb).toBe('add');
  });
});
