import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { line, text } from '../../../lib/model/field';
import { childOf, type Kind, kind } from '../../../lib/model/kind';
import { ALL_KINDS } from '../../../lib/model/kinds';
import { descendants } from '../../../lib/notebook/family';
import { listRecords } from '../../../lib/notebook/list';
import { observeUnseen } from '../../../lib/notebook/news';
import { addRecord, editRecord, removeRecord } from '../../../lib/notebook/records';
import { notebookVersion } from '../../../lib/notebook/schema';
import { countWaiting } from '../../../lib/notebook/waiting';
import * as runtime from '../../../lib/platform/runtime';
import { countNew } from '../../../lib/post/hosting/badge';
import { newsOf } from '../../../lib/post/hosting/news';
import { acts } from '../../../lib/session/acts';
import { recordList } from '../../../lib/session/records';
import { addSeen } from '../../../lib/store/cursors';
import { addNotebook } from '../../../lib/store/notebooks';
import { openNotebook } from '../../../lib/store/open-notebook';
import { Cell } from '../../../lib/util/observed';
import { tempDb } from '../../support/temp-db';

/** A kind that stands nowhere but here, and one that hangs on it. */
const recipes = kind(
  'recipes',
  { title: line(80), steps: text(500) },
  { perMember: { taste: text(200) }, keyed: { cup: line(20) }, section: 'notes' },
);
const servings = kind(
  'servings',
  { recipe: line(64), guest: line(40) },
  { parent: childOf('recipes', 'recipe') },
);
const bites = kind('bites', { serving: line(64) }, { parent: childOf('servings', 'serving') });
const kinds = { ...ALL_KINDS, recipes, servings, bites };

const AT = 1_790_000_000_000;
const made = (id: string, by = 'ana') => ({ id, by, at: AT });
const NEVER = new AbortController().signal;

let doc: Y.Doc;
beforeEach(() => {
  doc = new Y.Doc();
});
const all = (of = doc) => listRecords(of, recipes, NEVER).get();

describe('a kind that is declared and nothing more', () => {
  it('is added, and edited by two who do not overwrite each other', () => {
    addRecord(doc, recipes, made('r'), { title: ' Soup ', taste: 'Warm', cup: { blue: 'half' } });
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    editRecord(doc, recipes, 'r', 'ana', { title: 'Barley soup', cup: { red: 'full' } });
    editRecord(other, recipes, 'r', 'ben', { steps: 'Stir.', taste: 'Salty', cup: { blue: 'empty' } });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(all(other)).toEqual(all());
    const [one] = all();
    expect(one).toMatchObject({ ...made('r'), title: 'Barley soup', steps: 'Stir.' });
    expect({ ...one?.taste }).toEqual({ ana: 'Warm', ben: 'Salty' });
    expect({ ...one?.cup }).toEqual({ blue: 'empty', red: 'full' });
    expect(notebookVersion(doc)).toBe(1); // it locks no older app out
  });

  it('is removed with what hangs on it, and comes back with it', () => {
    addRecord(doc, recipes, made('r'), { title: 'Soup' });
    addRecord(doc, servings, made('s1'), { recipe: 'r', guest: 'Ruth' });
    addRecord(doc, servings, made('s2'), { recipe: 'another', guest: 'Ann' });
    const served = listRecords(doc, servings, NEVER, kinds);
    expect(served.get().map(({ id }) => id)).toEqual(['s1']); // an orphan is kept and not shown
    let updates = 0;
    doc.on('update', () => (updates += 1));
    const removed = removeRecord(doc, recipes, 'r', { by: 'ana', at: AT + 1000 }, kinds);
    expect([all(), served.get(), updates]).toEqual([[], [], 1]);
    expect(removed.ok && removed.value()).toBe(true);
    expect([all().length, served.get().length]).toEqual([1, 1]);
    addRecord(doc, recipes, made('another'), { title: 'Pie' });
    expect(served.get()).toHaveLength(2);
  });

  it('is removed with what hangs on its children too, and all of it comes back', () => {
    addRecord(doc, recipes, made('r'), { title: 'Soup' });
    addRecord(doc, servings, made('s'), { recipe: 'r', guest: 'Ruth' });
    addRecord(doc, bites, made('b'), { serving: 's' });
    addRecord(doc, bites, made('c'), { serving: 'another' });
    const lists = [recipes, servings, bites].map((one: Kind) => listRecords(doc, one, NEVER, kinds));
    const left = () => lists.map((list) => list.get().map(({ id }) => id));
    const removed = removeRecord(doc, recipes, 'r', { by: 'ana', at: AT + 1000 }, kinds);
    expect(left()).toEqual([[], [], []]);
    expect(descendants(doc, kinds, ['recipes', 'r'])).toEqual([
      ['servings', 's'],
      ['bites', 'b'],
    ]);
    expect(removed.ok && removed.value()).toBe(true);
    expect(left()).toEqual([['r'], ['s'], ['b']]);
  });

  it('is changed back by undo, but not what was changed again meanwhile', () => {
    addRecord(doc, recipes, made('r'), { title: 'Soup', steps: 'Boil.' });
    const edited = editRecord(doc, recipes, 'r', 'ana', { title: 'Stew', steps: 'Simmer.' });
    editRecord(doc, recipes, 'r', 'ben', { steps: 'Bake.' });
    expect(edited.ok && edited.value()).toBe(true);
    expect(all()[0]).toMatchObject({ title: 'Soup', steps: 'Bake.' });
  });

  it('counts as waiting, one a record, removed ones too', () => {
    addRecord(doc, recipes, made('r'), { title: 'Soup' });
    const covered = {
      snapshot: Y.encodeSnapshot(Y.snapshot(doc)),
      stateVector: Y.encodeStateVector(doc),
    };
    expect(countWaiting(doc, covered)).toBe(0);
    addRecord(doc, recipes, made('q'), { title: 'Pie' });
    editRecord(doc, recipes, 'q', 'ana', { title: 'Plum pie' });
    editRecord(doc, recipes, 'r', 'ana', { title: 'Stew' });
    expect(countWaiting(doc, covered)).toBe(2);
    removeRecord(doc, recipes, 'r', { by: 'ana', at: AT + 1000 }, kinds);
    expect(countWaiting(doc, covered)).toBe(2);
  });

  it('is new where its section is, and a child where its parent is', () => {
    const seen = new Cell<ReadonlySet<string> | null>(null);
    const unseen = observeUnseen(doc, 'ana', seen, NEVER, kinds);
    addRecord(doc, recipes, made('mine'), { title: 'Soup' });
    addRecord(doc, recipes, made('theirs', 'ben'), { title: 'Pie' });
    addRecord(doc, servings, made('child', 'ben'), { recipe: 'mine', guest: 'Ruth' });
    addRecord(doc, servings, made('orphan', 'ben'), { recipe: 'gone', guest: 'Ruth' });
    doc.getMap('recipes').set('odd', new Y.Map([['by', 'ben']])); // no record: it has no time
    expect(unseen.get()).toEqual([]); // nothing is new before it is known what was looked at
    seen.set(new Set());
    expect(unseen.get()).toMatchObject([
      { kind: 'recipes', id: 'theirs', section: 'notes', what: 'made', by: 'ben' },
      { kind: 'servings', id: 'child', section: 'notes', top: { kind: 'recipes', id: 'mine' } },
    ]);
    seen.set(new Set(['theirs']));
    expect(unseen.get().map(({ id }) => id)).toEqual(['child']);
  });

  it('has the session’s verbs and a list that is made on first use', () => {
    const observed = vi.spyOn(doc.getMap('recipes'), 'observeDeep');
    const list = recordList(
      { db: undefined as never, id: 'n', me: 'ana', doc, now: () => AT, acts: acts() },
      recipes,
      NEVER,
    );
    const added = list.add({ title: 'Soup' });
    expect(observed).not.toHaveBeenCalled();
    expect(list.list.get()).toMatchObject([
      { id: added.ok && added.value, by: 'ana', at: AT, title: 'Soup' },
    ]);
    expect(list.list).toBe(list.list);
    expect(observed).toHaveBeenCalledTimes(1);
    expect(list.edit('nobody', { title: 'x' })).toEqual({ ok: false, reason: 'gone' });
  });

  it('is cleaned by its own schema; a value that its field cannot hold is a fault of ours', () => {
    addRecord(doc, recipes, made('r'), { title: `${'x'.repeat(200)}\u202E` });
    expect(all()[0]?.title).toHaveLength(80);
    expect(() => recipes.encode({ title: 7 } as never, 'ana')).toThrow(TypeError);
    expect(() => recipes.encode({ nothing: 'x' } as never, 'ana')).toThrow(TypeError);
  });
});

describe('the badge', () => {
  const end = new AbortController();
  afterEach(() => (end.abort(), vi.restoreAllMocks()));

  it('counts a kind that it has never heard of', async () => {
    const told: unknown[] = [];
    vi.spyOn(runtime, 'sendMessage').mockImplementation(async (message) => {
      told.push((message as { payload: { count: number } }).payload.count);
      return { answer: null };
    });
    const db = tempDb(end.signal);
    await addNotebook(db, { id: 'n', me: 'ana', secret: null, relays: [], label: '', createdAt: 1 });
    const open = await openNotebook(db, 'n', end.signal);
    const news = newsOf({ db, id: 'n', me: 'ana', doc: open.doc }, end.signal, kinds);
    countNew({ id: 'n', news }, end.signal);
    addRecord(open.doc, recipes, made('theirs', 'ben'), { title: 'Pie' });
    addRecord(open.doc, recipes, made('mine'), { title: 'Soup' });
    await expect.poll(() => told.at(-1), { timeout: 3000 }).toBe(1);
    await addSeen(db, 'n', ['theirs']);
    await expect.poll(() => told.at(-1), { timeout: 3000 }).toBe(0);
  });
});
