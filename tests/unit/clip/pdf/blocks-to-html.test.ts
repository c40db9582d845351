import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '../../../../lib/clip/pdf/block';
import { blocksToHtml } from '../../../../lib/clip/pdf/blocks-to-html';

const block = (kind: BlockKind, text: string, more: Partial<Block> = {}): Block => ({
  ...{ kind, text, page: 1, label: '15', box: [0, 0, 0, 0], breaks: [] },
  ...more,
});
const MARK = '<span id="page-1" title="15"></span>';

describe('blocks to HTML', () => {
  it('marks where pages begin, once each, in the middle of a word too; the physical number where none is printed', () => {
    const html = blocksToHtml([
      block('paragraph', 'One paragraph over pages.', {
        breaks: [
          { at: 7, page: 2, label: '16' },
          { at: 19, page: 3, label: '' },
        ],
      }),
      block('paragraph', 'Next.', { page: 3, label: '' }),
    ]);
    expect(html).toBe(
      `<p>${MARK}One par<span id="page-2" title="16"></span>agraph over <span id="page-3" title="3"></span>pages.</p>\n<p>Next.</p>`,
    );
  });

  it('escapes what a PDF says, in its page labels too', () => {
    const html = blocksToHtml([block('paragraph', '<img src=x onerror=1> & "so"', { label: '"><b>' })]);
    expect(html).toBe(
      '<p><span id="page-1" title="&quot;&gt;&lt;b&gt;"></span>&lt;img src=x onerror=1&gt; &amp; &quot;so&quot;</p>',
    );
  });

  it('escapes before and after a mark within the text', () => {
    const breaks = [{ at: 3, page: 2, label: '' }];
    expect(blocksToHtml([block('paragraph', '<a><b>', { breaks })])).toBe(
      `<p>${MARK}&lt;a&gt;<span id="page-2" title="2"></span>&lt;b&gt;</p>`,
    );
  });

  it('groups lists, with their numbers', () => {
    expect(
      blocksToHtml([block('list-item', '• a'), block('list-item', '• b'), block('list-item', '3. c')]),
    ).toBe(`<ul><li>${MARK}a</li><li>b</li></ul>\n<ol start="3"><li>c</li></ol>`);
  });

  it('gives headings their level, below the title', () => {
    expect(blocksToHtml([block('title', 'T'), block('heading', 'H', { level: 3 })])).toBe(
      `<h1>${MARK}T</h1>\n<h3>H</h3>`,
    );
  });

  it('raises the numbers of notes, and puts the notes last', () => {
    const html = blocksToHtml([
      block('footnote', '2. See there.'),
      block('footnote', '3 Or here.', { raised: [{ at: 0, length: 1 }] }),
      block('paragraph', 'So.2 Yes.', { raised: [{ at: 3, length: 1 }] }),
    ]);
    expect(html).toBe(
      `<p>${MARK}So.<sup>2</sup> Yes.</p>\n<section><hr><p><sup>2</sup>. See there.</p><p><sup>3</sup> Or here.</p></section>`,
    );
  });

  it('writes tables, with the mark before them', () => {
    expect(blocksToHtml([block('table', 'a b', { rows: [['a', 'b']] })])).toBe(
      `<p>${MARK}</p><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>`,
    );
  });
});
