import { describe, expect, it } from 'vitest';
import { type Claims, creatorsOf, doiOf, namesIn, titleOf } from '../../../../lib/clip/pdf/about';
import type { Block, BlockKind } from '../../../../lib/clip/pdf/block';

const claims = (more: Partial<Claims> = {}): Claims => ({
  title: '',
  creators: [],
  language: '',
  doi: '',
  ...more,
});
const block = (kind: BlockKind, text: string): Block => ({
  ...{ kind, text, page: 1, label: '', box: [0, 0, 0, 0], breaks: [] },
});
const HEAD = [block('title', 'The Shared Garden'), block('author', 'by Maud Verhoeven and Sven Okafor')];

describe('what a PDF is', () => {
  it.each([
    ['the shared garden: a study', 'the shared garden: a study', [...HEAD, block('abstract', 'A study.')]],
    ['Microsoft Word - draft7.docx', 'The Shared Garden', HEAD],
    ['Layout 1', 'The Shared Garden', HEAD],
    ['Quarterly Report of the Board', 'The Shared Garden', HEAD],
    ['Quarterly Report of the Board', 'Quarterly Report of the Board', []],
    ['untitled', '', []],
    ...[
      'gate_final-v3',
      'gate_article_2019',
      'S0142-7237(19)30051-2 1..14',
      'C:\\texts\\gate',
      'PII: 0142',
    ].map((name): [string, string, Block[]] => [name, '', []]),
    ['Gates', 'Gates', []],
    ['Gates in 2019', 'Gates in 2019', []],
  ])('is called as the file says, unless that is no title: %s', (title, expected, blocks) => {
    expect(titleOf(claims({ title }), blocks)).toBe(expected);
  });

  it('is by whom the file says if the page says so too, else by whom the page says', () => {
    expect(creatorsOf(claims({ creators: ['Maud Verhoeven'] }), HEAD)).toEqual(['Maud Verhoeven']);
    expect(creatorsOf(claims({ creators: ['xerox'] }), HEAD)).toEqual(['Maud Verhoeven', 'Sven Okafor']);
  });

  it.each([
    ['Verhoeven, Maud; Okafor, Sven', ['Verhoeven, Maud', 'Okafor, Sven']],
    [
      'Ida Quennell, Lotte Achterberg, and Nerea Ibarrola',
      ['Ida Quennell', 'Lotte Achterberg', 'Nerea Ibarrola'],
    ],
    ['Quennell, Ida', ['Quennell, Ida']],
  ])('parts names: %s', (text, expected) => expect(namesIn(text)).toEqual(expected));

  it('has the DOI of its first page’s head and foot or of the file, never that of a reference or a note', () => {
    const foot = [{ page: 1, text: 'https://doi.org/10.1234/AB.5.', edge: 'foot' as const }];
    expect(doiOf(claims(), HEAD, foot)).toBe('10.1234/ab.5');
    expect(doiOf(claims({ doi: 'doi:10.9999/X' }), HEAD, foot)).toBe('10.9999/x');
    expect(doiOf(claims(), [block('reference', 'doi:10.1/x 10.5555/r')], [{ ...foot[0]!, page: 2 }])).toBe(
      '',
    );
    expect(doiOf(claims(), [block('footnote', 'doi:10.5555/r')], [])).toBe('');
  });
});
