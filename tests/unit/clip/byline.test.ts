import { expect, it } from 'vitest';
import { byline, personName } from '../../../lib/clip/byline';

it.each([
  ['Marlowe, Ines', 'Ines Marlowe'],
  ['By Ines Marlowe', 'Ines Marlowe'],
  ['Ines Marlowe, PhD', 'Ines Marlowe, PhD'],
  ['https://example.org/people/ines', ''],
  ['Bylund, Karin', 'Karin Bylund'],
])('%s is spoken %s', (written, spoken) => expect(personName(written)).toBe(spoken));

it('joins authors, each once, and parts one name that holds several', () => {
  expect(byline(['Ines Marlowe', 'Chidi Okonkwo', 'Ines Marlowe'])).toBe('Ines Marlowe; Chidi Okonkwo');
  expect(byline(['Marlowe, Ines; Okonkwo, Chidi'])).toBe('Ines Marlowe; Chidi Okonkwo');
  expect(byline([])).toBe('');
});
