import { describe, expect, it } from 'vitest';
import { type Anchor, describeAnchor } from '../../../lib/anchor/describe';
import { leanText } from '../../../lib/anchor/lean';
import { resolveAnchor, SURE } from '../../../lib/anchor/resolve';

const TEXT = [
  'The crate of the first week went out on a Monday, and it came back wet.',
  'Nobody had counted the lanterns before the harbour was closed for the year.',
  'A grandmother put it best: “I came so that he would hear me read, not hear me listen.”',
  'The lists were kept by hand until somebody found the second drawer.',
];
const whole = TEXT.join('\n\n');

/** The anchor of some words of a text, the first of them unless it says which. */
function anchorOf(words: string, raw = whole, nth = 0): Anchor {
  const text = leanText(raw);
  const quote = leanText(words).text;
  let start = -1;
  for (let n = 0; n <= nth; n += 1) start = text.text.indexOf(quote, start + 1);
  return describeAnchor(text, start, start + quote.length);
}
const lean = (raw: string): string => leanText(raw).text;
/** The words of a place, without white space. */
function found(raw: string, anchor: Anchor, isSame = false): string | undefined {
  const place = resolveAnchor(lean(raw), anchor, isSame);
  return place === undefined ? undefined : lean(raw).slice(place.start, place.end);
}
const certainty = (raw: string, anchor: Anchor): number => resolveAnchor(lean(raw), anchor)?.certainty ?? 0;

describe('an anchor', () => {
  it('keeps the words as they stand, what is beside them, and whether they stand once', () => {
    const anchor = anchorOf('I came so that he would hear me read');
    expect(anchor).toMatchObject({ quote: 'I came so that he would hear me read', once: true });
    expect(anchor.prefix).toBe('r the year. A grandmother put it best: “');
    expect(lean(anchor.suffix)).toHaveLength(32);
    expect(anchorOf('hear me', whole).once).toBe(false);
    expect(anchorOf(TEXT[0] as string).prefix).toBe('');
    expect(anchorOf(TEXT[3] as string).suffix).toBe('');
  });
});

describe('the place of a highlight', () => {
  const anchor = anchorOf('I came so that he would hear me read');

  it('is sure in the same text, also among equal words', () => {
    const second = anchorOf('hear me', whole, 1);
    expect(resolveAnchor(lean(whole), second, true)).toMatchObject({ start: second.start, certainty: 1 });
  });

  it('is sure where only the setting changed', () => {
    const other = TEXT.join(' ').replaceAll(/[“”]/gu, '"').replaceAll('—', '-');
    expect(certainty(other, anchor)).toBeGreaterThanOrEqual(SURE);
  });

  it('is sure behind a new beginning', () => {
    expect(certainty(`A new paragraph. ${'And more. '.repeat(30)}${whole}`, anchor)).toBeGreaterThanOrEqual(
      SURE,
    );
  });

  it('is found where its words changed, and asked about', () => {
    const changed = whole.replace('so that he would hear me read', 'so he could hear me read it');
    expect(found(changed, anchor)).toContain(lean('so he could hear me'));
    expect(certainty(changed, anchor)).toBeLessThan(SURE);
  });

  it('is found where its paragraph was moved', () => {
    expect(found([TEXT[2], TEXT[0], TEXT[1], TEXT[3]].join('\n'), anchor)).toBe(lean(anchor.quote));
    const paragraph = anchorOf(TEXT[1] as string);
    const moved = [TEXT[1], TEXT[0], TEXT[2], TEXT[3]].join('\n');
    expect(found(moved, paragraph)).toBe(lean(paragraph.quote));
    expect(certainty(moved, paragraph)).toBeLessThan(SURE);
  });

  it('is not found where its words are gone', () => {
    expect(found([TEXT[0], TEXT[1], TEXT[3]].join('\n'), anchor)).toBeUndefined();
    expect(found('', anchor)).toBeUndefined();
  });

  it('is not taken to be where equal words stood already', () => {
    const doubled = `${whole}\nElsewhere the lanterns before the harbour hung in rows of three.`;
    const first = anchorOf('the lanterns before the harbour', doubled);
    expect(first.once).toBe(false);
    expect(found(doubled.replace(TEXT[1] as string, ''), first)).toBeUndefined();
  });

  it('is the altered words between their neighbours, not equal words elsewhere', () => {
    const doubled = `${whole}\nElsewhere the lanterns before the harbour hung in rows of three.`;
    const first = anchorOf('the lanterns before the harbour', doubled);
    const altered = doubled.replace('counted the lanterns before', 'counted the many lanterns before');
    expect(found(altered, first)).toBe(lean('the many lanterns before the harbour'));
  });

  it('is asked about where two places are alike', () => {
    const line = 'The same line comes again in this litany of the harbour, word for word.';
    const litany = Array.from({ length: 9 }, () => line).join('\n');
    const middle = anchorOf('comes again in this litany', litany, 4);
    const place = resolveAnchor(lean(litany), middle);
    expect(place?.start).toBe(middle.start);
    expect(place?.certainty).toBeLessThan(SURE);
  });

  it('takes a few words only where nearly all agrees', () => {
    const few = anchorOf('second drawer');
    expect(found(whole.replace('second drawer', 'second drawers'), few)).toBeDefined();
    expect(found(whole.replace('found the second drawer', 'lost the third drawer'), few)).toBeUndefined();
  });

  it.each([
    ['offsets from nowhere', { start: 4e9, end: -7 }],
    ['nothing beside it', { prefix: '', suffix: '' }],
  ])('does not depend on %s', (_what, wrong) => {
    expect(found(whole, { ...anchor, ...wrong })).toBe(lean(anchor.quote));
  });

  it('is none of white space', () => {
    expect(found(whole, { ...anchor, quote: ' \u200b\n' })).toBeUndefined();
  });
});

describe('hostile anchors', () => {
  it.each([
    ['one letter of a long text of it', 'a', 'a'.repeat(1_000_000)],
    ['a long quote that nearly fits everywhere', `${'ab'.repeat(2_000)}c`, 'ab'.repeat(250_000)],
    ['a short quote that nearly fits everywhere', `${'ab'.repeat(60)}c`, 'ab'.repeat(250_000)],
    ['a long quote that fits nowhere', 'xyz'.repeat(1_300), 'The crate went out. '.repeat(40_000)],
  ])('take a moment: %s', (_what, quote, raw) => {
    const text = lean(raw);
    const begin = performance.now();
    resolveAnchor(text, {
      quote,
      prefix: quote.slice(0, 32),
      suffix: quote.slice(0, 32),
      start: 9,
      end: 10,
      once: true,
    });
    expect(performance.now() - begin).toBeLessThan(5_000);
  });

  it.each([
    [
      'ja',
      '子どもたちは二つのことばで歌をうたい、椅子を数える人はいませんでした。',
      '歌をうたい、椅子を数える人',
    ],
    ['th', 'เด็กๆร้องเพลงสองภาษาและไม่มีใครนับเก้าอี้ในห้องเลย', 'ไม่มีใครนับเก้าอี้'],
    ['he', 'הילדים שרו את השיר בשתי שפות, ואיש לא ספר את הכיסאות.', 'השיר בשתי שפות'],
  ])('in %s in a text that was set anew and begins otherwise', (_language, text, quote) => {
    const before = leanText(text);
    const start = before.text.indexOf(leanText(quote).text);
    const anchor = describeAnchor(before, start, start + leanText(quote).text.length);
    const after = leanText(`“A new beginning.”\n\u200f${text.replace(/[,、]/u, (comma) => `${comma}\n`)}`);
    const place = resolveAnchor(after.text, anchor);
    expect(after.text.slice(place?.start, place?.end)).toBe(leanText(quote).text);
    expect(place?.certainty).toBeGreaterThanOrEqual(SURE);
  });
});
