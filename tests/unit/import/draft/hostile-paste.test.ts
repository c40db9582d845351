// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { htmlToBlocks } from '../../../../lib/import/draft/html';
import { leanHtml } from '../../../../lib/import/draft/lean';
import {
  MAX_BLOCKS,
  MAX_HTML,
  MAX_LETTERS,
  MAX_LINE,
  MAX_NESTED,
  MAX_TAGS,
} from '../../../../lib/import/draft/limits';
import { HOSTILE } from '../../../fixtures/hostile-payloads';
import { drawn } from '../../../support/draft-lines';

type Taken = Extract<ReturnType<typeof htmlToBlocks>, { ok: true }>['value'];

function taken(html: string): Taken {
  const result = htmlToBlocks(html);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}
const lines = (html: string): string[] => drawn(taken(html).blocks);

describe('foreign words', () => {
  it('lead nowhere but to pages and to mail', () => {
    const links = [
      'javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///a',
      '/relative',
      '#here',
      '',
    ];
    const html = links.map((href) => `<p><a href="${href}">words</a></p>`).join('');
    expect(lines(html)).toEqual(links.map(() => 'words'));
    expect(lines('<a href="mailto:ana@a.example">words</a>')).toEqual(['[words](mailto:ana@a.example)']);
  });

  it('never reach a browser as a style, an event or a source', () => {
    const html = `<p STYLE='color:red' style = "x" onclick=alert(1) data-style="font-weight:700">a<img src=x onerror=alert(1)><b/style=x>b</b>`;
    expect(leanHtml(html).html).toBe(
      '<p data-style="color:red">a<img data-picture=""><b data-style="x">b</b>',
    );
    expect(leanHtml('<a href="https://a.example/?a=&quot;b" title=">">x</a>').html).toBe(
      '<a href="https://a.example/?a=&quot;b">x</a>',
    );
    expect(leanHtml(`<a href='"><img src=x>'>x</a>`).html).toBe('<a href="&quot;><img src=x>">x</a>');
  });

  it.each(Object.entries(HOSTILE))('are words or nothing: %s', (_what, payload) => {
    const { blocks } = taken(payload);
    const links = blocks.flatMap(({ runs }) => runs.map(({ link }) => link ?? ''));
    expect(links.filter((link) => link !== '' && !/^(?:https?|mailto):/.test(link))).toEqual([]);
  });

  it('turn no direction and hide no signs', () => {
    expect(lines('a\u202Eb\u200Bc\u0000d\uD800e\uFFFC&nbsp;f')).toEqual(['abcd\uFFFDe f']);
  });

  it('with a million attributes are words soon', () => {
    const many = Array.from({ length: 1_000_000 }, (_, n) => `a${n}="1"`).join(' ');
    expect(lines(`<p ${many}>words</p>`)).toEqual(['words']);
  });

  it.each(['<a ', '<a "', "<a x='", '<!--', '<style>', '</', '<![', '<svg/', '&lt'])(
    'that repeat %s end soon',
    (piece) => {
      const began = performance.now();
      leanHtml(piece.repeat(1_000_000 / piece.length));
      leanHtml(`${piece.repeat(1_000_000 / piece.length)}>`);
      expect(performance.now() - began).toBeLessThan(10_000); // in the square of the length it would be hours
    },
  );
});

describe('the limits of a paste', () => {
  it('holds so many letters, and one more is refused', () => {
    const page = `<p>${'x'.repeat(MAX_LETTERS / 10)}</p>`.repeat(10);
    expect(taken(page).blocks).toHaveLength(10);
    expect(htmlToBlocks(page.replace('x', 'xx'))).toEqual({ ok: false, reason: 'too-long' });
    expect(htmlToBlocks('x'.repeat(5_000_000))).toEqual({ ok: false, reason: 'too-long' });
  });

  it('holds so long a line, in whatever runs, and a longer one is refused', () => {
    const line = `<p><b>x</b>${'x'.repeat(MAX_LINE - 1)}</p>`;
    expect(taken(line + line).blocks).toHaveLength(2);
    expect(htmlToBlocks(line.replace('<b>', '<b>x'))).toEqual({ ok: false, reason: 'too-long' });
    const cited = `<blockquote><p>${'x'.repeat(MAX_LINE - 2)}</p><cite>ab</cite></blockquote>`;
    expect(htmlToBlocks(cited)).toEqual({ ok: false, reason: 'too-long' });
  });

  it('holds so many lines, and one more is refused', () => {
    const set = `<pre>${'x\n'.repeat(MAX_BLOCKS)}</pre>`;
    expect(taken(set).blocks).toHaveLength(MAX_BLOCKS);
    expect(htmlToBlocks(`${set}<p>x`)).toEqual({ ok: false, reason: 'too-long' });
  });

  it('looks at so many characters of HTML, and at no more', () => {
    const page = `<p>x</p>${' '.repeat(MAX_HTML - 8)}`;
    expect(lines(page)).toEqual(['x']);
    expect(htmlToBlocks(`${page} `)).toEqual({ ok: false, reason: 'too-long' });
  });

  it('reads so many elements, and of more the bare lines', { timeout: 60_000 }, () => {
    const most = `<div>${'<b>x</b>'.repeat(99)}</div>`.repeat(MAX_TAGS / 100); // in groups, as the DOM here is slow
    expect(taken(most)).toMatchObject({ isBare: false, blocks: { length: MAX_TAGS / 100 } });
    const more = taken(`${most}<b>y</b>`);
    expect(more).toMatchObject({ isBare: true, blocks: { length: MAX_TAGS / 100 + 1 } });
    expect(more.blocks.at(-1)?.runs).toEqual([{ text: 'y' }]);
  });

  it('reads so deep a nesting, and of a deeper one the bare lines', () => {
    const nested = (depth: number): string =>
      `${'<div>'.repeat(depth)}<b>a</b>\n&amp;${'</div>'.repeat(depth)}<p>b`;
    expect(lines(nested(MAX_NESTED - 1))).toEqual(['*a* &', 'b']);
    expect(lines(nested(MAX_NESTED))).toEqual(['a &', 'b']);
    expect(lines(nested(100_000))).toEqual(['a &', 'b']);
  });

  it('multiplies no open element over the lines', () => {
    const open = Array.from({ length: 5_000 }, (_, n) => `<b style="font-weight:${n}">`).join('');
    expect(taken(`${open}${'<p>x'.repeat(1_000)}`)).toMatchObject({
      isBare: true,
      blocks: { length: 1_000 },
    });
  });
});
