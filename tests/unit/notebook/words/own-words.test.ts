import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { comments } from '../../../../lib/model/comment';
import { devices } from '../../../../lib/model/device';
import { IN_MY_NAME } from '../../../../lib/model/member';
import { notes } from '../../../../lib/model/note';
import { readings } from '../../../../lib/model/reading';
import { surveyAnswers } from '../../../../lib/model/survey';
import { copyRecords } from '../../../../lib/notebook/copy';
import { listRecords } from '../../../../lib/notebook/list';
import { ownWordsOf } from '../../../../lib/notebook/words/own-words';
import { addRecord, editRecord, removeRecord } from '../../../../lib/notebook/records';
import { recordMap } from '../../../../lib/notebook/schema';

const AT = 1_790_000_000_000;
const OURS = 7;
const THEIRS = 9;
const { signal } = new AbortController();

/** A document of Ana's in which one client writes, and that of the partner's forger. */
function two() {
  const [ours, theirs] = [new Y.Doc(), new Y.Doc()];
  [ours.clientID, theirs.clientID] = [OURS, THEIRS];
  ownWordsOf(ours).begin('ana');
  /** What the forger wrote comes to Ana, and her device notes whence. */
  const bring = (): void => {
    const clients = [[THEIRS, Y.getState(ours.store, THEIRS)]] as const;
    ownWordsOf(ours).learn({ brought: new Map(clients) });
    Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs));
  };
  const give = (): void => Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ours));
  return { ours, theirs, bring, give };
}

const byOf = (doc: Y.Doc, id: string): string | undefined =>
  listRecords(doc, notes, signal)
    .get()
    .find((one) => one.id === id)?.by;

const addNote = (doc: Y.Doc, id: string, by = 'ana') =>
  addRecord(doc, notes, { id, by, at: AT }, { text: `of ${id}` });

describe('words in this member’s name', () => {
  it('are theirs where they were written here, and nobody’s where they came from elsewhere unsigned', () => {
    const { ours, theirs, bring } = two();
    addNote(ours, 'mine');
    addNote(theirs, 'forged');
    addNote(theirs, 'bens', 'ben');
    bring();
    expect(['mine', 'forged', 'bens'].map((id) => byOf(ours, id))).toEqual(['ana', IN_MY_NAME, 'ben']);
  });

  it('are doubtful however the name was put there: as a field, as a new beginning, as other words', () => {
    const { ours, theirs, bring, give } = two();
    for (const id of ['a', 'b', 'c', 'd']) addNote(ours, id, id === 'a' ? 'ben' : 'ana');
    give();
    recordMap(theirs, 'notes', 'a')?.set('by', 'ana');
    recordMap(theirs, 'notes', 'b')?.set('base', { by: 'ana', at: AT, text: 'forged' });
    recordMap(theirs, 'notes', 'c')?.set('text', 'forged');
    recordMap(theirs, 'notes', 'd')?.set('topic', 'shared'); // no words of the writer alone
    bring();
    expect(['a', 'b', 'c', 'd'].map((id) => byOf(ours, id))).toEqual([
      ...[IN_MY_NAME, IN_MY_NAME, IN_MY_NAME],
      'ana',
    ]);
  });

  it('are theirs up to the change that a device of theirs has signed, and not one beyond', () => {
    const { ours, theirs, bring } = two();
    addNote(theirs, 'one');
    const end = Y.getState(theirs.store, THEIRS);
    bring();
    const list = listRecords(ours, notes, signal);
    ownWordsOf(ours).learn({ claimed: new Map([[THEIRS, end - 1]]) });
    expect(list.get()[0]?.by).toBe(IN_MY_NAME);
    ownWordsOf(ours).learn({ claimed: new Map([[THEIRS, end]]) });
    expect(list.get()[0]?.by).toBe('ana');
    ownWordsOf(ours).learn({ claimed: new Map([[THEIRS, 1]]) }); // an older list, once more
    expect(list.get()[0]?.by).toBe('ana');
  });

  it('of a client that is no longer open: what it wrote stays theirs, what goes on under it is not', () => {
    const { ours, theirs, give } = two();
    addNote(ours, 'mine');
    give();
    theirs.clientID = OURS; // the forger goes on where Ana’s page has ended
    addNote(theirs, 'forged');
    ownWordsOf(ours).learn({ brought: new Map([[OURS, Y.getState(ours.store, OURS)]]) });
    Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs));
    expect(['mine', 'forged'].map((id) => byOf(ours, id))).toEqual(['ana', IN_MY_NAME]);
  });

  it('count as they stand while a device of theirs signs nothing, and before anything is known', () => {
    const { ours, theirs, bring } = two();
    addNote(theirs, 'forged');
    bring();
    ownWordsOf(ours).learn({ lax: true });
    expect(byOf(ours, 'forged')).toBe('ana');
    ownWordsOf(ours).learn({ lax: false });
    expect(byOf(ours, 'forged')).toBe(IN_MY_NAME);
    const unknown = new Y.Doc();
    Y.applyUpdate(unknown, Y.encodeStateAsUpdate(ours));
    expect(byOf(unknown, 'forged')).toBe('ana');
  });

  it('beside another one’s record are left out, and stay where their writer wrote them', () => {
    const { ours, theirs, bring, give } = two();
    for (const id of ['r', 's']) addRecord(ours, readings, { id, by: 'ben', at: AT }, { title: 'T' });
    editRecord(ours, readings, 'r', 'ana', { liked: 'mine' });
    give();
    editRecord(theirs, readings, 's', 'ana', { liked: 'forged' });
    bring();
    const [r, s] = listRecords(ours, readings, signal)
      .get()
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect([r?.liked, s?.liked, s?.by]).toEqual([{ ana: 'mine' }, {}, 'ben']);
  });

  it('can be removed, and stay removed', () => {
    const { ours, theirs, bring } = two();
    addNote(theirs, 'forged');
    bring();
    expect(removeRecord(ours, notes, 'forged', { by: 'ana', at: AT }).ok).toBe(true);
    expect(byOf(ours, 'forged')).toBeUndefined();
  });

  it('nobody asks of a device’s own record which device brought it', () => {
    const { ours, theirs, bring } = two();
    const [key, proof] = ['A'.repeat(87), 'A'.repeat(86)];
    addRecord(theirs, devices, { id: 'd', by: 'ana', at: AT }, { agree: key, sign: key, proof });
    bring();
    expect(listRecords(ours, devices, signal).get()[0]?.by).toBe('ana');
  });

  it('a list that is open reads anew only what is doubtful now or no longer', () => {
    const { ours, theirs, bring } = two();
    for (let n = 0; n < 50; n += 1) addNote(ours, `n${n}`);
    addNote(theirs, 'forged');
    bring();
    let parsed = 0;
    const counted = {
      ...notes,
      parse: (input: Parameters<typeof notes.parse>[0]) => ((parsed += 1), notes.parse(input)),
    };
    const list = listRecords(ours, counted, signal);
    list.get();
    parsed = 0;
    ownWordsOf(ours).learn({ claimed: new Map([[THEIRS, 100]]) });
    expect(list.get().filter(({ by }) => by === IN_MY_NAME)).toEqual([]);
    expect(parsed).toBe(1);
  });

  it('a comment of theirs in which another one has written is doubtful', () => {
    const { ours, theirs, bring, give } = two();
    addRecord(ours, comments, { id: 'c', by: 'ana', at: AT }, { on: 'goal', subject: 'g', text: 'mine' });
    give();
    recordMap(theirs, 'comments', 'c')?.set('text', 'forged');
    bring();
    const record = recordMap(ours, 'comments', 'c');
    expect(record && ownWordsOf(ours).writerIn(record, comments)).toBe(IN_MY_NAME);
  });

  it('an answer to a survey is doubtful in which another one has answered, or sealed it anew', () => {
    const { ours, theirs, bring, give } = two();
    for (const id of ['a', 'b', 'c'])
      addRecord(ours, surveyAnswers, { id, by: 'ana', at: AT }, { survey: 's', words: { q: 'mine' } });
    give();
    recordMap(theirs, 'surveyAnswers', 'a')?.set('words:q', 'forged');
    recordMap(theirs, 'surveyAnswers', 'b')?.set('salt', 'A'.repeat(43));
    bring();
    const whose = ['a', 'b', 'c'].map((id) => {
      const record = recordMap(ours, 'surveyAnswers', id);
      return record && ownWordsOf(ours).writerIn(record, surveyAnswers);
    });
    expect(whose).toEqual([IN_MY_NAME, IN_MY_NAME, 'ana']);
  });

  it('a reading is doubtful under either name of the writer’s field', () => {
    const { ours, theirs, bring, give } = two();
    for (const id of ['r', 's']) addRecord(ours, readings, { id, by: 'ben', at: AT }, { title: 'T' });
    give();
    recordMap(theirs, 'readings', 'r')?.set('by', 'ana');
    recordMap(theirs, 'readings', 's')?.set('clippedBy', 'ana');
    bring();
    const all = listRecords(ours, readings, signal).get();
    expect(all.map(({ by }) => by)).toEqual([IN_MY_NAME, IN_MY_NAME]);
  });

  it('stay doubtful in a copy of the notebook, which this member’s own device writes', () => {
    const { ours, theirs, bring } = two();
    addNote(ours, 'mine');
    addNote(theirs, 'forged');
    addRecord(theirs, readings, { id: 'r', by: 'ana', at: AT }, { title: 'T' });
    bring();
    const copy = new Y.Doc();
    copyRecords(ours, copy, 'ana');
    ownWordsOf(copy).begin('ana');
    expect(['mine', 'forged'].map((id) => byOf(copy, id))).toEqual(['ana', IN_MY_NAME]);
    expect(listRecords(copy, readings, signal).get()[0]?.by).toBe(IN_MY_NAME);
  });
});
