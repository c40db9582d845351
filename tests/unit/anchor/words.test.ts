import { describe, expect, it } from 'vitest';
import { leanText } from '../../../lib/anchor/lean';
import { movedByWord } from '../../../lib/anchor/words';

const TEXT = 'They sang, twice over:\n“the second verse”. Nobody left.';
const lean = leanText(TEXT);
const spanOf = (words: string): readonly [number, number] => {
  const at = lean.text.indexOf(leanText(words).text);
  return [at, at + leanText(words).text.length];
};
const said = (span: readonly [number, number] | undefined): string =>
  span === undefined ? '-' : TEXT.slice(lean.at[span[0]], (lean.at[span[1] - 1] as number) + 1);

describe('marked words by keyboard', () => {
  it.each([
    ['end', 1, 'sang, twice', 'sang, twice over'],
    ['end', 1, 'over:', 'over:\n“the'],
    ['end', -1, 'sang, twice', 'sang'],
    ['end', -1, 'sang', '-'],
    ['end', 1, 'Nobody left', '-'],
    ['start', 1, 'sang, twice', 'twice'],
    ['start', -1, 'sang, twice', 'They sang, twice'],
    ['start', -1, 'They sang', '-'],
    ['start', 1, 'sang', '-'],
    ['end', -1, 'second verse”.', 'second verse'],
  ] as const)('the %s moves by %i from "%s"', (edge, by, from, to) => {
    expect(said(movedByWord(lean, spanOf(from), edge, by))).toBe(to);
  });

  it('are those of the language, also where no blanks part them', () => {
    const chinese = leanText('我们读书馆员的书。');
    const first = movedByWord(chinese, [0, 2], 'end', 1, 'zh');
    expect(first?.[1]).toBeGreaterThan(2);
    expect(first?.[1]).toBeLessThan(8);
  });

  it.each([
    ['ja', '子どもたちは二つのことばで歌をうたい、椅子を数える。', '子どもたちは'],
    ['zh', '孩子们用两种语言唱歌，没有人数椅子。', '孩子们'],
    ['th', 'เด็กๆร้องเพลงสองภาษา', 'เด็กๆ'],
    ['he', 'הילדים שרו את השיר בשתי שפות.', 'הילדים'],
    ['ar', 'غنى الأطفال أغنية بلغتين.', 'غنى'],
  ])('in %s grow and shrink by one and come back to where they were', (language, text, first) => {
    const map = leanText(text);
    const span: [number, number] = [0, leanText(first).text.length];
    const more = movedByWord(map, span, 'end', 1, language);
    expect(more?.[1]).toBeGreaterThan(span[1]);
    expect(movedByWord(map, more ?? span, 'end', -1, language)).toEqual(span);
  });

  it('stay as they are where a word has no end nearby, and take no longer in a long text', () => {
    const endless = leanText(`one ${'x'.repeat(5_000)} two`);
    expect(movedByWord(endless, [0, 3], 'end', 1)).toBeUndefined();
    const long = leanText('word '.repeat(200_000));
    const began = performance.now();
    for (let n = 0; n < 50; n += 1) movedByWord(long, [0, 400_000], 'end', -1);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('are words in a language that nobody knows', () => {
    expect(said(movedByWord(lean, spanOf('They'), 'end', 1, 'x-nobody'))).toBe('They sang');
  });
});
