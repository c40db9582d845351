// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { filesOffered, filesShown } from '../../../../lib/clip/full-text/file-ways';
import { pageOf } from '../page-of';

const PAGE = 'https://www.example.org/a/view';
const SITE = 'https://www.example.org';
// The test's browser must not load frames, so they are written under another name and given theirs in the document.
const shown = (html: string): string[] => {
  const page = pageOf(html.replaceAll('iframe', 'x-frame'));
  for (const one of page.querySelectorAll('x-frame')) {
    const frame = page.createElement('embed');
    for (const { name, value } of one.attributes) frame.setAttribute(name, value);
    one.replaceWith(frame);
  }
  return filesShown(page, PAGE).map((one) => one.replace(SITE, ''));
};
const offered = (html: string): string[] =>
  filesOffered(pageOf(html), PAGE).map((one) => one.replace(SITE, ''));

describe('files in frames', () => {
  it.each([
    ['<iframe src="/files/rooms.pdf"></iframe>', '/files/rooms.pdf'],
    [
      '<iframe src="/pdfjs/web/viewer.html?file=%2Farticle%2Fdownload%2F41%2F77"></iframe>',
      '/article/download/41/77',
    ],
    [
      '<iframe src="https://docs.example/viewer?embedded=true&url=https%3A%2F%2Fwww.example.org%2Fa.pdf"></iframe>',
      '/a.pdf',
    ],
    ['<embed type="application/pdf" src="/get?id=7">', '/get?id=7'],
    ['<object data="/article/viewFile/41/77"></object>', '/article/viewFile/41/77'],
  ])('%s', (html, address) => expect(shown(html)).toEqual([address]));

  it.each([
    '<iframe src="/advert.html"></iframe>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<iframe></iframe>',
  ])('and %s is none', (html) => expect(shown(html)).toEqual([]));

  it('are six at most, each once', () => {
    const frames = (count: number): string =>
      Array.from({ length: count }, (_, i) => `<embed type="application/pdf" src="/${i}.pdf">`).join('');
    expect(shown(frames(6))).toHaveLength(6);
    expect(shown(frames(7))).toHaveLength(6);
    expect(shown(frames(2) + frames(2))).toHaveLength(2);
  });
});

describe('files that a page offers', () => {
  it.each([
    ['<meta name="citation_pdf_url" content="/doi/pdf/10.5/x">', '/doi/pdf/10.5/x'],
    ['<link rel="alternate" type="application/pdf" href="/x.pdf">', '/x.pdf'],
    ['<a href="/x.pdf">Download PDF</a>', '/x.pdf'],
    ['<a href="/x.pdf">Full Text (PDF)</a>', '/x.pdf'],
    ['<a href="/doi/pdf/10.5/x"><span>PDF</span></a>', '/doi/pdf/10.5/x'],
    ['<a href="/x.pdf">Descargar artículo</a>', '/x.pdf'],
    ['<a class="download" href="/article/download/41/77">Save</a>', '/article/download/41/77'],
  ])('%s', (html, address) => expect(offered(html)).toEqual([address]));

  it.each([
    ...[
      'PDF herunterladen',
      '下载 PDF',
      'PDFをダウンロード',
      'Texto completo (PDF, 300 KB)',
      'PDF (English)',
    ],
    ...['Download this article', 'PDF - 1.3 MB', 'Open PDF in new tab', 'View/Open', 'Scarica il PDF'],
  ])('a link says "%s"', (words) => {
    expect(offered(`<a href="/x.pdf">${words}</a>`)).toEqual(['/x.pdf']);
  });

  it.each([
    'Supplement (PDF)',
    'Annual report PDF',
    'Open',
    'View the article in which nobody reads the text as PDF',
  ])('and one that says "%s" leads to none', (words) =>
    expect(offered(`<a href="/x.pdf">${words}</a>`)).toEqual([]),
  );

  it.each([
    '<a href="/brochure.pdf">Our programme for the summer</a>',
    '<a href="/x.pdf"></a>',
    '<a href="/next">Full text</a>',
    '<a href="javascript:void(0)">PDF</a>',
  ])('and %s is none', (html) => expect(offered(html)).toEqual([]));
});
