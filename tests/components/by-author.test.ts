import { describe, expect, it } from 'vitest';
import { byAuthor } from '../../components/lists/by-author';
import { filedUnder } from '../../lib/export/names';

it.each([
  ['Ines Marlowe', 'Marlowe, Ines'],
  ['Ines Marlowe; Lena Okafor', 'Marlowe, Ines'],
  ['Ines Marlowe, Lena Okafor', 'Marlowe, Ines'],
  ['Ines Marlowe and Lena Okafor', 'Marlowe, Ines'],
  ['Ines Marlowe & Lena Okafor', 'Marlowe, Ines'],
  ['Marlowe, Ines', 'Marlowe, Ines'],
  ['Marlowe, Ines; Okafor, Lena', 'Marlowe, Ines'],
  ['Lena Okafor, Jr.', 'Okafor, Lena'],
  ['Ludwig van Beek', 'van Beek, Ludwig'],
  ['Okafor', 'Okafor'],
  ['Staff of the Library', 'Staff of the Library'],
  ['王小波', '王小波'],
  ['', ''],
])('“%s” is filed under “%s”', (line, under) => {
  expect(filedUnder(line)).toBe(under);
});

describe('authors', () => {
  it('stand in the order of their family names, and nobody comes last', () => {
    const { compare } = new Intl.Collator('en');
    const lines = ['', 'Bo Zielke', 'Marlowe, Ines', 'Zoe Abel; Ana Ruiz', 'Ann Marlowe'];
    expect(lines.toSorted(byAuthor(compare))).toEqual([
      'Zoe Abel; Ana Ruiz',
      'Ann Marlowe',
      'Marlowe, Ines',
      'Bo Zielke',
      '',
    ]);
  });
});
