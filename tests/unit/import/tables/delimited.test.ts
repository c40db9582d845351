import { describe, expect, it } from 'vitest';
import { csv, tsv } from '../../../../lib/export/csv';
import { htmlTable } from '../../../../lib/export/tables/html-table';
import { readDelimited } from '../../../../lib/import/tables/delimited';
import { MAX_COLUMNS, MAX_LETTERS, MAX_LINES } from '../../../../lib/import/tables/limits';

const CELLS = [
  ['Idea', 'Cost', 'Why'],
  ['A "loan" shelf', '-5', 'line\nbreak, comma; semicolon'],
  ['=HYPERLINK("http://evil.example")', '@x', '\tbegins'],
];

describe('a table as text', () => {
  it.each([
    ['commas', csv(CELLS), ''],
    ['tabs', tsv(CELLS), '\t'],
    ['semicolons', 'Idea;Cost\r\nA song;1,5\r\n', ''],
  ])('with %s is read back', (name, text, delimiter) => {
    const expected =
      name === 'semicolons'
        ? [
            ['Idea', 'Cost'],
            ['A song', '1,5'],
          ]
        : CELLS;
    expect(readDelimited(text, delimiter)).toEqual(expected);
  });

  it('never begins a cell with a formula, in whatever form it is copied', () => {
    for (const text of [csv(CELLS), tsv(CELLS)]) {
      expect(text).toContain("'=HYPERLINK");
      expect(text).toContain("'@x");
      expect(text).not.toContain("'-5");
    }
    expect(htmlTable(CELLS)).toContain('<td>&#39;=HYPERLINK'.replace('&#39;', "'"));
    expect(htmlTable([['<b>x</b>']])).toBe('<table><tr><td>&lt;b&gt;x&lt;/b&gt;</td></tr></table>');
  });

  it('is read up to its most, and refused beyond', () => {
    expect(readDelimited('a\n'.repeat(MAX_LINES).trimEnd())).toHaveLength(MAX_LINES);
    expect(readDelimited('a\n'.repeat(MAX_LINES + 1).trimEnd())).toBeUndefined();
    expect(readDelimited(Array.from({ length: MAX_COLUMNS }, () => 'a').join('\t'), '\t')).toHaveLength(1);
    expect(
      readDelimited(Array.from({ length: MAX_COLUMNS + 1 }, () => 'a').join('\t'), '\t'),
    ).toBeUndefined();
    expect(readDelimited(`a\t${'b'.repeat(MAX_LETTERS - 2)}`, '\t')).toHaveLength(1);
    expect(readDelimited(`a\t${'b'.repeat(MAX_LETTERS - 1)}`, '\t')).toBeUndefined();
    expect(readDelimited('\n\n')).toBeUndefined();
  });
});

it('a first line that says what stands between cells is no line of the table', () => {
  expect(readDelimited('sep=;\r\nA, b, c;D\r\n1;2')).toEqual([
    ['A, b, c', 'D'],
    ['1', '2'],
  ]);
});
