import { describe, expect, it } from 'vitest';
import { type ExcelCell, excelFile } from '../../../../lib/export/tables/excel';
import { MAX_BOX, readExcel } from '../../../../lib/import/tables/excel';
import { MAX_CELL, MAX_COLUMNS, MAX_LETTERS, MAX_LINES } from '../../../../lib/import/tables/limits';
import { storedZip } from '../../../../lib/import/zip/stored-zip';

const NAMES = 'http://schemas.openxmlformats.org';

/** A workbook as other programs write it: one sheet with these rows, cells in the form of ECMA-376. */
function workbook(rows: string, name = 'xl/worksheets/sheet1.xml'): Uint8Array<ArrayBuffer> {
  const rels = `${NAMES}/package/2006/relationships`;
  const office = `${NAMES}/officeDocument/2006/relationships`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${NAMES}/package/2006/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${rels}"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${NAMES}/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="One" sheetId="1" r:id="b"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${rels}"><Relationship Id="b" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    [name]: `<worksheet xmlns="${NAMES}/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  };
  return storedZip(new Map(Object.entries(files).map(([at, text]) => [at, new TextEncoder().encode(text)])));
}

const words = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (n: number, cells: string): string => `<row r="${n}">${cells}</row>`;
const read = (bytes: Uint8Array<ArrayBuffer>) => readExcel(bytes, '.');

async function written(rows: readonly (readonly ExcelCell[])[], title = 'Ideas') {
  const blob = await excelFile(title, ['Idea', 'Cost', 'When', 'Done'], rows);
  return new Uint8Array(await blob.arrayBuffer());
}

describe('a table as a workbook', () => {
  it('comes back as it went out: words, figures, days and ticks', async () => {
    const bytes = await written([
      [
        { is: 'words', words: '=HYPERLINK("http://evil.example")' },
        { is: 'number', number: -1.125 },
        { is: 'date', date: new Date('2026-11-30T00:00:00Z') },
        { is: 'tick' },
      ],
      [
        { is: 'words', words: 'a\nb & <c> Ä 書' },
        { is: 'words', words: '' },
        { is: 'words', words: '0012' },
        { is: 'words', words: '' },
      ],
    ]);
    expect(await read(bytes)).toEqual([
      ['Idea', 'Cost', 'When', 'Done'],
      ['=HYPERLINK("http://evil.example")', '-1.125', '2026-11-30', 'true'],
      ['a\nb & <c> Ä 書', '', '0012', ''],
    ]);
    expect((await readExcel(bytes, ','))?.[1]?.[1]).toBe('-1,125');
  });

  it('has a name that Excel takes, whatever the table is called', async () => {
    for (const title of ["'a/b\\c?*[d]:'", '', '*', 'x'.repeat(40)])
      expect(await read(await written([[{ is: 'words', words: 'a' }]], title))).toHaveLength(2);
  });
});

describe('a workbook of another program', () => {
  it('gives of a formula its result, and nothing is worked out', async () => {
    const cells =
      '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c><c r="C1"><f>9</f></c>';
    expect(await read(workbook(row(1, cells + words('D1', 'x'))))).toEqual([['2', 'a', '', 'x']]);
  });

  it('gives a formula that failed as an empty cell', async () => {
    const found = await read(workbook(row(1, `<c r="A1" t="e"><v>#DIV/0!</v></c>${words('B1', 'x')}`)));
    expect(found).toEqual([['', 'x']]);
  });

  it('is read where its cells stand close together, and refused where they do not', async () => {
    const far = (at: string, n: number) => read(workbook(row(1, words('A1', 'a')) + row(n, words(at, 'b'))));
    const rows = Math.floor(MAX_BOX / 2);
    expect(await far(`B${rows}`, rows)).toEqual([
      ['a', ''],
      ['', 'b'],
    ]);
    expect(await far(`B${rows + 1}`, rows + 1)).toBeUndefined();
    expect(await far('XFD1048576', 1_048_576)).toBeUndefined();
    expect(await far('ZZZZ1', 2)).toBeUndefined();
    expect(await far('&#88;FD9', 9)).toBeUndefined();
    expect(await far('B00000009', 9)).toBeUndefined(); // the library would read it: no program writes it so
    expect(await read(workbook(`<row r='9999999'><c t="n"><v>1</v></c></row>`))).toBeUndefined();
  });

  it('is read up to its most, and refused beyond', async () => {
    const lines = (n: number) => Array.from({ length: n }, (_, at) => row(at + 1, words(`A${at + 1}`, 'a')));
    expect(await read(workbook(lines(MAX_LINES).join('')))).toHaveLength(MAX_LINES);
    expect(await read(workbook(lines(MAX_LINES + 1).join('')))).toBeUndefined();
    const letters = (n: number): string =>
      n < 26 ? String.fromCharCode(65 + n) : `${letters(Math.floor(n / 26) - 1)}${letters(n % 26)}`;
    const cells = (n: number): string =>
      Array.from({ length: n }, (_, at) => words(`${letters(at)}1`, 'a')).join('');
    expect((await read(workbook(row(1, cells(MAX_COLUMNS)))))?.[0]).toHaveLength(MAX_COLUMNS);
    expect(await read(workbook(row(1, cells(MAX_COLUMNS + 1))))).toBeUndefined();
    const long = await read(workbook(row(1, words('A1', 'a'.repeat(MAX_CELL + 1)))));
    expect(long?.[0]?.[0]).toHaveLength(MAX_CELL);
    expect(await read(new Uint8Array(MAX_LETTERS + 1))).toBeUndefined();
  });

  it('that is none, is damaged or holds nothing answers nothing', async () => {
    const whole = workbook(row(1, words('A1', 'a')));
    expect(await read(whole)).toEqual([['a']]);
    expect(await read(workbook(''))).toBeUndefined();
    expect(await read(workbook('<row r="1"><c'))).toBeUndefined();
    expect(await read(workbook(row(1, words('A1', 'a')), 'xl/elsewhere.xml'))).toBeUndefined();
    for (let cut = 0; cut < whole.length; cut += 97) expect(await read(whole.slice(0, cut))).toBeUndefined();
  });
});
