// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { htmlToBlocks } from '../../../../lib/import/draft/html';
import { drawn } from '../../../support/draft-lines';

type Taken = Extract<ReturnType<typeof htmlToBlocks>, { ok: true }>['value'];

function taken(html: string): Taken {
  const result = htmlToBlocks(html);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}
const lines = (html: string): string[] => drawn(taken(html).blocks);

describe('what comes from Google Docs', () => {
  it('is not all bold, whatever its wrapper is', () => {
    const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-8d1"><h2 dir="ltr"
      style="line-height:1.38"><span style="font-size:16pt;font-weight:400">A visit</span></h2><p dir="ltr"><span
      style="font-weight:400;font-style:normal">We read </span><span style="font-weight:700">aloud</span><span
      style="font-weight:400;font-style:italic"> and sang</span></p></b><br class="Apple-interchange-newline">`;
    expect(lines(html)).toEqual(['## A visit', 'We read *aloud*_ and sang_']);
    expect(lines('<b id="docs-internal-guid-8d1"><p>Plain</p></b>')).toEqual(['Plain']);
  });

  it('has its links straight', () => {
    const link = (to: string): string => `<p><a href="${to}">there</a></p>`;
    expect(
      lines(link('https://www.google.com/url?q=https://a.example/b%3Fc%3D1&amp;sa=D&amp;ust=16')),
    ).toEqual(['[there](https://a.example/b?c=1)']);
    expect(lines(link('https://www.google.com/url?q=javascript:alert(1)'))).toEqual(['there']);
    expect(lines(link('https://a.example/url?q=https://b.example'))).toEqual([
      '[there](https://a.example/url?q=https://b.example)',
    ]);
  });

  it('has lists in lists, deeper ones at the second level', () => {
    const item = (words: string, level: number): string =>
      `<li dir="ltr" aria-level="${level}" style="list-style-type:disc"><p role="presentation">${words}</p></li>`;
    const html = `<ul>${item('One', 1)}<ul>${item('Two', 2)}<ol>${item('Three', 3)}</ol></ul>${item('Four', 1)}</ul>`;
    expect(lines(html)).toEqual(['- One', '  - Two', '  1. Three', '- Four']);
  });
});

describe('what comes from Word', () => {
  const item = (mark: string, words: string, level: number): string =>
    `<p class=MsoListParagraphCxSpMiddle style='text-indent:-.25in;mso-list:l0 level${level} lfo1'><![if
    !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span
    style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span>
    <![endif]>${words}<o:p></o:p></p>`;

  it('has its lists, without the signs before the items', () => {
    const html = item('·', 'One', 1) + item('o', 'Two', 2) + item('§', 'Three', 3);
    expect(lines(html)).toEqual(['- One', '  - Two', '  - Three']);
    expect(lines(item('1.', 'One', 1) + item('a)', 'Two', 2) + item('iv.', 'Three', 3))).toEqual([
      '1. One',
      '  1. Two',
      '  1. Three',
    ]);
  });

  it('has headings, titles and quotes by the names of their styles', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style>
      <title>Not words</title><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--></head><body lang=EN-US>
      <!--StartFragment--><p class=MsoTitle>Songs<o:p></o:p></p><h2>Why</h2><p class=MsoNormal
      style='mso-outline-level:3'>How</p><p class=MsoQuote>We sing.</p><p class=MsoNormal><b style='mso-bidi-font-weight:normal'><i>Now</i></b>
      <span style='display:none;mso-hide:all'>hidden</span></p><!--EndFragment--></body></html>`;
    expect(lines(html)).toEqual(['## Songs', '### Why', '#### How', '> We sing.', '*_Now_*']);
  });

  it('on the web has its lists beside each other', () => {
    const item = (words: string, level: number): string =>
      `<div class="ListContainerWrapper"><ul><li data-leveltext="●" aria-level="${level}"><p><span>${words}</span></p></li></ul></div>`;
    expect(lines(item('One', 1) + item('Two', 2))).toEqual(['- One', '  - Two']);
  });
});

describe('what comes from LibreOffice and web pages', () => {
  it('has its words, links and lists, and none of its looks', () => {
    const html = `<p style="margin-bottom: 0in; line-height: 100%"><font face="Liberation Serif"><font size="3">One
      line,\ngoes on</font></font></p><ol>\n\t<li><p style="margin-bottom: 0in">First</p></li>\n\t<li>Second</li></ol>`;
    expect(lines(html)).toEqual(['One line, goes on', '1. First', '1. Second']);
  });

  it('reads every way of saying bold and italics', () => {
    const html =
      '<strong>a</strong> <em>b</em> <span style="FONT-WEIGHT: 600 !important">c</span> <cite>d</cite> <dfn>e</dfn>';
    expect(lines(html)).toEqual(['*a* _b_ *c* _d_ _e_']);
    expect(lines('<b>a <span style="font-weight:normal">b</span></b>')).toEqual(['*a *b']);
  });

  it('gives each line of verse and each line that was set a line', () => {
    expect(lines('<p>One<br>two</p><pre>three\n\n  four</pre>')).toEqual(['One', 'two', 'three', 'four']);
    expect(lines('<ul><li>One<br>more</ul><h2>A<br>b</h2>')).toEqual(['- One more', '## A b']);
  });

  it('keeps headings apart, whichever of the levels it begins with', () => {
    expect(lines('<h2>a</h2><h3>b</h3><h6>c</h6>')).toEqual(['## a', '### b', '#### c']);
    expect(lines('<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4>')).toEqual(['## a', '### b', '#### c', '#### d']);
  });

  it('keeps a quote with who said it in one', () => {
    const html =
      '<blockquote class="wp-block-quote"><p>We sing.</p><cite>Okafor 2026</cite></blockquote><hr><q>Why?</q>';
    expect(lines(html)).toEqual(['> We sing. Okafor 2026', '---', '“Why?”']);
    expect(lines('<blockquote><p>One</p></blockquote><blockquote><cite>Two</cite></blockquote>')).toEqual([
      '> One Two',
    ]);
  });

  it('turns rows into lines and says so', () => {
    const html =
      '<table><caption>Ages</caption><thead><tr><th>Age<th>Book</tr></thead><tr><td><p>3</p><p>to 5<td><i>Owl</i><td></tr></table>';
    expect(lines(html)).toEqual(['Ages', 'Age | Book', '3 to 5 | _Owl_']);
    expect(taken(html).tables).toBe(1);
    const beside = '<table><tr><td><h2>One</h2><td><ul><li>two</ul></table><table><tr><td>Three</table>';
    expect(lines(beside)).toEqual(['## One', '- two', 'Three']);
    expect(taken(beside).tables).toBe(0);
  });

  it('leaves pictures out, counts them, and keeps what stands under them', () => {
    const html =
      '<figure><img src="https://a.example/b.png" alt="A dog"><figcaption>Our dog</figcaption></figure>';
    expect(taken(html)).toMatchObject({ pictures: 1, isBare: false });
    expect(lines(html)).toEqual(['Our dog']);
  });

  it('has words where a sign stands for itself', () => {
    expect(lines('1 < 2 && 3 > 2 &lt;b> <3 a<')).toEqual(['1 < 2 && 3 > 2 <b> <3 a<']);
    expect(lines('<p>Before<!-- no end <p>after</p>')).toEqual(['Before no end', 'after']);
    expect(lines('<style>p{}<p>words</p>')).toEqual(['p{}', 'words']);
    expect(lines('<svg class="i"/>one<svg><path/></svg> two')).toEqual(['one two']);
  });
});
