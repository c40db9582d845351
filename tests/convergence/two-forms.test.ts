import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import * as Y from 'yjs';
import type { Kind } from '../../lib/model/kind';
import { ALL_KINDS } from '../../lib/model/kinds';
import { addAgain, type Copied, copyRecord } from '../../lib/notebook/again';
import { fieldsOf } from '../../lib/notebook/record';
import { addRecord, editRecord, removeRecord } from '../../lib/notebook/records';
import { isThere } from '../../lib/notebook/family';
import { type Edited, keepMine, settle, shownIn, typeIn } from '../../lib/util/edited';
import { stateOf } from '../../lib/sync/digest';
import { pick, seeded } from '../support/random';

const AT = 1_790_000_000_000;
const STEPS = 400;

/** A field as a member's form has it: the name that one gives it, and the name under which it is stored. */
type FieldOf = readonly [name: string, stored: string];

/** What each member says, of any kind. */
const VOICES = ['why', 'liked', 'disliked', 'feedback'];

/** The field, where it keeps a word as it is typed; else nothing. */
function keepsWords(kind: Kind, name: string, me: string): FieldOf[] {
  const schema = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined;
  const kept = schema === undefined ? undefined : v.safeParse(schema, 'Word').output;
  if (kept !== undefined && kept !== 'Word') return [];
  try {
    const stored = Object.entries(kind.encode({ [name]: 'Word' }, me));
    return stored.filter(([, value]) => value === 'Word').map(([key]) => [name, key] as const);
  } catch {
    return []; // no field of this kind
  }
}

/** Fields that say what a record hangs on, or whose it is. */
const ABOVE = [
  ...['subject', 'parent', 'reading', 'draft', 'goal', 'set', 'question', 'meeting'],
  ...['survey', 'respondent', 'table', 'interview'],
];

/** All fields of a kind that keep words, but for those that say what a record hangs on. */
function wordsOf(kind: Kind, me: string): FieldOf[] {
  const own = Object.keys(kind.fields).filter((name) => !ABOVE.includes(name));
  return [...own, ...VOICES].flatMap((name) => keepsWords(kind, name, me));
}

/** A person with a form open over a record, who types, saves, cancels, decides and opens it again. */
class Writer {
  readonly doc = new Y.Doc();
  /** What a form wrote that it must not write. */
  readonly faults: string[] = [];
  readonly #kind: Kind;
  readonly #me: string;
  readonly #id: string;
  readonly #random: () => number;
  readonly fields: readonly FieldOf[];
  #edits: Record<string, Edited | null> = {};
  #copied: Copied = [];

  constructor(kind: Kind, id: string, me: string, random: () => number) {
    this.#kind = kind;
    this.#id = id;
    this.#me = me;
    this.#random = random;
    this.fields = wordsOf(kind, me);
    this.open();
  }

  open(): void {
    this.#edits = Object.fromEntries(this.fields.map(([name]) => [name, null]));
  }

  get gone(): boolean {
    return !isThere(this.doc, [this.#kind.name, this.#id]);
  }

  /** What stands in the form's fields outside of the form; of a removed record the last that was seen. */
  now(): Record<string, string> {
    const copy = copyRecord(this.doc, this.#kind.name, this.#id);
    if (copy.length > 0) this.#copied = copy;
    const seen = this.#copied.at(-1)?.[2] ?? {};
    return Object.fromEntries(this.fields.map(([name, stored]) => [name, String(seen[stored] ?? '')]));
  }

  /** By stored name, '' where nothing stands. */
  stored(): Record<string, unknown> {
    return fieldsOf(
      this.doc,
      this.#kind.name,
      this.#id,
      this.fields.map(([, stored]) => stored),
    );
  }

  type(word: string): void {
    const [name] = pick(this.#random, this.fields);
    this.#edits[name] = typeIn(this.#edits[name] ?? null, this.now()[name] ?? '', word);
  }

  /** Decides about each field that both changed: holds on to one's own, or takes the other. */
  decide(): void {
    const now = this.now();
    for (const name of settle(this.#edits, now).clashes) {
      const edited = this.#edits[name] as Edited;
      this.#edits[name] = this.#random() < 0.5 ? keepMine(edited, now[name] ?? '') : null;
    }
  }

  /** Checks that it writes what this person typed and nothing else, and never over what the person has not seen. */
  save(): void {
    const now = this.now();
    const { write, clashes } = settle(this.#edits, now);
    if (clashes.length > 0) return this.decide();
    const edits = this.#edits;
    if (this.gone) addAgain(this.doc, this.#copied);
    if (Object.keys(write).length > 0) editRecord(this.doc, this.#kind, this.#id, this.#me, write as object);
    const after = this.stored();
    for (const [name, stored] of this.fields) {
      const edited = edits[name] ?? null;
      if (after[stored] !== shownIn(edited, now[name] ?? '')) this.faults.push(`${name} is not as shown`);
      if (after[stored] !== now[name] && edited?.was !== now[name]) this.faults.push(`${name} was not seen`);
    }
    this.open();
    return undefined;
  }

  act(): void {
    const chance = this.#random();
    if (chance < 0.5) this.type(`w${Math.floor(this.#random() * 4)}`);
    else if (chance < 0.8) this.save();
    else if (chance < 0.9) this.open(); // Cancel, and opened again
    else if (chance < 0.93) removeRecord(this.doc, this.#kind, this.#id, { by: 'ana', at: AT + 1000 });
    this.now();
  }
}

const exchange = (one: Y.Doc, other: Y.Doc): void => {
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)), 'wire');
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)), 'wire');
};

/** What a record of the kind needs to be one. */
function begin(kind: Kind, doc: Y.Doc): void {
  addRecord(doc, ALL_KINDS['readings'] as Kind, { id: 'r', by: 'ana', at: AT }, { title: 'Reading' });
  addRecord(doc, ALL_KINDS['drafts'] as Kind, { id: 'w', by: 'ana', at: AT }, { title: 'Draft' });
  addRecord(doc, ALL_KINDS['meetings'] as Kind, { id: 'm', by: 'ana', at: AT }, { title: 'Meeting' });
  addRecord(doc, ALL_KINDS['goals'] as Kind, { id: 'g', by: 'ana', at: AT }, { title: 'Goal' });
  addRecord(doc, ALL_KINDS['questionSets'] as Kind, { id: 'z', by: 'ana', at: AT }, { title: 'Set' });
  addRecord(doc, ALL_KINDS['questions'] as Kind, { id: 'y', by: 'ana', at: AT }, { set: 'z', text: 'Q' });
  addRecord(doc, ALL_KINDS['interviews'] as Kind, { id: 'iv', by: 'ana', at: AT }, { title: 'Interview' });
  addRecord(doc, ALL_KINDS['askedQuestions'] as Kind, { id: 'y', by: 'ana', at: AT }, { interview: 'iv' });
  addRecord(doc, ALL_KINDS['surveys'] as Kind, { id: 'v', by: 'ana', at: AT }, { title: 'Survey' });
  addRecord(doc, ALL_KINDS['surveyQuestions'] as Kind, { id: 'y', by: 'ana', at: AT }, { survey: 'v' });
  addRecord(doc, ALL_KINDS['tables'] as Kind, { id: 'o', by: 'ana', at: AT }, { title: 'Table' });
  const needed = {
    ...{ on: 'reading', subject: 'r', seat: 'a', title: 'Title', text: 'Text', name: 'Name' },
    ...{ reading: 'r', meaning: 'liked', quote: 'Quote', prompt: 'apply', source: 's' },
    ...{
      draft: 'w',
      body: 'ab'.repeat(32),
      says: 'cd'.repeat(32),
      goal: 'g',
      set: 'z',
      question: 'y',
      meeting: 'm',
      survey: 'v',
      respondent: 'x1',
      table: 'o',
      interview: 'iv',
    },
  };
  const own = Object.entries(needed).filter(([name]) => Object.hasOwn(kind.fields, name));
  addRecord(doc, kind, { id: 'one', by: 'ana', at: AT }, Object.fromEntries(own));
}

function run(kind: Kind, seed: number): [Writer, Writer] {
  const random = seeded(seed);
  const [ana, bo] = [new Writer(kind, 'one', 'ana', random), new Writer(kind, 'one', 'bo', random)];
  begin(kind, ana.doc);
  exchange(ana.doc, bo.doc);
  for (let n = 0; n < STEPS; n += 1) {
    pick(random, [ana, bo]).act();
    if (random() < 0.6) exchange(ana.doc, bo.doc);
  }
  for (const writer of [ana, bo]) {
    exchange(ana.doc, bo.doc);
    writer.now();
    writer.decide();
    writer.save();
  }
  exchange(ana.doc, bo.doc);
  return [ana, bo];
}

/** Kinds that have no form: sealed answers are told or not. */
const NO_FORM = ['surveyAnswers', 'askedNotes'];

const FORMS = Object.values(ALL_KINDS).filter(({ name }) => !NO_FORM.includes(name));

describe.each(FORMS.map((kind) => [kind.name, kind] as const))(
  'two forms over one record of %s',
  (_name, kind) => {
    it('have words to type', () => {
      expect(wordsOf(kind, 'ana').length).toBeGreaterThan(0);
    });

    it.each([1, 2, 3, 4, 5, 6])(
      'write only what each person typed, and agree at the end (seed %i)',
      (seed) => {
        const [ana, bo] = run(kind, seed);
        expect([...ana.faults, ...bo.faults]).toEqual([]);
        expect(ana.stored()).toEqual(
          fieldsOf(
            bo.doc,
            kind.name,
            'one',
            ana.fields.map(([, stored]) => stored),
          ),
        );
        expect(stateOf(ana.doc).digest).toBe(stateOf(bo.doc).digest);
      },
    );
  },
);

it('the check can fail: a form that writes every field back overwrites what came meanwhile', () => {
  const [ana, bo] = [new Y.Doc(), new Y.Doc()];
  const books = ALL_KINDS['books'] as Kind;
  begin(books, ana);
  exchange(ana, bo);
  const opened = fieldsOf(bo, 'books', 'one', ['title', 'author']);
  editRecord(ana, books, 'one', 'ana', { author: 'A. Boateng' });
  exchange(ana, bo);
  editRecord(bo, books, 'one', 'bo', { ...opened, why: 'Salt.' });
  exchange(ana, bo);
  expect(fieldsOf(ana, 'books', 'one', ['author'])).toEqual({ author: '' });
});
