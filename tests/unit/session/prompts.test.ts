import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { beforeEach, expect, it } from 'vitest';
import { MAX_PROMPT, promptSet } from '../../../lib/model/prompt';
import { metaMap } from '../../../lib/notebook/schema';
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
