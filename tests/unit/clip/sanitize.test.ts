// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH, MAX_ELEMENTS } from '../../../lib/clip/allowed';
import { sanitizeForReading, sanitizeForStoring } from '../../../lib/clip/sanitize';
import { MAX_PICTURES, PICTURE_MARK } from '../../../lib/model/body-limits';

const stored = (html: string): string => sanitizeForStoring(html).html;

describe('a foreign body', () => {
  it('has addresses on links alone', () => {
    const html = '<a href="https://a.example/">a</a><p href="https://b.example/">b</p>';
    expect(stored(html)).toBe('<a href="https://a.example/">a</a><p>b</p>');
  });

  it('opens its links elsewhere and tells nobody where they were', () => {
    const link = sanitizeForReading(
      '<a href="https://a.example/" target="_top" rel="opener">a</a>',
    ).firstChild;
    expect(link).toMatchObject({ target: '_blank', rel: 'noopener noreferrer nofollow ugc' });
  });

  it('keeps the most elements and drops the words of those beyond', { timeout: 40_000 }, () => {
    // In groups: the DOM of these tests takes minutes for as many side by side.
    const most = `<div>${'<b>x</b>'.repeat(99)}</div>`.repeat(MAX_ELEMENTS / 100);
    const text = sanitizeForStoring(`${most}<b>y</b>`).text.replaceAll(/\s/g, '');
    expect(text).toBe('x'.repeat((MAX_ELEMENTS / 100) * 99));
  });

  it('keeps the deepest nesting and makes what is deeper its words', () => {
    const nested = (depth: number): string => `${'<div>'.repeat(depth)}words${'</div>'.repeat(depth)}`;
    expect(stored(nested(MAX_DEPTH))).toBe(nested(MAX_DEPTH));
    expect(stored(nested(MAX_DEPTH + 1))).toBe(nested(MAX_DEPTH));
  });
});

describe('the pictures of a body', () => {
  const marked = (...marks: number[]): string =>
    marks.map((mark) => `<img ${PICTURE_MARK}="${mark}">`).join('');
  const picturesOf = (html: string): readonly number[] => sanitizeForStoring(html).pictures;

  it('are told up to the limit: the rest are not to be had', () => {
    const all = Array.from({ length: MAX_PICTURES }, (_, n) => n);
    expect(picturesOf(marked(...all))).toEqual(all);
    expect(picturesOf(marked(...all, 0))).toEqual(all); // a record holds no more, whatever the page has
  });

  it('have no mark beyond the limit', () => {
    expect(picturesOf(marked(MAX_PICTURES - 1, MAX_PICTURES))).toEqual([MAX_PICTURES - 1, -1]);
  });

  it('carry no mark when stored or shown', () => {
    expect(stored(marked(1))).toBe('<img>');
    expect(sanitizeForReading(marked(1)).querySelector(`[${PICTURE_MARK}]`)).toBeNull();
  });
});
