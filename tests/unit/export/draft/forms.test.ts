import { describe, expect, it } from 'vitest';
import { DRAFT_FILES } from '../../../../lib/export/draft';
import type { DraftOut } from '../../../../lib/export/draft/draft-out';
import { draftHtml, draftPage } from '../../../../lib/export/draft/html';
import { draftMarkdown } from '../../../../lib/export/draft/markdown';
import { draftText } from '../../../../lib/export/draft/text';
import type { Block } from '../../../../lib/model/draft-text';

const HASH = 'a'.repeat(64);
const item = (text: string, indent: 0 | 1 = 0, kind: 'bullet' | 'numbered' = 'bullet'): Block => ({
  ...{ kind, indent, runs: [{ text }] },
});
const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
const out = (...blocks: Block[]): DraftOut => ({
  ...{ title: '', language: 'en', blocks, pictures: new Map([[HASH, { src: 'data:image/webp;base64,AA' }]]) },
});

const CITED: Block = {
  kind: 'quote',
  reading: 'r',
  runs: [{ text: '“We sing.” ' }, { text: '(Okafor, 2026, para. 4)', link: 'https://a.example/' }],
};
const PICTURE: Block = { kind: 'picture', picture: HASH, alt: 'A "dog"', runs: [{ text: 'Our dog' }] };

describe('a draft as HTML', () => {
  it('has lists in the items of lists', () => {
    const html = draftHtml(
      out(item('a'), item('b', 1), item('c', 1, 'numbered'), item('d'), item('e', 0, 'numbered')),
    );
    expect(html.replaceAll('\n', '')).toBe(
      '<ul><li>a<ul><li>b</li></ul><ol><li>c</li></ol></li><li>d</li></ul><ol><li>e</li></ol>',
    );
  });

  it('has no item under nothing', () => {
    const html = draftHtml(out(item('a', 1), item('b', 1), paragraph('c'), item('d', 1)));
    expect(html.replaceAll('\n', '')).toBe('<ul><li>a</li><li>b</li></ul><p>c</p><ul><li>d</li></ul>');
  });

  it('has quotes with who said them, each by itself', () => {
    const plain: Block = { kind: 'quote', runs: [{ text: 'One' }] };
    const html = draftHtml(out(CITED, plain, { kind: 'quote', runs: [{ text: 'Two' }] }));
    expect(html.replaceAll('\n', '')).toBe(
      '<blockquote><p>“We sing.”</p><cite><a href="https://a.example/">(Okafor, 2026, para. 4)</a></cite></blockquote><blockquote><p>One</p><p>Two</p></blockquote>',
    );
  });

  it('has pictures that say what they show, and books as a list', () => {
    const book: Block = { kind: 'book', book: 'b', runs: [{ text: 'Owl', italic: true }, { text: ' by A' }] };
    expect(draftHtml(out(PICTURE, book)).replaceAll('\n', '')).toBe(
      '<figure><img src="data:image/webp;base64,AA" alt="A &quot;dog&quot;"><figcaption>Our dog</figcaption></figure><ul><li><em>Owl</em> by A</li></ul>',
    );
    const unknown = draftHtml(out({ ...PICTURE, picture: 'b'.repeat(64), runs: [] }));
    expect(unknown).toBe('<figure><img alt="A &quot;dog&quot;"></figure>');
  });

  it('escapes every word, and leads nowhere but to pages and mail', () => {
    const bad: Block = {
      kind: 'paragraph',
      runs: [{ text: '<script>"&', link: 'javascript:alert(1)', bold: true }],
    };
    expect(draftHtml(out(bad))).toBe('<p><strong>&lt;script&gt;&quot;&amp;</strong></p>');
    const page = draftPage({ ...out(), title: '</title><script>', language: '"><script>' });
    expect(page).not.toContain('<script>');
    expect(page).toContain("default-src 'none'");
  });
});

describe('a draft as text', () => {
  it('has its lists, pictures and quotes in words', () => {
    const blocks = [item('a'), item('b', 1, 'numbered'), CITED, PICTURE, { kind: 'rule', runs: [] } as Block];
    expect(draftText({ ...out(...blocks), title: 'Songs' })).toBe(
      'Songs\n\n• a\n   1. b\n\n“We sing.” (Okafor, 2026, para. 4) <https://a.example/>\n\n[A "dog"]\nOur dog\n\n* * *\n',
    );
    const said: Block = {
      kind: 'paragraph',
      runs: [{ text: 'https://a.example/', link: 'https://a.example/' }],
    };
    expect(draftText(out(said))).toBe('https://a.example/\n');
  });

  it('in Markdown names its pictures by their numbers', () => {
    expect(draftMarkdown(out(PICTURE, item('a', 0, 'numbered'), item('b', 1)))).toBe(
      '![A "dog"][picture-1]\n\nOur dog\n\n1. a\n   - b\n\n[picture-1]: <data:image/webp;base64,AA>\n',
    );
  });

  it('is written in each form', async () => {
    const draft = out(paragraph('words'));
    for (const { write } of Object.values(DRAFT_FILES)) {
      const file = await write(draft);
      expect(typeof file === 'string' ? file : [...file.slice(0, 2)]).toSatisfy(
        (one) => (typeof one === 'string' ? one.includes('words') : String(one) === '80,75'), // "PK"
      );
    }
  });
});
