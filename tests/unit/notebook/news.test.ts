import { beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import * as Y from 'yjs';
import { line, text, time } from '../../../lib/model/field';
import { childOf, kind, type Kind } from '../../../lib/model/kind';
import { KINDS, type KindSet } from '../../../lib/model/kinds';
import { marksAtBeginning, observeOwnChanges, observeUnseen, type Unseen } from '../../../lib/notebook/news';
import { addRecord, editRecord, removeRecord } from '../../../lib/notebook/records';
import { withMarks } from '../../../lib/notebook/told/told';
import { Cell } from '../../../lib/util/observed';

const AT = 1_790_000_000_000;
const NEVER = new AbortController().signal;
const recipes = kind(
  'recipes',
  { title: line(80), touched: line(9) },
  {
    perMember: { taste: text(200), tried: time },
    keyed: { cup: line(20) },
    order: 'made by people',
    section: 'notes',
    quiet: ['touched', 'tried'],
  },
);
const servings = kind(
  'servings',
  { recipe: line(64), guest: line(40) },
  { parent: childOf('recipes', 'recipe') },
);
const kinds: KindSet = { ...KINDS, recipes, servings };
const made = (id: string, by: string) => ({ id, by, at: AT });

/** What is written at Ana's and at Ben's, and what is new for Ana. */
let ana: Y.Doc;
let ben: Y.Doc;
let seen: Cell<ReadonlySet<string> | null>;
let unseen: { get(): readonly Unseen[] };
beforeEach(() => {
  [ana, ben] = [new Y.Doc(), new Y.Doc()];
  seen = new Cell<ReadonlySet<string> | null>(new Set<string>());
  observeOwnChanges(ana, 'ana', mark, NEVER, kinds);
  unseen = observeUnseen(ana, 'ana', seen, NEVER, kinds);
});
const mark = (marks: readonly string[]): void => seen.set(withMarks(seen.get() ?? [], marks));
const sync = (): void => {
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ana));
  Y.applyUpdate(ana, Y.encodeStateAsUpdate(ben), 'ben');
};
const news = (): string[] =>
  unseen.get().map(({ kind: name, id, what, field }) => `${what} ${name} ${id} ${field}`.trim());
const see = (): void => mark(unseen.get().flatMap(({ marks }) => marks));

/** What a field of words may hold. */
const FIRST = 'words';

/** What a member says in a field, says otherwise, and takes back: words, or a time. */
function saidIn({ name }: Kind, voice: string): readonly [unknown, unknown, unknown] {
  if (name === 'events') return ['yes', 'maybe', ''];
  if (voice === 'rating') return [4, 6, 0];
  if (voice === 'state') return ['reading', 'read', ''];
  if (['drafts', 'goals', 'meetings'].includes(name) || voice === 'wrote')
    return [AT, AT + 1, `${voice}: a time is not taken back`];
  return [FIRST, 'more words', ''];
}

it('a kind that is silent is no news, nor is a change of it', () => {
  addRecord(ana, KINDS.drafts, made('d', 'ana'), { title: 'Songs' });
  const hash = 'a'.repeat(64);
  addRecord(ben, KINDS.versions, made('v', 'ben'), { draft: 'd', name: 'Mine', body: hash, says: hash });
  sync();
  editRecord(ben, KINDS.versions, 'v', 'ben', { name: 'Ours' });
  sync();
  expect(news()).toEqual([]);
  expect(marksAtBeginning(ana, 'ana', kinds)).toEqual([]);
});

describe.each(
  Object.values(kinds).filter(
    ({ silent, section, parents }) => !silent && (section !== undefined || parents.length > 0),
  ),
)('of the kind $name', (one: Kind) => {
  const hanging: Readonly<Record<string, object>> = {
    servings: { recipe: 'up' },
    comments: { on: 'reading', subject: 'up' },
    highlights: { reading: 'up', quote: 'the second verse' },
    answers: { reading: 'up', prompt: 'apply' },
    points: { source: 'up' },
    decisions: { meeting: 'up' },
    toDos: { meeting: 'up' },
    steps: { goal: 'up' },
    questions: { set: 'up' },
    questionAnswers: { question: 'asked' },
    surveyQuestions: { survey: 'up', kind: 'text' },
    surveyAnswers: { survey: 'up' },
    progressNotes: { goal: 'up' },
    rows: { table: 'up' },
    columns: { table: 'up' },
  };
  const fields = hanging[one.name] ?? {};
  beforeEach(() => {
    addRecord(ana, recipes, made('up', 'ana'), { title: 'Pie' });
    addRecord(ana, KINDS.readings, made('up', 'ana'), { title: 'Held Songs' });
    addRecord(ana, KINDS.meetings, made('up', 'ana'), { title: 'Our fourth meeting' });
    addRecord(ana, KINDS.goals, made('up', 'ana'), { title: 'Lead one story time' });
    addRecord(ana, KINDS.questionSets, made('up', 'ana'), { title: 'Before May' });
    addRecord(ana, KINDS.surveys, made('up', 'ana'), { title: 'After story time' });
    addRecord(ana, KINDS.tables, made('up', 'ana'), { title: 'Our wish-list' });
    addRecord(ana, KINDS.questions, made('asked', 'ana'), { set: 'up', text: 'How did you begin?' });
  });

  it('what the partner makes is new until it is seen', () => {
    addRecord(ben, one, made('x', 'ben'), fields as never);
    sync();
    expect(news()).toEqual([`made ${one.name} x`]);
    see();
    expect(news()).toEqual([]);
  });

  it('each field of words that the partner changes is news, one a record, and another value is news again', () => {
    const loud = Object.keys(one.fields).filter((name) => !one.quiet.has(name) && !(name in fields));
    const words = loud.filter((name) => {
      const clean = v.safeParse(one.fields[name] as v.GenericSchema, FIRST);
      return clean.success && clean.output === FIRST;
    });
    if (one.name === 'surveyAnswers') return; // nobody types in them: they are told with their salt
    expect(words.length).toBeGreaterThan(0);
    addRecord(ana, one, made('x', 'ana'), fields as never);
    sync();
    for (const name of words) {
      editRecord(ben, one, 'x', 'ben', { [name]: FIRST });
      editRecord(ben, one, 'x', 'ben', { [name]: 'words-too' });
      sync();
      expect(news()).toEqual([`changed ${one.name} x`]);
      see();
      expect(news()).toEqual([]);
      editRecord(ben, one, 'x', 'ben', { [name]: 'words-anew' });
      sync();
      expect(news()).toEqual([`changed ${one.name} x`]);
      see();
    }
  });

  it('each field that members fill is news of its own', () => {
    addRecord(ana, one, made('x', 'ana'), fields as never);
    sync();
    for (const name of one.voices.filter((voice) => !one.quiet.has(voice))) {
      const [first, more, none] = saidIn(one, name);
      editRecord(ben, one, 'x', 'ben', { [name]: first });
      sync();
      expect(news()).toEqual([`said ${one.name} x ${name}`]);
      expect(unseen.get()[0]?.by).toBe('ben');
      see();
      editRecord(ben, one, 'x', 'ben', { [name]: more });
      sync();
      expect(news()).toEqual([`said ${one.name} x ${name}`]);
      see();
      if (typeof none === 'string' && none.endsWith('not taken back')) continue;
      editRecord(ben, one, 'x', 'ben', { [name]: none });
      sync();
      expect(news()).toEqual([]);
    }
  });

  it('what this person changes and says is no news', () => {
    addRecord(ben, one, made('x', 'ben'), fields as never);
    sync();
    see();
    for (const name of [...Object.keys(one.fields), ...one.voices]) {
      const value = name in fields ? undefined : FIRST;
      try {
        editRecord(ana, one, 'x', 'ana', { [name]: value });
      } catch {
        continue; // not a field of words
      }
      expect(news()).toEqual([]);
    }
  });
});

describe('news', () => {
  it('of answers and of why are there for readings and books', () => {
    expect(KINDS.readings.voices.filter((name) => !KINDS.readings.quiet.has(name))).toEqual([
      'liked',
      'disliked',
    ]);
    expect(KINDS.books.voices).toEqual(['why', 'represents', 'rating', 'state']);
  });

  it('are values with keys of their own; not what is written by itself, nor an order', () => {
    addRecord(ana, recipes, made('r', 'ana'), { title: 'Pie' });
    sync();
    editRecord(ben, recipes, 'r', 'ben', { touched: 'now', order: 'a1', tried: AT } as never);
    sync();
    expect(news()).toEqual([]);
    editRecord(ben, recipes, 'r', 'ben', { cup: { blue: 'half' } });
    sync();
    expect(news()).toEqual(['changed recipes r']);
    see();
    editRecord(ben, recipes, 'r', 'ben', { cup: { blue: 'full' } });
    sync();
    expect(news()).toEqual(['changed recipes r']);
  });

  it('of a new record cover its changes, but not what was said of it since', () => {
    addRecord(ben, recipes, made('r', 'ben'), { title: 'Pie', taste: 'Sweet' });
    editRecord(ben, recipes, 'r', 'ben', { title: 'Plum pie' });
    sync();
    expect(news()).toEqual(['made recipes r']); // what it was made with is no news of its own
    see();
    expect(news()).toEqual([]);
    editRecord(ben, recipes, 'r', 'ben', { taste: 'Sour' });
    sync();
    expect(news()).toEqual(['said recipes r taste']);
  });

  it('beside an own change are still news', () => {
    addRecord(ana, recipes, made('r', 'ana'), { title: 'Pie' });
    sync();
    editRecord(ben, recipes, 'r', 'ben', { cup: { blue: 'half' } });
    sync();
    editRecord(ana, recipes, 'r', 'ana', { title: 'Plum pie' });
    expect(news()).toEqual(['changed recipes r']);
    see();
    sync();
    editRecord(ben, recipes, 'r', 'ben', { title: 'Apple pie' });
    sync();
    expect(news()).toEqual(['changed recipes r']);
  });

  it('are none where a value is as it was at the beginning', () => {
    addRecord(ana, recipes, made('r', 'ana'), { title: 'Pie' });
    sync();
    editRecord(ben, recipes, 'r', 'ben', { title: 'Plum pie' });
    editRecord(ben, recipes, 'r', 'ben', { title: 'Pie' });
    sync();
    expect(news()).toEqual([]);
  });

  it('come with words of the partner in a record that was added again for this member', () => {
    addRecord(ben, recipes, made('r', 'ana'), { title: 'Pie' });
    const record = { by: 'ana', at: AT, title: 'Pie', 'taste:ben': 'Sweet', 'taste:ana': 'Mine' };
    ben.getMap('recipes').set('r', new Y.Map([['base', record]]));
    sync();
    expect(news()).toEqual(['said recipes r taste']);
  });

  it('stand on the card of what a record hangs on', () => {
    addRecord(ana, recipes, made('r', 'ana'), { title: 'Pie' });
    addRecord(ana, servings, made('s', 'ana'), { recipe: 'r', guest: 'Ruth' });
    sync();
    editRecord(ben, servings, 's', 'ben', { guest: 'Ruth and Bo' });
    sync();
    expect(unseen.get()).toMatchObject([{ id: 's', section: 'notes', top: { kind: 'recipes', id: 'r' } }]);
    removeRecord(ana, recipes, 'r', { by: 'ana', at: AT + 1 }, kinds);
    expect(news()).toEqual([]);
  });

  it('are no more than a record has fields that are read, whatever a partner writes', () => {
    addRecord(ana, recipes, made('r', 'ana'), { title: 'Pie' });
    sync();
    const record = ben.getMap('recipes').get('r') as Y.Map<unknown>;
    for (let i = 0; i < 300; i += 1) record.set(`taste:m${i}`, 'x');
    for (let i = 0; i < 300; i += 1) record.set(`cup:c${i}`, 'x');
    record.set('title', new Y.Map());
    sync();
    const all = unseen.get();
    expect(all.filter(({ what }) => what === 'said')).toHaveLength(16);
    expect(all.flatMap(({ marks }) => marks)).toHaveLength(200);
  });
});

describe('what was stored before such news were counted still holds', () => {
  it('nothing of then becomes new, and what was new stays new', () => {
    addRecord(ana, recipes, made('mine', 'ana'), { title: 'Pie' });
    addRecord(ben, recipes, made('old', 'ben'), { title: 'Stew' });
    addRecord(ben, recipes, made('waits', 'ben'), { title: 'Soup' });
    sync();
    editRecord(ben, recipes, 'mine', 'ben', { title: 'Plum pie', taste: 'Sweet' });
    editRecord(ben, recipes, 'old', 'ben', { title: 'Barley stew' });
    sync();
    seen.set(new Set(['old', ...marksAtBeginning(ana, 'ana', kinds)]));
    expect(news()).toEqual(['made recipes waits']);
    editRecord(ben, recipes, 'mine', 'ben', { taste: 'Sour' });
    sync();
    expect(news().toSorted()).toEqual(['made recipes waits', 'said recipes mine taste']);
  });
});
