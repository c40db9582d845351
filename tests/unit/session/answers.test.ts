import { Doc } from 'yjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_ANSWER, standingOf } from '../../../lib/model/answer';
import { ownRow } from '../../../lib/model/seal-answer';
import { holdWrites, metaMap } from '../../../lib/notebook/schema';
import type { Undo, Written } from '../../../lib/notebook/written';
import { acts } from '../../../lib/session/acts';
import { type Answers, answerVerbs, sealedRows, wordsOf } from '../../../lib/session/answers';
import type { BookbagDb } from '../../../lib/store/db';
import { edit, listOf, put } from '../../support/records';
import { tempDb } from '../../support/temp-db';

const AT = 1_790_000_000_000;
const LIKED = { reading: 'r', prompt: 'liked' };
const OWN = { reading: 'r', prompt: 'ours' };
let end: AbortController;
let db: BookbagDb;
let doc: Doc;
let verbs: Answers;
let now: number;

const start = (): Answers => {
  const list = listOf(doc, 'answers', end.signal);
  const here = { db, id: 'n', me: 'ana', doc, now: () => now, acts: acts() };
  return answerVerbs(here, sealedRows(db, 'n', end.signal), list.get);
};
beforeEach(() => {
  now = AT;
  end = new AbortController();
  db = tempDb(end.signal);
  doc = new Doc();
  put(doc, 'readings', { id: 'r', by: 'ana', at: AT, title: 'R' });
  verbs = start();
});
afterEach(() => end.abort());

const standing = (prompt: string) => {
  const reading = listOf(doc, 'readings', end.signal).get()[0]!;
  return standingOf(reading, listOf(doc, 'answers', end.signal).get(), prompt, 'ana');
};
const written = (one: Written<Undo>): Undo => {
  if (!one.ok) throw new Error(one.reason);
  return one.value;
};
const rowOf = async (): Promise<string | undefined> => {
  const seal = standing('liked').answer?.seal ?? '';
  await expect.poll(() => verbs.rows.get()?.has(ownRow(seal))).toBe(true);
  return wordsOf(verbs.rows.get(), seal)?.text;
};

it.each([LIKED, OWN])(
  'an answer to $prompt knows when it was written, also where it opens later',
  async (place) => {
    expect(standing(place.prompt).at).toBe(0);
    written(await verbs.seal(place, 'The songs'));
    const { seal = '' } = standing(place.prompt).answer ?? {};
    await expect.poll(() => wordsOf(verbs.rows.get(), seal)?.text).toBe('The songs');
    now += 86_400_000;
    written(verbs.openNow(place));
    expect(standing(place.prompt)).toMatchObject({ state: 'open', at: AT });
  },
);

it('words shared in a field of the reading say when, and words of an older app say nothing', () => {
  edit(doc, 'readings', 'r', { liked: 'The drum' });
  expect(standing('liked')).toMatchObject({ state: 'open', text: 'The drum', at: 0 });
  now += 5;
  written(verbs.share(LIKED, 'The songs'));
  expect(standing('liked')).toMatchObject({ text: 'The songs', at: AT + 5 });
});

describe('a sealed answer', () => {
  it.each([LIKED, OWN])(
    'to $prompt lies on this device alone, and opens when its writer says so',
    async (place) => {
      written(await verbs.seal(place, '  The songs '));
      expect(standing(place.prompt)).toMatchObject({ state: 'sealed', text: '' });
      expect(JSON.stringify(doc.toJSON())).not.toContain('songs');
      const { seal = '' } = standing(place.prompt).answer ?? {};
      await expect.poll(() => wordsOf(verbs.rows.get(), seal)?.text).toBe('The songs');
      const undo = written(verbs.openNow(place));
      expect(standing(place.prompt)).toMatchObject({ state: 'open', text: 'The songs' });
      expect(undo()).toBe(true);
      expect(standing(place.prompt).state).toBe('sealed');
    },
  );

  it('outlives the page that sealed it', async () => {
    written(await verbs.seal(LIKED, 'The songs'));
    verbs = start();
    expect(await rowOf()).toBe('The songs');
    expect(verbs.openNow(LIKED).ok).toBe(true);
  });

  it('can be sealed anew, taken back, and each undone', async () => {
    written(await verbs.seal(LIKED, 'The songs'));
    const undoSecond = written(await verbs.seal(LIKED, 'The drum'));
    expect(await rowOf()).toBe('The drum');
    expect(undoSecond()).toBe(true);
    expect(await rowOf()).toBe('The songs');
    const undo = written(verbs.takeBack(LIKED));
    expect(standing('liked').state).toBe('none');
    expect(undo()).toBe(true);
    expect(await rowOf()).toBe('The songs');
    expect(listOf(doc, 'answers', end.signal).get()).toHaveLength(1);
  });

  it('that opened meanwhile is not sealed by Undo, nor sealed a second time', async () => {
    const undo = written(await verbs.seal(LIKED, 'The songs'));
    await rowOf();
    written(verbs.openNow(LIKED));
    expect(undo()).toBe(false);
    written(await verbs.seal(LIKED, 'The drum'));
    expect(standing('liked')).toMatchObject({ state: 'open', text: 'The drum' });
    written(verbs.takeBack(LIKED));
    expect(standing('liked').answer?.opened).toBe('The songs');
    written(await verbs.seal(LIKED, 'The bell'));
    expect(standing('liked')).toMatchObject({ state: 'open', text: 'The bell' });
  });

  it('of another device of this member says so, and can be taken back or answered anew', async () => {
    put(doc, 'answers', { id: 'a', by: 'ana', at: AT, ...LIKED, seal: 'f'.repeat(64) });
    expect(standing('liked').state).toBe('sealed');
    expect(verbs.openNow(LIKED)).toEqual({ ok: false, reason: 'gone' });
    written(await verbs.seal(LIKED, 'The drum'));
    expect(await rowOf()).toBe('The drum');
    expect(listOf(doc, 'answers', end.signal).get()).toHaveLength(1);
  });

  it('shared in other words loses its seal, since these are not its own', async () => {
    written(await verbs.seal(LIKED, 'The songs'));
    written(verbs.share(LIKED, 'The drum'));
    expect(standing('liked')).toMatchObject({ state: 'open', text: 'The drum' });
    expect(standing('liked').answer?.seal).toBe('');
  });
});

describe('a seal that is refused', () => {
  it('by a full disk leaves nothing in the notebook', async () => {
    db.gate.stop('disk-full');
    expect(await verbs.seal(LIKED, 'The songs')).toEqual({ ok: false, reason: 'disk-full' });
    expect(listOf(doc, 'answers', end.signal).get()).toEqual([]);
  });

  it('by the notebook says why', async () => {
    holdWrites(doc, 'failed');
    expect(await verbs.seal(LIKED, 'The songs')).toEqual({ ok: false, reason: 'failed' });
    holdWrites(doc, 'none');
    expect(await verbs.seal({ ...LIKED, reading: 'x' }, 'The songs')).toEqual({ ok: false, reason: 'gone' });
    metaMap(doc).set('version', 99);
    expect(await verbs.seal(LIKED, 'The songs')).toEqual({ ok: false, reason: 'too-new' });
  });
});

it('an answer is cut at its most, sealed or shared', async () => {
  for (const [length, kept] of [
    [MAX_ANSWER, MAX_ANSWER],
    [MAX_ANSWER + 1, MAX_ANSWER],
  ] as const) {
    written(await verbs.seal(LIKED, 'a'.repeat(length)));
    expect(await rowOf()).toHaveLength(kept);
    written(verbs.share(OWN, 'a'.repeat(length)));
    expect(standing('ours').text).toHaveLength(kept);
  }
});

it('the switch of a reading stands in the notebook, and an older app’s reading reveals together', () => {
  const reveal = () => listOf(doc, 'readings', end.signal).get()[0]?.reveal;
  expect(reveal()).toBe('together');
  const undo = written(verbs.revealTogether('r', false));
  expect(reveal()).toBe('at once');
  expect(undo()).toBe(true);
  expect(reveal()).toBe('together');
  written(verbs.revealTogether('r', false));
  written(verbs.revealTogether('r', true));
  expect(reveal()).toBe('together');
});

it('what an older app shared stays as it is', () => {
  edit(doc, 'readings', 'r', { liked: 'The silence' });
  expect(standing('liked')).toEqual({ state: 'open', text: 'The silence', at: 0, answer: undefined });
  written(verbs.share(LIKED, 'The map'));
  expect(standing('liked')).toEqual({ state: 'open', text: 'The map', at: AT, answer: undefined });
  written(verbs.takeBack(LIKED));
  expect(standing('liked')).toEqual({ state: 'none', text: '', at: 0, answer: undefined });
});
