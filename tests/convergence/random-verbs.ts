import * as v from 'valibot';
import type { Doc } from 'yjs';
import { creator } from '../../lib/model/creator';
import { line } from '../../lib/model/field';
import { childOf, type Kind, kind } from '../../lib/model/kind';
import { ALL_KINDS } from '../../lib/model/kinds';
import { listRecords, listRemoved } from '../../lib/notebook/list';
import { notebookName, renameNotebook } from '../../lib/notebook/name';
import { insertAfter, moveAfter } from '../../lib/notebook/ordered';
import { editReading, markRead, setPicture, shareAnswer } from '../../lib/notebook/readings';
import { addRecord, editRecord, putBackRecord, removeRecord } from '../../lib/notebook/records';
import type { Undo, Written } from '../../lib/notebook/written';
import { pick } from '../support/random';

const AT = 1_790_000_000_000;
const HASH = 'ab'.repeat(32);

/** Kinds that stand nowhere else: one with keyed values, and one in an order that people make, which hangs on it. */
const lists = kind('lists', { title: line(40) }, { keyed: { cell: line(40) }, perMember: { why: line(40) } });
const items = kind(
  'items',
  { list: line(64), text: line(40) },
  { order: 'made by people', parent: childOf('lists', 'list') },
);
export const KINDS_HERE = { ...ALL_KINDS, lists, items };

const takes = (one: Kind, name: string, value: unknown): boolean => {
  try {
    const stored = one.encode({ [name]: value }, 'x')[name];
    return v.safeParse(one.fields[name] as v.GenericSchema, stored).success;
  } catch {
    return false; // a field of lists or people, which the reading's own verbs write
  }
};

/** A value that a field takes, made of a word; undefined when none of these fits. */
const valueFor = (one: Kind, name: string, word: string, at: number): unknown =>
  [word, at, 'a', 'reading', 1, 0].find((value) => takes(one, name, value));

/** The field by which a record names what it hangs on, '' when it hangs on nothing. */
function parentField(one: Kind, fields: Record<string, unknown>): string {
  return (
    Object.keys(one.fields).find((name) => one.parentOf({ ...fields, [name]: 'probe' })?.id === 'probe') ?? ''
  );
}

/** One copy of a notebook with somebody who does things in it. */
export class Copy {
  readonly doc: Doc;
  readonly member: string;
  readonly #random: () => number;
  readonly #undos: Undo[] = [];
  readonly #name;
  readonly #lists;
  readonly #removed;
  #made = 0;

  constructor(doc: Doc, member: string, random: () => number) {
    this.doc = doc;
    this.member = member;
    this.#random = random;
    const { signal } = new AbortController();
    this.#name = notebookName(doc, signal);
    const all = Object.values<Kind>(KINDS_HERE);
    this.#lists = new Map(all.map((one) => [one.name, listRecords(doc, one, signal, KINDS_HERE)]));
    this.#removed = new Map(all.map((one) => [one.name, listRemoved(doc, one, signal, KINDS_HERE)]));
  }

  /** All that a person would see, through the lists that were kept up to date step by step. */
  seen(): unknown {
    const records = [...this.#lists].map(([name, list]) => [name, list.get()]);
    const removed = [...this.#removed].map(([name, list]) => [name, list.get()]);
    return { name: this.#name.get(), ...Object.fromEntries(records), removed: Object.fromEntries(removed) };
  }

  #one(name: string): string {
    const list = this.#lists.get(name)?.get() ?? [];
    return list.length === 0 ? 'none' : pick(this.#random, list).id;
  }

  #keep(written: Written<Undo>): void {
    if (written.ok) this.#undos.push(written.value);
  }

  /** Fields of a new record: a word wherever one fits, and a parent that is there if there is any. */
  #fieldsFor(one: Kind, word: string, at: number): Record<string, unknown> {
    const all = Object.keys(one.fields)
      .filter((name) => name !== 'order')
      .map((name) => [name, valueFor(one, name, word, at)] as const);
    const fields = Object.fromEntries(all.filter(([, value]) => value !== undefined));
    const parent = parentField(one, fields);
    if (parent === '') return fields;
    return { ...fields, [parent]: this.#one(one.parentOf({ ...fields, [parent]: 'probe' })?.kind ?? '') };
  }

  #verbsOf(one: Kind, id: string, at: number, word: string): (() => void)[] {
    const { doc, member } = this;
    const made = { id, by: member, at };
    const fields = this.#fieldsFor(one, word, at);
    const field = pick(this.#random, Object.keys(fields));
    const before = this.#random() < 0.2 ? null : this.#one(one.name);
    return [
      () =>
        void (one.ordered ? insertAfter(doc, one, made, fields, before) : addRecord(doc, one, made, fields)),
      () => {
        if (field === parentField(one, fields)) return; // what hangs where stays
        this.#keep(editRecord(doc, one, this.#one(one.name), member, { [field]: fields[field] }));
      },
      () => this.#keep(removeRecord(doc, one, this.#one(one.name), { by: member, at }, KINDS_HERE)),
      () => {
        const removed = this.#removed.get(one.name)?.get() ?? [];
        if (removed.length > 0) putBackRecord(doc, one, pick(this.#random, removed).record.id);
      },
      ...(one.ordered ? [() => void moveAfter(doc, one, this.#one(one.name), before)] : []),
    ];
  }

  /** One thing a person can do, by chance. */
  act(): void {
    const { doc, member } = this;
    const [id, at] = [`${member}-${this.#made}`, AT + this.#made];
    this.#made += 1;
    const word = `w${Math.floor(this.#random() * 1000)}`;
    const reading = this.#one('readings');
    const key = `k${Math.floor(this.#random() * 5)}`;
    const verbs: (() => void)[] = [
      ...this.#verbsOf(pick(this.#random, Object.values<Kind>(KINDS_HERE)), id, at, word),
      () =>
        void addRecord(doc, ALL_KINDS['readings'] as Kind, { id, by: member, at }, { pictures: ['pending'] }),
      () => this.#keep(editReading(doc, reading, member, { keywords: [word], creators: [creator(word)] })),
      () => this.#keep(editReading(doc, reading, member, { issue: word })),
      () => void markRead(doc, reading, member, at),
      () => void setPicture(doc, reading, 0, HASH),
      () => void shareAnswer(doc, reading, 'liked', member, word),
      () => void editRecord(doc, lists, this.#one('lists'), member, { cell: { [key]: word }, why: word }),
      () => void renameNotebook(doc, word),
      () => void this.#undos.pop()?.(),
      () => void this.#undos.pop()?.(),
    ];
    pick(this.#random, verbs)();
  }
}
