import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../../lib/clip/pdf/file/check-bytes';
import { readPages } from '../../../../lib/clip/pdf/file/read-pages';

const TRANSFORM = [10, 0, 0, 10, 72, 700];
const run = (str: string) => ({ str, transform: TRANSFORM, width: 5, height: 10, dir: 'ltr', fontName: 'f' });

/** What pdf.js hands out for a page with these runs of text. */
const pageWith = (number: number, items: readonly object[]): PDFPageProxy =>
  ({
    pageNumber: number,
    getViewport: () => ({ transform: [1, 0, 0, 1, 0, 0], userUnit: 1, width: 612, height: 792 }),
    getTextContent: () => Promise.resolve({ items, styles: {}, lang: null }),
    getOperatorList: () => Promise.resolve({}),
    commonObjs: { has: () => false },
    cleanup: () => true,
  }) as unknown as PDFPageProxy;

const read = (...pages: readonly (readonly object[])[]) => {
  const document = {
    numPages: pages.length,
    getPageLabels: () => Promise.resolve(null),
    getPage: (number: number) => Promise.resolve(pageWith(number, pages[number - 1] ?? [])),
  } as unknown as PDFDocumentProxy;
  return readPages(document, () => undefined, new AbortController().signal);
};

describe('a PDF is read', () => {
  it('up to two million characters; the pages after that are empty, and it says so', async () => {
    const full = await read([run('x'.repeat(1_999_999))], [run('y')]);
    expect([full.partial, full.pages.map(({ items }) => items.length)]).toEqual([false, [1, 1]]);
    const beyond = await read([run('x'.repeat(2_000_000))], [run('y')]);
    expect([beyond.partial, beyond.pages.map(({ items }) => items.length)]).toEqual([true, [1, 0]]);
  });

  it('up to 50,000 runs of text of a page', async () => {
    const many = (count: number) => Array.from({ length: count }, () => run('x'));
    expect((await read(many(50_000))).pages[0]?.items).toHaveLength(50_000);
    expect((await read(many(50_001))).pages[0]?.items).toHaveLength(50_000);
  });

  it('up to 40 MB', () => {
    const file = (size: number): Uint8Array => {
      const bytes = new Uint8Array(size);
      bytes.set(new TextEncoder().encode('%PDF-1.7'));
      return bytes;
    };
    expect(refusalOf(file(40 * 1024 * 1024))).toBeUndefined();
    expect(refusalOf(file(40 * 1024 * 1024 + 1))).toBe('too-large');
  });
});
