import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Kind } from '../../lib/model/kind';
import { ALL_KINDS } from '../../lib/model/kinds';
import { listRecords, listRemoved } from '../../lib/notebook/list';
import { purgeRemoved } from '../../lib/notebook/purge';
import { addRecord, editRecord, putBackRecord, removeRecord } from '../../lib/notebook/records';
import { KEPT_FOR } from '../../lib/notebook/removal';
import { stateOf } from '../../lib/sync/digest';
import { pick, seeded } from '../support/random';

const AT = 1_790_000_000_000;
const NEVER = new AbortController().signal;

/** Two copies of a notebook, of which each is written while the other is away. */
let [ana, bo]: [Y.Doc, Y.Doc] = [new Y.Doc(), new Y.Doc()];
const meet = (): void => {
  Y.applyUpdate(bo, Y.encodeStateAsUpdate(ana, Y.encodeStateVector(bo)), 'wire');
  Y.applyUpdate(ana, Y.encodeStateAsUpdate(bo, Y.encodeStateVector(ana)), 'wire');
};

const NEEDED = {
  ...{ on: 'reading', subject: 'r', seat: 'a', title: 'Title', text: 'Text', name: 'Name' },
  ...{ reading: 'r', meaning: 'liked', quote: 'Quote', prompt: 'apply', source: 's' },
  ...{ draft: 'w', body: 'ab'.repeat(32), says: 'cd'.repeat(32), goal: 'g', set: 'z', question: 'y' },
  ...{ meeting: 'm', survey: 'v', respondent: 'x1', table: 'o', interview: 'iv' },
};

function begin(kind: Kind): void {
  addRecord(ana, ALL_KINDS['readings'] as Kind, { id: 'r', by: 'ana', at: AT }, { title: 'Reading' });
  addRecord(ana, ALL_KINDS['drafts'] as Kind, { id: 'w', by: 'ana', at: AT }, { title: 'Draft' });
  addRecord(ana, ALL_KINDS['meetings'] as Kind, { id: 'm', by: 'ana', at: AT }, { title: 'Meeting' });
  addRecord(ana, ALL_KINDS['goals'] as Kind, { id: 'g', by: 'ana', at: AT }, { title: 'Goal' });
  addRecord(ana, ALL_KINDS['questionSets'] as Kind, { id: 'z', by: 'ana', at: AT }, { title: 'Set' });
  addRecord(ana, ALL_KINDS['questions'] as Kind, { id: 'y', by: 'ana', at: AT }, { set: 'z', text: 'Q' });
  addRecord(ana, ALL_KINDS['interviews'] as Kind, { id: 'iv', by: 'ana', at: AT }, { title: 'Interview' });
  addRecord(ana, ALL_KINDS['askedQuestions'] as Kind, { id: 'y', by: 'ana', at: AT }, { interview: 'iv' });
  addRecord(ana, ALL_KINDS['surveys'] as Kind, { id: 'v', by: 'ana', at: AT }, { title: 'Survey' });
  addRecord(ana, ALL_KINDS['surveyQuestions'] as Kind, { id: 'y', by: 'ana', at: AT }, { survey: 'v' });
  addRecord(ana, ALL_KINDS['tables'] as Kind, { id: 'o', by: 'ana', at: AT }, { title: 'Table' });
  const own = Object.entries(NEEDED).filter(([name]) => Object.hasOwn(kind.fields, name));
  addRecord(ana, kind, { id: 'one', by: 'ana', at: AT }, Object.fromEntries(own));
  meet();
}

const remove = (doc: Y.Doc, kind: Kind, at = AT + 10) =>
  removeRecord(doc, kind, 'one', { by: doc === ana ? 'ana' : 'bo', at });
const list = (doc: Y.Doc, kind: Kind) =>
  listRecords(doc, kind, NEVER)
    .get()
    .filter(({ id }) => id === 'one');
const listed = (doc: Y.Doc, kind: Kind) => listRemoved(doc, kind, NEVER).get();

/** Kinds in which nobody types: tests/convergence/surveys.test.ts removes answers to surveys. */
const NO_WORDS = ['surveyAnswers', 'askedNotes'];

const TYPED = Object.values(ALL_KINDS).filter(({ name }) => !NO_WORDS.includes(name));

describe.each(TYPED.map((kind) => [kind.name, kind] as const))('removing one of %s', (_name, kind) => {
  /** The field in which somebody types. */
  const field = ['text', 'title', 'name', 'quote'].find((one) => Object.hasOwn(kind.fields, one)) as string;

  beforeEach(() => {
    [ana, bo] = [new Y.Doc(), new Y.Doc()];
    begin(kind);
  });

  it.each([
    ['who removed it', () => ana],
    ['who edited it', () => bo],
  ])('keeps what the other wrote in it meanwhile, put back by %s', (_who, putter) => {
    remove(ana, kind);
    editRecord(bo, kind, 'one', 'bo', { [field]: 'Offline words' });
    meet();
    for (const doc of [ana, bo]) {
      expect(list(doc, kind)).toEqual([]);
      expect(listed(doc, kind)).toMatchObject([
        { record: { [field]: 'Offline words' }, removal: { by: 'ana', at: AT + 10 } },
      ]);
    }
    putBackRecord(putter(), kind, 'one');
    meet();
    for (const doc of [ana, bo])
      expect(list(doc, kind)).toMatchObject([{ [field]: 'Offline words', at: AT }]);
  });

  it('by both at once is one removal, and one "Put it back" undoes it', () => {
    remove(ana, kind, AT + 10);
    remove(bo, kind, AT + 20);
    meet();
    expect(listed(ana, kind)).toMatchObject([{ removal: { by: 'bo', at: AT + 20 } }]);
    expect(listed(bo, kind)).toEqual(listed(ana, kind));
    putBackRecord(ana, kind, 'one');
    meet();
    for (const doc of [ana, bo]) expect([list(doc, kind).length, listed(doc, kind)]).toEqual([1, []]);
  });

  it('and putting back twice, at both ends at once, makes no double', () => {
    remove(ana, kind);
    meet();
    putBackRecord(ana, kind, 'one');
    putBackRecord(bo, kind, 'one');
    meet();
    for (const doc of [ana, bo]) expect([list(doc, kind).length, listed(doc, kind)]).toEqual([1, []]);
  });

  it('stays removed by who did not know that the other removed it and took it back', () => {
    const undo = remove(ana, kind);
    if (undo.ok) undo.value();
    remove(bo, kind, AT + 20);
    meet();
    for (const doc of [ana, bo]) expect(listed(doc, kind)).toMatchObject([{ removal: { by: 'bo' } }]);
  });

  it('for good by both after thirty days is the same at both ends', () => {
    remove(ana, kind);
    meet();
    purgeRemoved(ana, AT + KEPT_FOR + 11);
    purgeRemoved(bo, AT + KEPT_FOR + 11);
    meet();
    expect([listed(ana, kind), listed(bo, kind)]).toEqual([[], []]);
    expect(stateOf(ana).digest).toBe(stateOf(bo).digest);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('in any order ends the same at both ends (seed %i)', (seed) => {
    const random = seeded(seed);
    for (let n = 0; n < 200; n += 1) {
      const doc = pick(random, [ana, bo]);
      const acts = [
        () => remove(doc, kind, AT + n),
        () => putBackRecord(doc, kind, 'one'),
        () => editRecord(doc, kind, 'one', doc === ana ? 'ana' : 'bo', { [field]: `w${n}` }),
      ];
      pick(random, acts)();
      if (random() < 0.4) meet();
    }
    meet();
    expect(listed(ana, kind)).toEqual(listed(bo, kind));
    expect(list(ana, kind)).toEqual(list(bo, kind));
    expect(list(ana, kind).length + listed(ana, kind).length).toBe(1);
    expect(stateOf(ana).digest).toBe(stateOf(bo).digest);
    putBackRecord(bo, kind, 'one');
    meet();
    // as a Bookbag that does not know the mark reads it, too: its time is above zero again
    expect(list(ana, kind)).toMatchObject([{ id: 'one', at: AT }]);
  });
});

it('a comment that the partner wrote on a removed reading comes back with it', () => {
  [ana, bo] = [new Y.Doc(), new Y.Doc()];
  const [readings, comments] = [ALL_KINDS['readings'] as Kind, ALL_KINDS['comments'] as Kind];
  addRecord(ana, readings, { id: 'one', by: 'ana', at: AT }, { title: 'Reading' });
  meet();
  remove(ana, readings);
  addRecord(bo, comments, { id: 'c', by: 'bo', at: AT }, { on: 'reading', subject: 'one', text: 'Offline.' });
  meet();
  expect(listRecords(ana, comments, NEVER).get()).toEqual([]);
  putBackRecord(bo, readings, 'one');
  meet();
  expect(listRecords(ana, comments, NEVER).get()).toMatchObject([{ text: 'Offline.' }]);
});
