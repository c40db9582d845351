import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../lib/search/excerpt';
import { plainText } from '../../../lib/search/plain-text';
import { quickest } from '../../support/quickest';

const shown = (text: string, ...words: string[]): string =>
  excerptOf(text, words)
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');

describe('an excerpt', () => {
  it('marks the words as they stand in the text', () => {
    expect(shown('An Éclair, and another ÉCLAIR.', 'eclair')).toBe('An [Éclair], and another [ÉCLAIR].');
    expect(shown('公共図書館の夜', '図書', '書館')).toBe('公共[図書館]の夜');
  });

  it('stands around them, cut between words', () => {
    const long = `${'before it '.repeat(40)}the lantern ${'after it '.repeat(40)}`;
    const text = shown(long, 'lantern');
    expect(text).toMatch(/^…\S.* the \[lantern\] after it .*…$/);
    expect(text.length).toBeLessThan(190);
  });

  it('shows the place that has most of them', () => {
    const text = `A lantern alone. ${'Nothing here. '.repeat(30)} An umbrella and a lantern. ${'More. '.repeat(40)}`;
    expect(shown(text, 'lantern', 'umbrella')).toContain('[umbrella] and a [lantern]');
  });

  it('is empty where none stands there', () => {
    expect(shown('Nothing of it', 'lantern')).toBe('');
  });

  it.each([
    [198, true],
    [199, false],
  ])('looks at two hundred places: after %i of one word the place of two is found: %s', (n, found) => {
    const text = `${'lantern '.padEnd(200, '. ').repeat(n)}lantern and umbrella`;
    expect(shown(text, 'lantern', 'umbrella').includes('umbrella')).toBe(found);
  });
});

describe('the words of stored HTML', () => {
  it('are parted where elements part them, and run on where they do not', () => {
    const html = '<h2>One</h2><p>two <b>thr</b>ee</p><ul><li>four</li><li>five</li></ul>six<br>seven';
    expect(plainText(html).split(/\s+/).filter(Boolean)).toEqual([
      'One',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
    ]);
  });

  it('have their references undone, and nothing of tags', () => {
    expect(
      plainText('<a href="https://x.example/?a=1&amp;b">A&nbsp;&amp; B &lt;c&gt; &#233; &#xe9; &eacute;</a>'),
    ).toBe('A & B <c> é é &eacute;');
    expect(plainText('a <img alt="x > y" src="z">b &#0; &#9999999;')).toBe('a b    ');
  });

  it.each(['<', '<a', '&', '&#', '</', '<p', '>', 'a<', '<a "', '<a """', '"', '<">'])(
    'of a megabyte of "%s" take no time',
    (piece) => {
      const html = piece.repeat(1_000_000 / piece.length);
      expect(quickest(1000, () => void plainText(html))).toBeLessThan(1000);
    },
  );
});
