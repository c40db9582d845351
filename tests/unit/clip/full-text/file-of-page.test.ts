// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../../../lib/clip/ask';
import { findArticle, findAt } from '../../../../lib/clip/find-article';
import { fail, ok } from '../../../../lib/util/result';
import { htmlGalley, JOURNAL, landingPage } from '../../../fixtures/journal';
import { pageOf } from '../page-of';

const PDF = new TextEncoder().encode('%PDF-1.7 1 0 obj made up');

/** A web of a few addresses: HTML as text, a PDF as bytes. */
const web =
  (pages: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>): Ask =>
  async (address) => {
    const there = pages[address];
    if (there === undefined) return fail('not-reached');
    return typeof there === 'string'
      ? ok({ kind: 'page', page: pageOf(there), address })
      : ok({ kind: 'pdf', bytes: there, address });
  };

describe('a page around a PDF, outside journals', () => {
  const SHELL = 'https://www.example.org/reports/rooms';
  const shell = (inner: string, head = ''): string =>
    `<html><head><title>Rooms</title>${head}</head><body>${inner}</body></html>`;

  it.each([
    [
      'a frame',
      shell('<embed type="application/pdf" src="/files/rooms.pdf">'),
      'https://www.example.org/files/rooms.pdf',
    ],
    [
      'a link, where tags say that it is the front of an article',
      shell('<a href="/files/rooms.pdf">Download PDF</a>', '<meta name="citation_title" content="Rooms">'),
      'https://www.example.org/files/rooms.pdf',
    ],
    [
      'the next way, where the tag leads nowhere',
      shell(
        '<embed type="application/pdf" src="/files/rooms.pdf">',
        '<meta name="citation_title" content="Rooms"><meta name="citation_pdf_url" content="/gone.pdf">',
      ),
      'https://www.example.org/files/rooms.pdf',
    ],
  ])('gives the file in %s', async (_, html, address) => {
    const found = await findArticle(pageOf(html), SHELL, 'article', web({ [address]: PDF }));
    expect(found).toMatchObject({ ok: true, value: { kind: 'pdf', address } });
    const linked = await findAt(SHELL, 'article', web({ [SHELL]: html, [address]: PDF }));
    expect(linked).toMatchObject({ ok: true, value: { kind: 'pdf', address } });
  });

  it.each(['<a href="/files/rooms.pdf">PDF</a>', '<embed type="application/pdf" src="/files/rooms.pdf">'])(
    'takes no file in place of a short page that has it beside its own words: %s',
    async (beside) => {
      const notice = `<article><h1>Rooms</h1><p>The rooms on the second floor are open again, with new chairs and lamps for whoever reads there. Ask at the desk for a key.</p></article>${beside}<aside>${Array.from({ length: 60 }, (_, i) => `<div><a href="/n/${i}">Teaser number ${i} about something else in the region today</a></div>`).join('')}</aside>`;
      const ask = web({ 'https://www.example.org/files/rooms.pdf': PDF });
      const found = await findArticle(pageOf(shell(notice)), SHELL, 'article', ask);
      expect(found).toMatchObject({ ok: true, value: { kind: 'article' } });
      expect(found.ok && found.value.kind === 'article' && found.value.doubt).not.toBe('');
    },
  );

  it('goes on past a PDF of its mark alone, and says where the file asks for a login', async () => {
    const [first, second] = ['https://www.example.org/a.pdf', 'https://www.example.org/b.pdf'];
    const html = shell(
      '<embed type="application/pdf" src="/a.pdf"><embed type="application/pdf" src="/b.pdf">',
    );
    const EMPTY = new TextEncoder().encode('%PDF-1.7\n');
    const next = await findArticle(pageOf(html), SHELL, 'article', web({ [first]: EMPTY, [second]: PDF }));
    expect(next).toMatchObject({ ok: true, value: { kind: 'pdf', address: second } });
    const login = '<html><body><form><input type="password"></form></body></html>';
    const kept = await findArticle(pageOf(html), SHELL, 'article', web({ [first]: EMPTY, [second]: login }));
    expect(kept).toEqual({ ok: false, reason: 'login' });
    expect(await findArticle(pageOf(html), SHELL, 'article', web({}))).toEqual({
      ok: false,
      reason: 'no-article',
    });
  });

  it('gives no file that a page only links to, and none of another site', async () => {
    const brochure = shell('<a href="/files/rooms.pdf">Download PDF</a>');
    const ask = web({ 'https://www.example.org/files/rooms.pdf': PDF, 'https://other.example/a.pdf': PDF });
    expect(await findArticle(pageOf(brochure), SHELL, 'article', ask)).toMatchObject({ ok: false });
    const foreign = shell('<embed type="application/pdf" src="https://other.example/a.pdf">');
    expect(await findArticle(pageOf(foreign), SHELL, 'article', ask)).toMatchObject({ ok: false });
  });
});

describe('the HTML file of a journal', () => {
  const galleys = [
    { label: 'PDF', id: '77' },
    { label: 'HTML', id: '78' },
  ];
  const [pdf, html] = ['77', '78'].map((id) => `${JOURNAL}/article/download/41/${id}`) as [string, string];
  const SHORT = 'What a puppet behind the desk changed in a year.';
  const ABSTRACT = SHORT.repeat(20);
  const read = (answer: string) => {
    const ask = web({ [pdf]: PDF, [html]: answer });
    const page = landingPage('41', galleys).replaceAll(SHORT, ABSTRACT);
    return findArticle(pageOf(page), `${JOURNAL}/article/view/41`, 'article', ask);
  };

  it('is an error where it says less than the abstract: then the PDF is read', async () => {
    expect(await read(htmlGalley)).toMatchObject({ ok: true, value: { kind: 'article', remark: '' } });
    const page = (letters: number) => `<title>A</title><article><p>${'x'.repeat(letters)}</p></article>`;
    expect(await read(page(ABSTRACT.length - 1))).toMatchObject({
      ok: true,
      value: { kind: 'pdf', address: pdf },
    });
    expect(await read(page(ABSTRACT.length))).toMatchObject({ ok: true, value: { kind: 'article' } });
  });
});
