import { expect, it } from 'vitest';
import { isolated } from '../../../lib/i18n/isolated';

it.each(['Ruth', 'García Márquez', '李明', 'Ελένη', '', '12'])(
  '%s turns nothing, and stays as it is',
  (words) => {
    expect(isolated(words)).toBe(words);
  },
);

it.each(['أحمد', 'רות', 'Ruth (رُث)', '𞤀𞤣𞤤𞤢𞤥'])('%s stands for itself', (words) => {
  expect(isolated(words)).toBe(`\u2068${words}\u2069`);
});

it('marks that would turn the sentence around it are left out', () => {
  expect(isolated('a\u202Eb\u2069c')).toBe('\u2068abc\u2069');
  expect(isolated('\u2069\u2069a')).toBe('\u2068a\u2069');
});

it('an isolate that does not end is ended, and a sentence within a sentence keeps its own', () => {
  expect(isolated('\u2067a')).toBe('\u2068\u2067a\u2069\u2069');
  expect(isolated('By \u2068רות\u2069')).toBe('\u2068By \u2068רות\u2069\u2069');
});
