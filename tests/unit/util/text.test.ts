import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, printOf } from '../../../lib/util/text';

describe('text made safe to show', () => {
  it('loses controls and direction tricks, keeps lines', () => {
    expect(cleanText('a\u202Eb\u0000c\r\nd\te', 100)).toBe('abc\nd\te');
  });

  it('is cut without halving a character', () => {
    expect(cleanText('ab📚', 3)).not.toMatch(/[\ud800-\udfff]$/u);
    expect(cleanText('ab📚', 3).isWellFormed()).toBe(true);
  });

  it('stands on one line where one line is wanted', () => {
    expect(cleanLine('  Two\n\n words ', 100)).toBe('Two words');
  });
});

it('words that differ have different prints, and the same words one', () => {
  expect(printOf('We sing')).toBe(printOf(['We', 'sing'].join(' ')));
  expect(new Set(['', 'a', 'b', 'ab', 'ba'].map(printOf)).size).toBe(5);
});
