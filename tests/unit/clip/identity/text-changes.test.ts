import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { textChanges } from '../../../../lib/clip/identity/text-changes';
import { quickest } from '../../../support/quickest';

const lines = (...all: string[]): string => all.join('\n');

it('tells paragraphs that came and went, in the order of the text', () => {
  expect(textChanges(lines('a', 'b', 'c', 'd'), lines('a', 'x', 'c', 'd', 'e'))).toEqual({
    ...{ added: 2, removed: 1 },
    shown: [
      { kind: 'removed', text: 'b' },
      { kind: 'added', text: 'x' },
      { kind: 'added', text: 'e' },
    ],
  });
  expect(textChanges('a\nb', 'a\n b ')).toEqual({ added: 0, removed: 0, shown: [] });
  expect(textChanges('', 'a')).toMatchObject({ added: 1, removed: 0 });
  expect(textChanges('a', '')).toMatchObject({ added: 0, removed: 1 });
});

it('shows forty at most, and 400 characters of each', () => {
  const many = (n: number) => Array.from({ length: n }, (_, i) => `line ${i}`).join('\n');
  expect(textChanges('', many(40)).shown).toHaveLength(40);
  expect(textChanges('', many(41))).toMatchObject({ added: 41, shown: { length: 40 } });
  expect(textChanges('', 'a'.repeat(400)).shown[0]?.text).toHaveLength(400);
  expect(textChanges('', 'a'.repeat(401)).shown[0]?.text).toBe(`${'a'.repeat(400)} …`);
});

it('counts right for any texts, and takes no time for long ones', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (old, now) => {
      const { added, removed } = textChanges(lines(...old), lines(...now));
      expect(now.length - added).toBe(old.length - removed);
    }),
  );
  const long = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word} ${i}`).join('\n');
  const size = (n: number, word: string) => Array.from({ length: n }, (_, i) => `${word} ${i}`).join('\n');
  const took = quickest(2000, () => {
    expect(textChanges(long('a'), long('b'))).toMatchObject({ added: 20_000, removed: 20_000 });
    expect(textChanges(size(999, 'a'), size(999, 'b'))).toMatchObject({ added: 999, removed: 999 }); // the largest table
    expect(textChanges(size(1000, 'a'), size(1000, 'b'))).toMatchObject({ added: 1000, removed: 1000 });
  });
  expect(took).toBeLessThan(2000);
});
