import { describe, expect, it } from 'vitest';
import { howFar, placeOf } from '../../../lib/reader/progress';

type Standing = ReturnType<Parameters<typeof howFar>[1]>;

/** Pieces of 100 characters and 100 pixels each, the first of which begins at a height. */
const standing =
  (from: number) =>
  (n: number): Standing => ({
    ...{ length: 100, top: from + n * 100, bottom: from + n * 100 + 100 },
  });
const LENGTHS = Array<number>(10).fill(100);
const at = (from: number): number => howFar(LENGTHS, standing(from), 100, 600);

describe('how far one has read', () => {
  it.each([
    [300, 0],
    [100, 0],
    [50, 50],
    [0, 100],
    [-250, 350],
    [-399, 499],
    [-400, 1000], // its end is seen
    [-2000, 1000],
  ])('a text that begins at %i px', (from, progress) => expect(at(from)).toBe(progress));

  it('is nothing of a text without words, and all of one that is seen whole', () => {
    expect(howFar([], standing(0), 100, 600)).toBe(0);
    expect(howFar([100], standing(200), 100, 600)).toBe(1000);
  });

  it('asks where a few pieces stand only', () => {
    let asked = 0;
    const count = (n: number): Standing => ((asked += 1), standing(-50_000)(n));
    expect(howFar(Array<number>(1000).fill(100), count, 100, 600)).toBe(501);
    expect(asked).toBeLessThan(15);
  });
});

describe('where a progress leads', () => {
  it.each([
    [0, { piece: 0, offset: 0 }],
    [350, { piece: 3, offset: 50 }],
    [999, { piece: 9, offset: 99 }],
    [1000, { piece: 9, offset: 0 }],
    [-5, { piece: 0, offset: 0 }],
    [9000, { piece: 9, offset: 0 }],
  ])('%i', (progress, place) => expect(placeOf(LENGTHS, progress)).toEqual(place));

  it('is the beginning of a text without words', () => {
    expect(placeOf([], 500)).toEqual({ piece: 0, offset: 0 });
  });
});
