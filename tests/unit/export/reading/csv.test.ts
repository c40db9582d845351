import { describe, expect, it } from 'vitest';
import { csv } from '../../../../lib/export/csv';
import { hypothesisCsv } from '../../../../lib/export/reading/hypothesis';
import { readwiseCsv } from '../../../../lib/export/reading/readwise';
import { comment, full, HOSTILE, matter } from './matter';
import { snapshotOf } from '../../../../lib/export/reading/snapshot';

/** Reads RFC 4180, sign by sign; what the rules do not allow throws. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, at]: [string[], number] = [[], 0];
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new Error('a quote does not end');
        if (text[at] !== '"') value += text[at];
        else if (text[at + 1] === '"') [value, at] = [`${value}"`, at + 1];
        else break;
      }
      at += 1;
    } else {
      while (at < text.length && !',\r\n'.includes(text[at] as string)) {
        if (text[at] === '"') throw new Error('a quote within a bare cell');
        value += text[at];
        at += 1;
      }
    }
    row.push(value);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      [row, at] = [[], at + 2];
    } else throw new Error(`neither the next cell nor the next row at ${at}`);
  }
  if (row.length > 0) throw new Error('the last row does not end');
  return rows;
}

describe('rows of cells', () => {
  it.each(HOSTILE)('keep %j, and no cell is a formula', (text) => {
    const [[before, cell, behind] = []] = readCsv(csv([['a', text, 'z']]));
    expect([before, behind]).toEqual(['a', 'z']);
    expect(cell?.replace(/^'/, '')).toBe(text.replace(/^'/, ''));
    expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠](?!\d+$)|^\t/);
  });

  it('leave plain words, figures within words and empty cells alone', () => {
    expect(csv([['a=b', 'x-y', '', 'it’s', '-5']])).toBe('a=b,x-y,,it’s,-5\r\n');
  });

  it('a cell that begins with a sign stays text after it is read back', () => {
    expect(readCsv(csv([['=HYPERLINK("http://evil.example","x")', '-cmd']]))).toEqual([
      [`'=HYPERLINK("http://evil.example","x")`, "'-cmd"],
    ]);
  });
});

describe('as Hypothesis exports', () => {
  it('has its columns in its order, one row for each thing', () => {
    const [head, ...rows] = readCsv(hypothesisCsv(full()));
    expect(head).toEqual([
      ...['Created at', 'Author', 'Page', 'URL', 'Group', 'Type', 'Quote/description', 'Comment', 'Tags'],
    ]);
    const at = '2026-11-20 12:00';
    const url = 'https://journals.example/article/view/8123';
    const notebook = 'Spring match';
    expect(rows).toEqual([
      [
        at,
        'Ana',
        'ii',
        url,
        notebook,
        'Annotation',
        'the song they sing',
        'First line\nsecond line',
        'Liked',
      ],
      [at, 'Bo', '', url, notebook, 'Reply', '', 'A reply', ''],
      [at, 'Bo', '', url, notebook, 'Reply', '', 'From Bo', ''],
      [at, 'Bo', '', url, notebook, 'Highlight', 'gone words', '', 'Question'],
      [at, 'Bo', '', url, notebook, 'Page note', '', 'In March.', 'How does it apply to us?'],
      [at, 'Ana', '', url, notebook, 'Page note', '', 'On the whole', ''],
      [at, 'Bo', '', url, notebook, 'Reply', '', 'Indeed', ''],
    ]);
  });
});

describe('as Readwise imports', () => {
  it('has its columns in its order, one row for each highlight', () => {
    const [head, ...rows] = readCsv(readwiseCsv(full()));
    expect(head).toEqual(['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date']);
    const title = 'Rooms for Reading: Co-Designing Family Spaces';
    const author = 'Ines Marlowe, Chidi Okonkwo';
    const url = 'https://journals.example/article/view/8123';
    const note = '.liked\nAna: First line\nsecond line\nBo: A reply\nBo: From Bo';
    expect(rows).toEqual([
      ['the song they sing', title, author, url, note, '4', '2026-11-20 12:00:00'],
      ['gone words', title, author, url, '.question', '', '2026-11-20 12:00:00'],
    ]);
  });

  it('a comment that is a formula is none', () => {
    const evil = matter({ comments: [comment({ id: 'c', text: '=cmd|calc' })] });
    for (const write of [hypothesisCsv, readwiseCsv])
      for (const row of readCsv(write(snapshotOf(evil, false))))
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@]/);
  });
});
