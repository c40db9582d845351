import { describe, expect, it } from 'vitest';
import { leanIndex, leanText } from '../../../lib/anchor/lean';

describe('a lean text', () => {
  it.each([
    ['white space of every kind', 'a \t\n\u00a0\u2003\u3000b', 'ab'],
    ['signs that nobody sees', 'a\u200b\u00ad\u2060\ufeff\u202eb\u0000', 'ab'],
    ['quotes', '“a” „b‟ «c» ‘d’ ‹e›', '"a""b""c"\'d\'\'e\''],
    ['dashes', 'a–b—c−d‑e', 'a-b-c-d-e'],
    ['letters of all scripts, as they are', 'Ángel 猫 😀 שלום', 'Ángel猫😀שלום'],
  ])('is without or folds: %s', (_what, raw, lean) => {
    expect(leanText(raw).text).toBe(lean);
  });

  it('knows where each of its signs stands', () => {
    const text = leanText('  “Two  words”');
    expect([...text.at].map((at) => text.raw[at]).join('')).toBe('“Twowords”');
    expect([0, 2, 3, 6, 8, 13, 99].map((place) => leanIndex(text, place))).toEqual([0, 0, 1, 4, 4, 9, 10]);
  });
});
