// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { MAX_ELEMENTS } from '../../../../lib/clip/allowed';
import { sanitizeForReading, sanitizeForStoring } from '../../../../lib/clip/sanitize';
import { isTooLarge, MOST_NESTED, MOST_WORDS, plainBeginning } from '../../../../lib/clip/shown/too-large';
import { quickest } from '../../../support/quickest';

const nested = (levels: number): string => `${'<div>'.repeat(levels)}words${'</div>'.repeat(levels)}`;

describe('a text that would stop the page', () => {
  it.each<[string, (most: number) => string, number]>([
    ['elements', (count) => '<i>a</i>'.repeat(count), MAX_ELEMENTS],
    ['line breaks', (count) => '<br>'.repeat(count), MAX_ELEMENTS],
    ['tags that never end', (count) => '<br'.repeat(count), MAX_ELEMENTS],
    [
      'paragraphs that nobody closes, side by side with ends',
      (count) => '</p><p>'.repeat(count),
      MAX_ELEMENTS,
    ],
    ['levels', nested, MOST_NESTED],
    ['levels in capitals', (levels) => nested(levels).toUpperCase(), MOST_NESTED],
    ['words', (count) => 'a '.repeat(count), MOST_WORDS],
    ['words on lines', (count) => 'a\n'.repeat(count), MOST_WORDS],
  ])('%s: as many as there may be, and one more', (_what, made, most) => {
    expect(isTooLarge(made(most))).toBe(false);
    expect(isTooLarge(made(most + 1))).toBe(true);
  });

  it('is told in a moment, whatever two megabytes hold', () => {
    const size = 2 * 1024 * 1024;
    for (const piece of ['<', '<a', '</', '<a href="', 'a', ' ', '&lt;', '<!--', '<p title="<">']) {
      const html = piece.repeat(size / piece.length);
      const took = quickest(1_000, () => {
        isTooLarge(html);
        plainBeginning(html);
      });
      expect(took).toBeLessThan(1_000);
    }
  });

  it('shows its plain beginning, without an element of its own', () => {
    const html = `<p>First &amp; <b>second</b> &lt;words&gt;</p><img src=x onerror=alert(1)>${'<br>'.repeat(MAX_ELEMENTS)}`;
    const shown = sanitizeForReading(html);
    expect(shown.textContent).toBe('First & second <words>');
    expect(shown.querySelectorAll('*')).toHaveLength(1);
    expect(plainBeginning('word '.repeat(100_000)).length).toBeLessThanOrEqual(20_000);
  });

  it('is none of those that Bookbag stores', () => {
    expect(isTooLarge(sanitizeForStoring(nested(200)).html)).toBe(false);
  });
});
