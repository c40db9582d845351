import { applyUpdate, decodeUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { MAX_PROMPT, promptSet } from '../../../lib/model/prompt';
import { putRecord } from '../../../lib/notebook/record';
import { change, metaMap } from '../../../lib/notebook/schema';
import { acts } from '../../../lib/session/acts';
import { promptVerbs } from '../../../lib/session/prompts';
import { recordLists } from '../../../lib/session/records';

const AT = 1_790_000_000_000;
const NEVER = new AbortController().signal;
const open = (doc: Doc, me: string) => {
  const here = { db: undefined as never, id: 'n', me, doc, now: () => AT, acts: acts() };
  const { prompts: list } = recordLists(here, NEVER);
  return { ...promptVerbs(here, list), list, set: () => promptSet(list.list.get()) };
};
let doc: Doc;
let ana: ReturnType<typeof open>;
beforeEach(() => {
  doc = new Doc();
  ana = open(doc, 'ana');
});
const ids = (): string[] => ana.set().map(({ id }) => id);

it('three stand in a notebook in which nobody wrote any', () => {
  expect(ids()).toEqual(['liked', 'disliked', 'apply']);
  expect(doc.getMap('prompts').size).toBe(0);
});

it('are moved, reworded, added and removed; what is removed can come back with its words', () => {
  expect(ana.place('apply', null).ok).toBe(true);
  expect(ids()).toEqual(['apply', 'liked', 'disliked']);
  expect(ana.list.edit('liked', { text: 'What worked' }).ok).toBe(true);
  const added = ana.add('What would the children say?');
  expect(ana.set().at(-1)).toMatchObject({ text: 'What would the children say?', away: false });
  const undo = ana.setAway('liked', true);
  expect(ana.set().find(({ id }) => id === 'liked')).toMatchObject({ text: 'What worked', away: true });
  expect(undo.ok && undo.value()).toBe(true);
  expect(ana.set().find(({ id }) => id === 'liked')?.away).toBe(false);
  expect(added.ok && added.value()).toBe(true);
  expect(ana.set().at(-1)?.away).toBe(true);
});

it('two changes of different prompts at once both stand', () => {
  ana.begin();
  const other = new Doc();
  applyUpdate(other, encodeStateAsUpdate(doc));
  const ben = open(other, 'ben');
  ana.list.edit('liked', { text: 'What worked' });
  ben.place('liked', 'apply');
  ben.setAway('disliked', true);
  applyUpdate(doc, encodeStateAsUpdate(other));
  applyUpdate(other, encodeStateAsUpdate(doc));
  expect(ana.set()).toEqual(ben.set());
  expect(ana.set().map(({ id, text, away }) => [id, text, away])).toEqual([
    ['disliked', '', true],
    ['apply', '', false],
    ['liked', 'What worked', false],
  ]);
});

describe('two who change the set for the first time apart', () => {
  const swap = (one: Doc, other: Doc): void => {
    applyUpdate(one, encodeStateAsUpdate(other));
    applyUpdate(other, encodeStateAsUpdate(one));
  };

  it('both keep what they did', () => {
    const other = new Doc();
    const ben = open(other, 'ben');
    ana.begin();
    ana.list.edit('liked', { text: 'What worked' });
    ana.setAway('disliked', true);
    ben.place('liked', 'apply');
    ben.add('What would the children say?');
    swap(doc, other);
    expect(ana.set()).toEqual(ben.set());
    expect(ana.set().map(({ text, away }) => [text, away])).toEqual([
      ['', true],
      ['', false],
      ['What worked', false],
      ['What would the children say?', false],
    ]);
    swap(doc, other);
    expect(encodeStateVector(doc)).toEqual(encodeStateVector(other));
  });

  it('also where the other one has a Bookbag of before: nothing that is there is written over', () => {
    const other = new Doc();
    const before = { by: 'ben', at: AT, text: 'What we loved', order: 'a0' };
    change(other, () => putRecord(other, 'prompts', 'liked', before));
    applyUpdate(doc, encodeStateAsUpdate(other));
    ana.setAway('disliked', true);
    expect(ana.set().map(({ id, text, away }) => [id, text, away])).toEqual([
      ['liked', 'What we loved', false],
      ['disliked', '', true],
      ['apply', '', false],
    ]);
  });

  it('write the same bytes, in every version of Bookbag from now on', () => {
    ana.begin();
    expect(encodeStateVector(doc).length).toBeGreaterThan(0);
    const structs = decodeUpdate(encodeStateAsUpdate(doc)).structs.filter(
      ({ id }) => id.client !== doc.clientID,
    );
    expect(structs.map(({ id: { client, clock }, length }) => [client, clock, length])).toEqual(
      [0, 1, 2, 3, 4, 5].map((clock) => [1_869_573_999, clock, 1]),
    );
    expect(doc.getMap('prompts').toJSON()).toEqual({
      liked: { base: { by: 'bookbag', at: 946_684_800_000, order: 'a0' } },
      disliked: { base: { by: 'bookbag', at: 946_684_800_000, order: 'a1' } },
      apply: { base: { by: 'bookbag', at: 946_684_800_000, order: 'a2' } },
    });
  });
});

it('nothing is written where only a newer app may write', () => {
  metaMap(doc).set('version', 99);
  for (const verb of [() => ana.add('x'), () => ana.place('liked', null), () => ana.setAway('liked', true)])
    expect(verb()).toEqual({ ok: false, reason: 'too-new' });
  expect(doc.getMap('prompts').size).toBe(0);
});

it('a prompt is cut at its most', () => {
  for (const length of [MAX_PROMPT, MAX_PROMPT + 1]) {
    ana.add('a'.repeat(length));
    expect(ana.set().at(-1)?.text).toHaveLength(MAX_PROMPT);
  }
});
