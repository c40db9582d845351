import '../../../support/dom-window';
import { describe, expect, it } from 'vitest';
import type { LeftOut } from '../../../../lib/model/left-out';
import { putIn } from '../../../../lib/post/clips/put-in';

const piece = (at: number, html = '<p>P</p>'): LeftOut => ({ html, at, by: 'labels' });
const put = (html: string, at: number, piecesHtml?: string) => putIn(html, [piece(at, piecesHtml)], 0)?.html;

describe('a piece in a text', () => {
  it.each([
    ['at the beginning', '<p>ab</p><p>cd</p>', 0, '<p>P</p><p>ab</p><p>cd</p>'],
    ['between paragraphs', '<p>ab</p><p>cd</p>', 2, '<p>ab</p><p>P</p><p>cd</p>'],
    ['within a paragraph, then behind it', '<p>ab</p><p>cd</p>', 1, '<p>ab</p><p>P</p><p>cd</p>'],
    ['at the end', '<p>ab</p><p>cd</p>', 4, '<p>ab</p><p>cd</p><p>P</p>'],
    ['beyond the end', '<p>ab</p>', 99, '<p>ab</p><p>P</p>'],
    ['in a box', '<div><p>ab</p><p>cd</p></div>', 2, '<div><p>ab</p><p>P</p><p>cd</p></div>'],
    [
      'before a box rather than in it',
      '<p>ab</p><div><p>cd</p></div>',
      2,
      '<p>ab</p><p>P</p><div><p>cd</p></div>',
    ],
    [
      'never in a list',
      '<ul><li>ab</li><li>cd</li></ul><p>e</p>',
      2,
      '<ul><li>ab</li><li>cd</li></ul><p>P</p><p>e</p>',
    ],
    ['white space not counted', '<p>a b\n </p> <p>cd</p>', 2, '<p>a b\n </p> <p>P</p><p>cd</p>'],
  ])('stands %s', (_, html, at, after) => {
    expect(put(html, at)).toBe(after);
  });

  it.each([
    ['bare words', 'By us', '<p>By us</p>'],
    ['items of a list', '<li>one</li><li>two</li>', '<ul><li>one</li><li>two</li></ul>'],
    ['a term', '<dt>one</dt><dd>two</dd>', '<dl><dt>one</dt><dd>two</dd></dl>'],
    [
      'a row',
      '<tr><td>one</td><td>two</td></tr>',
      '<table><tbody><tr><td>one</td><td>two</td></tr></tbody></table>',
    ],
  ])('of %s is a block', (_, html, block) => {
    expect(put('<p>ab</p><p>cd</p>', 2, html)).toBe(`<p>ab</p>${block}<p>cd</p>`);
  });

  it.each([
    ['nothing but a script', '<script>x</script>'],
    ['a picture', '<img alt="x">'],
  ])('of %s is none', (_, html) => {
    expect(put('<p>ab</p>', 0, html)).toBeUndefined();
  });

  it('keeps the order of the others, whichever is put back first', () => {
    const pieces = ['A', 'B', 'C'].map((name, n) => piece(n === 2 ? 2 : 1, `<p>${name}</p>`));
    for (const order of [
      [0, 0, 0],
      [2, 1, 0],
      [1, 0, 0],
      [1, 1, 0],
      [0, 1, 0],
      [2, 0, 0],
    ]) {
      let [html, left]: [string, readonly LeftOut[]] = ['<p>ab</p><p>cd</p>', pieces];
      for (const n of order) ({ html, left } = putIn(html, left, n)!);
      expect(html).toBe('<p>ab</p><p>A</p><p>B</p><p>C</p><p>cd</p>');
    }
  });
});
