import { describe, expect, it } from 'vitest';
import type { Look } from '../../../lib/model/draft-text';
import type { WrittenBlock } from '../../../lib/model/draft-tokens';
import { compared, MOST_EDITS, restoring, type Step } from '../../../lib/model/draft-versions';
import { pick, seeded } from '../../support/random';

const line = (text: string, by = 'ana', look: Look = {}): WrittenBlock => ({
  ...{ kind: 'paragraph', runs: [{ text, by, ...look }] },
});
const told = (before: readonly WrittenBlock[], now: readonly WrittenBlock[]): string[] =>
  compared(before, now, 'en').map(
    ({ change, text, by }) => `${{ same: '=', added: '+', removed: '-' }[change]}${by}:${text}`,
  );

/** A sign of the flat text with all that it looks like. */
const flat = (blocks: readonly WrittenBlock[]): string[] =>
  blocks.flatMap(({ runs, end = {}, ...look }) => [
    ...runs.flatMap(({ text, by: _by, ...run }) =>
      [...text].flatMap((sign) => sign.split('').map((unit) => unit + JSON.stringify(run))),
    ),
    `\n${JSON.stringify(end)}${JSON.stringify(look)}`,
  ]);

function applied(blocks: readonly WrittenBlock[], steps: readonly Step[]): string[] {
  const before = flat(blocks);
  const done: string[] = [];
  const as = (sign: string, look: Look, block: unknown): string =>
    sign + JSON.stringify(look) + (block === undefined ? '' : JSON.stringify(block));
  let at = 0;
  for (const step of steps) {
    if ('remove' in step) at += step.remove;
    else if ('insert' in step)
      done.push(...step.insert.split('').map((sign) => as(sign, step.look, step.block)));
    else {
      const kept = before.slice(at, at + step.retain);
      done.push(
        ...(step.look === undefined
          ? kept
          : kept.map((sign) => as(sign.charAt(0), step.look ?? {}, step.block))),
      );
      at += step.retain;
    }
  }
  return [...done, ...before.slice(at)];
}

describe('two versions', () => {
  it('differ in words, each with who wrote it', () => {
    const now: WrittenBlock = {
      kind: 'paragraph',
      runs: [
        { text: 'We sing ', by: 'ana' },
        { text: 'loud ', by: 'ruth' },
        { text: 'songs.', by: 'ana' },
      ],
    };
    expect(told([line('We sing old songs.')], [now])).toEqual([
      ...['=ana:We sing ', '-ana:old', '+ruth:loud', '=ruth: ', '=ana:songs.\n'],
    ]);
  });

  it('differ in lines', () => {
    expect(told([line('One')], [line('One'), line('Two', 'ruth')])).toEqual(['=ana:One\n', '+ruth:Two\n']);
    expect(told([line('One'), line('Two')], [line('OneTwo')]).join('')).toContain('-');
    expect(told([], [])).toEqual([]);
  });

  it('that differ in so many words are told word by word, and in more as a whole', () => {
    const all = (count: number, word: string): WrittenBlock[] => [
      line(`start ${Array.from({ length: count }, (_, n) => `${word}${n}`).join('-')} end`),
    ];
    const few = told(all(MOST_EDITS / 2, 'a'), all(MOST_EDITS / 2, 'b'));
    expect(few.length).toBeGreaterThan(MOST_EDITS / 2);
    const many = told(all(MOST_EDITS / 2 + 1, 'a'), all(MOST_EDITS / 2 + 1, 'b'));
    expect(many.map((piece) => piece.charAt(0))).toEqual(['=', '-', '+', '=']);
  });
});

const WORDS = ['the', 'song', 'canción', '👩‍📚', ' ', ' ', ', ', 'a'];
function version(random: () => number): WrittenBlock[] {
  return Array.from({ length: Math.floor(random() * 6) }, (): WrittenBlock => {
    const runs = Array.from({ length: Math.floor(random() * 4) }, () => ({
      text: Array.from({ length: 1 + Math.floor(random() * 5) }, () => pick(random, WORDS)).join(''),
      by: pick(random, ['ana', 'ruth']),
      ...(random() < 0.3 && { bold: true as const }),
      ...(random() < 0.2 && { deleted: { id: 's', by: 'ana' } }),
    }));
    const end = random() < 0.2 ? { end: { inserted: { id: 't', by: 'ruth' } } } : {};
    return random() < 0.3 ? { kind: 'heading', level: 3, runs, ...end } : { kind: 'paragraph', runs, ...end };
  });
}

describe('a version that is restored', () => {
  it.each(Array.from({ length: 200 }, (_, n) => n + 1))('is what it was, seed %i', (seed) => {
    const random = seeded(seed);
    const [now, then] = [version(random), version(random)];
    expect(applied(now, restoring(now, then, 'en'))).toEqual(flat(then));
    const pieces = compared(now, then, 'en');
    const words = (blocks: WrittenBlock[]): string =>
      blocks.map(({ runs }) => `${runs.map(({ text }) => text).join('')}\n`).join('');
    const side = (not: string): string =>
      pieces
        .filter(({ change }) => change !== not)
        .map(({ text }) => text)
        .join('');
    expect([side('added'), side('removed')]).toEqual([words(now), words(then)]);
  });

  it('moves nothing that stayed', () => {
    const now = [line('One two three'), line('Four'), line('Five')];
    expect(restoring(now, [line('One three'), line('Four'), line('Five')], 'en')).toEqual([
      ...[{ retain: 4 }, { remove: 4 }],
    ]);
    expect(restoring(now, now, 'en')).toEqual([]);
    const heading: WrittenBlock = { kind: 'heading', level: 2, runs: [{ text: 'Four' }] };
    expect(restoring(now, [line('One two three'), heading, line('Five')], 'en')).toEqual([
      ...[{ retain: 18 }, { retain: 1, look: {}, block: { kind: 'heading', level: 2 } }],
    ]);
  });

  it('changes looks alone where only looks differ', () => {
    expect(restoring([line('One two')], [line('One two', 'ana', { bold: true })], 'en')).toEqual([
      { retain: 7, look: { bold: true } },
    ]);
  });
});
