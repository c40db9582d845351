import { describe, expect, it } from 'vitest';
import { TEXT_RANGES, type TextRange, textChoicesOf, USUAL_TEXT } from '../../../lib/model/text-choices';

const NAMES = Object.keys(TEXT_RANGES) as TextRange[];

describe('how a person wants texts to look', () => {
  it.each([undefined, null, 7, 'dark', [], {}])('is as usual where %j was kept', (kept) => {
    expect(textChoicesOf(kept)).toEqual(USUAL_TEXT);
  });

  it('is what was kept', () => {
    const kept = { ...USUAL_TEXT, size: 140, wordSpacing: 10, paper: 'sepia', typeface: 'opendyslexic' };
    expect(textChoicesOf(kept)).toEqual(kept);
  });

  it.each(NAMES)('has a least and a most of %s', (name) => {
    const { least, most, usual } = TEXT_RANGES[name];
    const read = (value: unknown): number => textChoicesOf({ [name]: value })[name];
    expect([least, most].map(read)).toEqual([least, most]);
    expect([least - 1, most + 1, Number.NaN, Infinity, '100'].map(read)).toEqual(Array(5).fill(usual));
  });

  it('knows no other paper and no other typeface, and takes nothing else along', () => {
    expect(textChoicesOf({ paper: 'neon', typeface: 'url(x)', more: 1 })).toEqual(USUAL_TEXT);
  });
});
