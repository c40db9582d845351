import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { picturesOf } from '../../components/drafts/editor/pictures';
import { DraftCopy, draftNotebook, exchange } from '../support/draft-copies';
import { pick, seeded } from '../support/random';

/** More seeds and edits by DRAFT_SEEDS=200: these are for every run. */
const SEEDS = Number(process.env['DRAFT_SEEDS'] ?? 3);

const TYPING = ['type', 'type', 'type', 'split', 'join', 'bold', 'make', 'indent', 'compose'];
const ALL = [
  ...[
    'type',
    'type',
    'type',
    'type',
    'delete',
    'delete over lines',
    'split',
    'split',
    'join',
    'make',
    'make',
  ],
  ...['indent', 'bold', 'link', 'undo', 'redo', 'compose'],
];
const PICTURES = [...TYPING, 'picture', 'picture', 'describe'];
const WITH_PICTURES = [
  ...ALL,
  'picture',
  'describe',
  'take picture out',
  'move picture',
  'suggest',
  'accept',
];
const SUGGESTING = [...ALL, 'suggest', 'suggest', 'accept', 'reject'];

/** What a run did: its copies, when all have met, and the characters that were typed, each of them once. */
function run(seed: number, acts: readonly string[], edits: number, every: number, size: number) {
  const random = seeded(seed);
  const first = Y.encodeStateAsUpdate(draftNotebook());
  const copies = Array.from(
    { length: size },
    (_, n) => new DraftCopy(n === 1 ? 'ben' : 'ana', seed * 10 + n + 1, first),
  );
  const typed: string[] = [];
  const token = (): string => {
    typed.push(String.fromCharCode(0xe000 + typed.length));
    return typed.at(-1) as string;
  };
  for (let i = 0; i < edits; i += 1) {
    pick(random, copies).act(pick(random, acts), random, token);
    if (random() * every < 1) exchange(copies);
  }
  for (const copy of copies) {
    copy.composing = false;
    copy.binding.release();
  }
  exchange(copies);
  exchange(copies);
  return { copies, typed };
}

/** All that a person sees. */
const seen = ({ state }: DraftCopy): unknown => state.doc.toJSON();

const countOf = (text: string, char: string): number => text.split(char).length - 1;

const MEETINGS: readonly (readonly [every: number, size: number])[] = [1, 8, 40, 400].flatMap((every) =>
  [2, 3].map((size) => [every, size] as const),
);

describe.each(MEETINGS)('two who meet after %i edits, in %i copies', (every, size) => {
  const seeds = Array.from({ length: SEEDS }, (_, n) => 1000 * every + 100 * size + n);

  const expectSound = (copies: readonly DraftCopy[], seed: number): void => {
    const [one, ...others] = copies as [DraftCopy, ...DraftCopy[]];
    one.state.doc.check();
    for (const other of others) expect(seen(other), `seed ${seed}`).toEqual(seen(one));
    const anew = new DraftCopy('ana', 9, Y.encodeStateAsUpdate(one.doc));
    expect(seen(anew), `seed ${seed}, from the disk`).toEqual(seen(one));
  };

  it('lose and double nothing of what they type, split, join and make', () => {
    for (const seed of seeds) {
      const { copies, typed } = run(seed, TYPING, Math.max(120, 2 * every), every, size);
      expectSound(copies, seed);
      const words = copies[0]?.state.doc.textContent ?? '';
      const lost = typed.filter((char) => countOf(words, char) === 0);
      const doubled = typed.filter((char) => countOf(words, char) > 1);
      expect([lost.length, doubled.length, typed.length > 20], `seed ${seed}`).toEqual([0, 0, true]);
    }
  });

  it('lose and double no picture, whatever becomes of the lines around it', () => {
    for (const seed of seeds) {
      const { copies } = run(seed, PICTURES, Math.max(120, 2 * every), every, size);
      expectSound(copies, seed);
      const all = copies.flatMap(({ state }, n) => (n === 0 ? picturesOf(state) : []));
      const twice = all.filter(({ hash }, n) => all.findIndex((one) => one.hash === hash) < n);
      const lost = copies.flatMap(({ put }) => put.filter((one) => all.every(({ hash }) => hash !== one)));
      expect([twice.length, lost.length, all.length > 3], `seed ${seed}`).toEqual([0, 0, true]);
    }
  });

  it('see the same after pictures went, moved and were suggested', () => {
    for (const seed of seeds)
      expectSound(run(seed, WITH_PICTURES, Math.max(120, 2 * every), every, size).copies, seed);
  });

  it('see the same after deletions over lines, undo and redo', () => {
    for (const seed of seeds) expectSound(run(seed, ALL, Math.max(120, 2 * every), every, size).copies, seed);
  });

  it('see the same after suggestions, accepted and rejected', () => {
    for (const seed of seeds)
      expectSound(run(seed, SUGGESTING, Math.max(120, 2 * every), every, size).copies, seed);
  });
});
