import { describe, expect, it } from 'vitest';
import type { WrittenBlock } from '../../../../lib/model/draft-tokens';
import { MOST_FORMATS, MOST_LENGTH, MOST_LINE, MOST_LINES } from '../../../../lib/notebook/texts/size';
import {
  draftSays,
  parseVersion,
  versionSays,
  versionText,
} from '../../../../lib/notebook/texts/version-text';

const line = (text: string, by = ''): WrittenBlock => ({ kind: 'paragraph', runs: [{ text, by }] });
const stored = (...lines: unknown[]): string => JSON.stringify(lines);

describe('the body of a version', () => {
  it('is read as it was written', () => {
    const blocks: WrittenBlock[] = [
      { kind: 'heading', level: 3, runs: [{ text: 'Songs', by: 'ana', italic: true }] },
      { kind: 'quote', reading: 'r', highlight: 'h', runs: [{ text: 'sing', by: 'ben', bold: true }] },
      {
        kind: 'bullet',
        indent: 0,
        runs: [
          { text: '\uFFFC', by: 'ana', picture: { hash: 'a'.repeat(64), alt: 'A drum' } },
          { text: '\uFFFC', by: 'ben', picture: { hash: 'b'.repeat(64), alt: '' } },
        ],
      },
      { ...line('x', 'ben'), end: { inserted: { id: 's', by: 'ben' } } },
      { kind: 'paragraph', runs: [{ text: 'y', by: '', link: 'https://a.example/' }] },
    ];
    expect(parseVersion(versionText(blocks))).toEqual(blocks);
  });

  it('says the same whoever wrote it, and another thing where a look or a line differs', () => {
    const both: WrittenBlock = {
      kind: 'paragraph',
      runs: [
        { text: 'We ', by: 'ana' },
        { text: 'sing', by: 'ben' },
      ],
    };
    expect(versionSays([both])).toBe(versionSays([line('We sing')]));
    const others: WrittenBlock[][] = [
      [line('We sing.')],
      [{ kind: 'rule', runs: both.runs }],
      [{ kind: 'paragraph', runs: [{ text: 'We sing', bold: true }] }],
      [line('We sing'), line('')],
    ];
    expect(new Set([[both], ...others].map(versionSays)).size).toBe(5);
    expect(draftSays('Songs', [both])).toBe(draftSays('Songs', [line('We sing')]));
    const titles = ['', 'Songs', 'A song'].map((title) => draftSays(title, [both]));
    expect(new Set([...titles, ...others.map((one) => draftSays('Songs', one))]).size).toBe(7);
  });

  it('is hostile: what is unknown becomes a paragraph, and what fits nowhere falls away', () => {
    const said = { block: '__proto__', link: 'x', level: 9 };
    const run = ['a\nb', { link: 'javascript:alert(1)', bold: 1, ins: { id: 'x y', by: 3 } }, 'a b'];
    expect(parseVersion(stored([said, [run, 7, ['', {}, 'ana'], [3], null]]))).toEqual([
      { kind: 'paragraph', runs: [{ text: 'a b', by: '' }] },
    ]);
  });

  it.each(['', '{}', '[]', 'null', '[1]', '[[{}]]', '[[{},{}]]', '[null]', '["x"]', '[[null,[]],3]'])(
    'is none, whole: %s',
    (json) => {
      expect(parseVersion(json)).toBeUndefined();
    },
  );

  it.each([
    ['lines', MOST_LINES, (n: number) => stored(...Array.from({ length: n }, () => [{}, []]))],
    ['characters of a line', MOST_LINE, (n: number) => stored([{}, [['x'.repeat(n), {}, '']]])],
    ['runs', MOST_FORMATS, (n: number) => runs(n)],
    ['characters', MOST_LENGTH, (n: number) => long(n)],
  ])('has a most of %s', (_what, most, make) => {
    expect(parseVersion(make(most))).toBeDefined();
    expect(parseVersion(make(most + 1))).toBeUndefined();
  });
});

/** So many runs, in lines of some thousand. */
function runs(n: number): string {
  const lines = Array.from({ length: Math.ceil(n / 4000) }, (_, i) => Math.min(4000, n - i * 4000));
  return stored(...lines.map((many) => [{}, Array.from({ length: many }, () => ['x', {}, ''])]));
}

/** So many characters with the "\n" of each line. */
function long(n: number): string {
  const lines = Array.from({ length: Math.ceil(n / 10_000) }, (_, i) => Math.min(10_000, n - i * 10_000));
  return stored(...lines.map((many) => [{}, [['x'.repeat(many - 1), {}, '']]]));
}
