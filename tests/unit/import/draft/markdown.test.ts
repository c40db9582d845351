// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { htmlToDraft } from '../../../../lib/import/draft/html';
import {
  markdownToHtml,
  MOST_DEEP,
  MOST_SIGNS,
  MOST_SIGNS_TOGETHER,
  MOST_TOGETHER,
} from '../../../../lib/import/draft/markdown';
import { drawn } from '../../../support/draft-lines';

function draft(markdown: string): { title: string; lines: string[] } {
  const result = htmlToDraft(markdownToHtml(markdown));
  if (!result.ok) throw new Error(result.reason);
  return { title: result.value.title, lines: drawn(result.value.blocks) };
}
const lines = (markdown: string): string[] => draft(markdown).lines;

describe('Markdown', () => {
  it('becomes lines, its first heading the title', () => {
    const text = `---\nlayout: post\ntags:\n  - songs\n---\n\n# The song comes *first*\n\nWe **sing**\nand _read_ [here](https://a.example/).\n
## Why\n\n- one\n  - two\n    - three\n1. four\n\n> quote\n\n---\n\n| a | b |\n|---|---|\n| c | d |\n\n![dog](dog.png)\n`;
    expect(draft(text)).toEqual({
      title: 'The song comes first',
      lines: [
        ...['We *sing* and _read_ [here](https://a.example/).', '## Why'],
        ...['- one', '  - two', '  - three', '1. four', '> quote', '---', 'a | b', 'c | d'],
      ],
    });
  });

  it('has no title where several headings are of the first level', () => {
    expect(draft('# One\n\n## Two\n\n# Three')).toEqual({
      title: '',
      lines: ['## One', '### Two', '## Three'],
    });
  });

  it('brings no scripts, sources or schemes', () => {
    expect(
      lines('a <script>alert(1)</script><img src=x onerror=alert(1)> [b](javascript:alert(1)) <b>c</b>'),
    ).toEqual(['a b *c*']);
  });

  it('takes a passage with so many signs apart, and one with more as bare words', () => {
    const most = '*a* '.repeat(MOST_SIGNS_TOGETHER / 2);
    expect(lines(most)[0]).toMatch(/^_a_ _a_/);
    expect(lines(`${most}_`)[0]).toMatch(/^\*a\* \*a\*/);
  });

  it('takes so long a passage apart, and a longer one as bare words', () => {
    const most = `*a* ${'x'.repeat(MOST_TOGETHER - 4)}`;
    expect(lines(most)[0]).toMatch(/^_a_ x/);
    expect(lines(`${most}x`)[0]).toMatch(/^\*a\* x/);
  });

  it('takes so many signs of a file apart, and of more none', () => {
    const most = `${'*a* '.repeat(100)}\n\n`.repeat(MOST_SIGNS / 200);
    expect(lines(most)[0]).toMatch(/^_a_/);
    expect(lines(`${most}*`)[0]).toMatch(/^\*a\*/);
  });

  it('goes so deep into quotes, and takes deeper ones as bare words', () => {
    expect(lines(`${'> '.repeat(MOST_DEEP)}a`)).toEqual(['> a']);
    expect(lines(`${'> '.repeat(MOST_DEEP + 1)}a`)).toEqual([`${'> '.repeat(MOST_DEEP + 1)}a`]);
    const stairs = Array.from({ length: 500 }, (_, n) => `${'  '.repeat(n)}- a${n}`).join('\n\n');
    expect(lines(stairs).join(' ')).toContain('a499');
  });

  it.each([
    '_a*',
    '[',
    '![',
    '>',
    '1. ',
    '**a',
    '***a',
    '`',
    '<a ',
    '\\',
    'a\n---\n',
    '[a]: ',
    '| a\n',
    '-\n',
  ])('that repeats %s ends soon', (piece) => {
    const began = performance.now();
    markdownToHtml(piece.repeat(300_000 / piece.length));
    markdownToHtml(`${piece.repeat(100)}\n\n`.repeat(300));
    expect(performance.now() - began).toBeLessThan(15_000); // unbounded, a third of it takes minutes
  });
});
