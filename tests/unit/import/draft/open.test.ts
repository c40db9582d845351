// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { MAX_FILE, openDraft } from '../../../../lib/import/draft';
import { MAX_TITLE } from '../../../../lib/import/draft/limits';
import { drawn } from '../../../support/draft-lines';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

async function opened(name: string, file: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const result = await openDraft(name, file);
  return result.ok ? { title: result.value.title, lines: drawn(result.value.blocks) } : result.reason;
}

describe('a file that is opened as a draft', () => {
  it('is read by its name', async () => {
    const expected = { title: 'Songs', lines: ['We *sing*.'] };
    expect(await opened('a.MD', bytes('# Songs\n\nWe **sing**.'))).toEqual(expected);
    expect(await opened('a.htm', bytes('<title>x</title><h1>Songs</h1><p>We <b>sing</b>.'))).toEqual(
      expected,
    );
    expect(await opened('a.txt', bytes('# Songs\r\nWe sing.'))).toEqual({
      title: '',
      lines: ['# Songs', 'We sing.'],
    });
  });

  it('has a title of so many letters; a longer one stays in the text', async () => {
    const title = 'x'.repeat(MAX_TITLE);
    expect(await opened('a.md', bytes(`# ${title}\n\nb`))).toEqual({ title, lines: ['b'] });
    expect(await opened('a.md', bytes(`# ${title}x\n\nb`))).toEqual({
      title: '',
      lines: [`## ${title}x`, 'b'],
    });
  });

  it('of another form is refused', async () => {
    expect(await opened('a.pdf', bytes('%PDF'))).toBe('not-one');
    expect(await opened('a.docx', bytes('PK and nothing'))).toBe('not-one');
    expect(await opened('docx', bytes(''))).toBe('not-one');
  });

  it('is read in the letters in which it was written', async () => {
    const spanish = { title: '', lines: ['¿Qué canción?'] };
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...'¿Qué canción?'].flatMap((c) => [c.charCodeAt(0), 0])]);
    expect(await opened('a.txt', bytes('\uFEFF¿Qué canción?'))).toEqual(spanish);
    expect(await opened('a.txt', utf16)).toEqual(spanish);
    const big = Uint8Array.from([0xfe, 0xff, ...[...'¿Qué canción?'].flatMap((c) => [0, c.charCodeAt(0)])]);
    expect(await opened('a.txt', big)).toEqual(spanish);
    const western = Uint8Array.from([...'¿Qué canción?'].map((c) => c.charCodeAt(0)));
    expect(await opened('a.txt', western)).toEqual(spanish);
  });

  it('has so many bytes, and one more is refused', async () => {
    const most = new Uint8Array(MAX_FILE);
    expect(await opened('a.docx', most)).toBe('not-one');
    expect(await opened('a.docx', new Uint8Array(MAX_FILE + 1))).toBe('too-long');
  });
});

describe('plain text', () => {
  const lines = async (text: string): Promise<unknown> =>
    ((await opened('a.txt', bytes(text))) as { lines: string[] }).lines;

  it('has a paragraph for each line, and items', async () => {
    expect(await lines('One\nTwo\n\n- three\n  * four\n• five\n1. six\n\t2) seven\n3 eight <b>')).toEqual([
      ...['One', 'Two', '- three', '  - four', '- five', '1. six', '  1. seven', '3 eight <b>'],
    ]);
  });

  it('has whole paragraphs where an editor broke their lines', async () => {
    const line = 'x'.repeat(70);
    expect(await lines(`${line}\n${line}\nshort\n\nnext\nline\n- ${line}\n- y`)).toEqual([
      ...[`${line} ${line} short`, 'next', 'line', `- ${line}`, '- y'],
    ]);
    expect(await lines(`${line}\n${line}`)).toEqual([line, line]);
    expect(await lines(`${line}${line}\n${line}\n\n${line}`)).toEqual([line + line, line, line]);
  });
});
