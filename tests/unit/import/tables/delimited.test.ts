import { describe, expect, it } from 'vitest';
import { csv, tsv } from '../../../../lib/export/csv';
import { htmlTable } from '../../../../lib/export/tables/html-table';
import { readDelimited as read } from '../../../../lib/import/tables/delimited';
import { MAX_COLUMNS, MAX_LETTERS, MAX_LINES } from '../../../../lib/import/tables/limits';

const readDelimited = (text: string, delimiter?: string) => read(text, delimiter)?.lines;

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

describe('a quote that never ends', () => {
  it.each([
    ['in the last of its line', 'a,b\n1,"x\n2,y\n3,z\n', '"x', '1'],
    ['before cells with quotes', 'a,b\n1,"x\n"2","y"\n"3","z"\n', '"x', '1'],
    ['before a cell of several lines', 'a,b\n"1,x\n2,"y\nY"\n3,z\n', 'x', '"1'],
  ])('%s takes no line along', (_, text, second, first) => {
    const { lines = [], unclosed } = read(text) ?? {};
    expect(unclosed).toBe(1);
    expect(lines[1]).toEqual([first, second]);
    expect(lines.map(([one]) => one)).toEqual(['a', first, '2', '3']);
  });

  it('is one only where it takes lines along, and every cell of a proper file stays', () => {
    expect(read('a,b\n5" shelf,"A "big" one"\n"x\ny",z')).toEqual({
      lines: [
        ['a', 'b'],
        ['5" shelf', 'A "big" one'],
        ['x\ny', 'z'],
      ],
      unclosed: 0,
    });
    expect(read('a,b\n1,"x')).toEqual({
      lines: [
        ['a', 'b'],
        ['1', 'x'],
      ],
      unclosed: 0,
    });
  });

  it('may stand in any number of lines', () => {
    for (const count of [100, 101, 4_000]) {
      const { lines = [], unclosed = 0 } = read(`a,b\n${'1,"x\n'.repeat(count)}2,y\n`) ?? {};
      expect(lines).toHaveLength(count + 2);
      expect(lines.at(-1)).toEqual(['2', 'y']);
      expect([lines[1], lines[count]]).toEqual([
        ['1', '"x'],
        ['1', '"x'],
      ]);
      expect(unclosed).toBe(100);
    }
  });

  it('are read one by one while what they take along is two million characters at most: 10 MB of them took a minute', () => {
    const line = `${'d'.repeat(4_000)},e\n`;
    const of = (count: number) => read(`a,"b\n1,"x\n2,"y\n${line.repeat(count)}`, ',')?.unclosed;
    expect([of(249), of(251)]).toEqual([3, 2]);
  });

  it('take no row of a long file along, however long it is', () => {
    const rows = Array.from(
      { length: 4_000 },
      (_, n) => `"The Title, part ${n}","Smith, John","${'w'.repeat(500)}"`,
    );
    rows[1] = '"A forgotten quote,Ann,x';
    const { lines = [], unclosed } = read(`a,b,c\n${rows.join('\n')}`, ',') ?? {};
    expect([unclosed, lines.length, new Set(lines.map(({ length }) => length))]).toEqual([
      1,
      4_001,
      new Set([3]),
    ]);
  });
});
