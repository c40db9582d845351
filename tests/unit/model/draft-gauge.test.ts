import { describe, expect, it } from 'vitest';
import { gaugeOf, targetOf, USUAL_TARGET, wordCounter } from '../../../lib/model/draft-gauge';
import type { Block } from '../../../lib/model/draft-text';

const line = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });

describe('the words of a draft', () => {
  it.each([
    ['en', 'A co-op’s 2 songs: “why?”', 6],
    ['es', '¿Qué canción, niño?', 3],
    ['no language at all!', 'two words', 2],
    ['en', '— … 👩‍📚 —', 0],
  ])('are counted as %s does: %s', (language, text, words) => {
    expect(wordCounter(language)([line(text)])).toBe(words);
  });

  it('are those of all lines, without what is only suggested', () => {
    const by = { id: 's', by: 'm' };
    const suggested: Block = {
      kind: 'heading',
      level: 2,
      runs: [{ text: 'one ' }, { text: 'two ', inserted: by }, { text: 'three', deleted: by }],
    };
    const count = wordCounter('en');
    expect(count([line('a b'), suggested, { kind: 'rule', runs: [] }])).toBe(4);
    expect(count([line('un'), { ...line('believable') }])).toBe(2);
  });
});

describe('the gauge', () => {
  it.each([
    [0, 'below', 300, 0],
    [299, 'below', 1, 1],
    [300, 'within', 400, 1],
    [700, 'within', 0, 3],
    [701, 'above', 1, 3],
  ] as const)('of %i words says %s', (words, stands, room, minutes) => {
    expect(gaugeOf(words, USUAL_TARGET)).toMatchObject({ stands, room, minutes, mark: 600 });
  });

  it('has the mark only within the target', () => {
    expect(gaugeOf(1, { least: 100, most: 601 }).mark).toBe(600);
    expect(gaugeOf(1, { least: 100, most: 600 }).mark).toBeUndefined();
    expect(gaugeOf(1, { least: 600, most: 900 }).mark).toBeUndefined();
  });

  it('takes a target that makes sense of any numbers', () => {
    expect(targetOf({ least: 700, most: 300 })).toEqual({ least: 300, most: 700 });
    expect(targetOf({ least: NaN, most: Infinity })).toEqual({ least: 1, most: 100_000 });
    expect(targetOf({ least: -5, most: 2.6 })).toEqual({ least: 1, most: 3 });
  });
});
