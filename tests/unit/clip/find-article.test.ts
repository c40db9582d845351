// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Ask, Fetched } from '../../../lib/clip/ask';
import type { FetchFailure } from '../../../lib/model/fetch-failure';
import { findArticle, findAt } from '../../../lib/clip/find-article';
import { fail, ok } from '../../../lib/util/result';
import { galleyPage, htmlGalley, issuePage, JOURNAL, landingPage, loginPage } from '../../fixtures/journal';
import { pageOf } from './page-of';

const landing = `${JOURNAL}/article/view/41`;
const file = (galley: string): string => `${JOURNAL}/article/download/41/${galley}`;
const PDF = new TextEncoder().encode('%PDF-1.7 1 0 obj made up');

/** A web of a few addresses: HTML as text, a PDF as bytes, a failure as its reason. */
function web(pages: Record<string, string | Uint8Array<ArrayBuffer> | { fail: FetchFailure }>): Ask {
  return (address) => {
    const there = pages[address];
    if (there === undefined) return Promise.resolve(fail('not-reached'));
    if (typeof there === 'object' && 'fail' in there) return Promise.resolve(fail(there.fail));
    const fetched: Fetched =
      typeof there === 'string'
        ? { kind: 'page', page: pageOf(there), address }
        : { kind: 'pdf', bytes: there, address };
    return Promise.resolve(ok(fetched));
  };
}

/** The test's browser would load a frame. */
const inEmbed = (html: string): string =>
  html.replace('<iframe', '<embed type="application/pdf"').replace('</iframe>', '');

const both = landingPage('41', [
  { label: 'PDF', id: '77' },
  { label: 'HTML', id: '78' },
]);
const pdfOnly = landingPage('41', [{ label: 'PDF', id: '77' }]);

describe('an article of a journal', () => {
  it('landing page: its citation with the text of the HTML file', async () => {
    const found = await findArticle(pageOf(both), landing, 'article', web({ [file('78')]: htmlGalley }));
    expect(found).toMatchObject({
      ok: true,
      value: {
        kind: 'article',
        doubt: '',
        extraction: {
          title: 'Puppets at the Desk',
          site: 'Shelf and Story',
          doi: '10.5555/shelf.41',
          url: landing,
        },
      },
    });
    expect(found.ok && found.value.kind === 'article' && found.value.extraction.html).toContain(
      'asked the puppet',
    );
  });

  it('of several files the one in its language; where it does not say, the page’s, then the reader’s', async () => {
    const page = landingPage('41', [
      { label: 'PDF (English)', id: '1' },
      { label: 'PDF (Español)', id: '2' },
      { label: 'PDF (Deutsch)', id: '3' },
    ]);
    const files = web({ [file('1')]: PDF, [file('2')]: PDF, [file('3')]: PDF });
    const read = async (html: string) => {
      const found = await findArticle(pageOf(html), landing, 'article', files);
      return found.ok && found.value.kind === 'pdf' ? found.value.address : '';
    };
    const says = (language: string) =>
      page.replace('<head>', `<head><meta name="citation_language" content="${language}">`);
    expect(await read(says('es'))).toBe(file('2'));
    expect(await read(says('fr'))).toBe(file('1')); // the page is in English
    const silent = page.replace(' lang="en-US"', '');
    vi.stubGlobal('navigator', { language: 'de-AT' });
    expect(await read(silent)).toBe(file('3'));
    expect(await read(silent.replace('<html', '<html lang="es"'))).toBe(file('2'));
    vi.unstubAllGlobals();
  });

  it('landing page with a PDF only: the file, with the citation', async () => {
    const found = await findArticle(pageOf(pdfOnly), landing, 'article', web({ [file('77')]: PDF }));
    expect(found).toMatchObject({
      ok: true,
      value: { kind: 'pdf', address: file('77'), metadata: { volume: '4', pages: '8-13' } },
    });
  });

  it('the page around a file: the landing page’s citation and that file', async () => {
    const ask = web({ [landing]: both, [file('77')]: PDF, [file('78')]: htmlGalley });
    const pdf = await findArticle(pageOf(galleyPage('41', '77')), `${landing}/77`, 'article', ask);
    expect(pdf).toMatchObject({
      ok: true,
      value: { kind: 'pdf', metadata: { title: 'Puppets at the Desk' } },
    });
    const html = await findArticle(pageOf(galleyPage('41', '78')), `${landing}/78`, 'article', ask);
    expect(html).toMatchObject({ ok: true, value: { kind: 'article', extraction: { url: landing } } });
  });

  it.each([
    ['marked so', landingPage('41', [{ label: 'PDF', id: '77', restricted: true }]), {}],
    ['by a login page in its place', pdfOnly, { [file('77')]: loginPage }],
    ['by a refusal', pdfOnly, { [file('77')]: { fail: 'login' as const } }],
  ])('a text for subscribers, %s: citation and abstract, and it says so', async (_how, page, pages) => {
    const found = await findArticle(pageOf(page), landing, 'article', web(pages));
    expect(found).toMatchObject({
      ok: true,
      value: {
        kind: 'article',
        remark: 'restricted',
        extraction: { html: '<p>What a puppet behind the desk changed in a year.</p>' },
      },
    });
  });

  it('a restricted file is read when the person has it open: it let them in', async () => {
    const pages = {
      [landing]: landingPage('41', [{ label: 'PDF', id: '77', restricted: true }]),
      [file('77')]: PDF,
    };
    const open = pageOf(galleyPage('41', '77'));
    const found = await findArticle(open, `${landing}/77`, 'article', web(pages));
    expect(found).toMatchObject({ ok: true, value: { kind: 'pdf', address: file('77') } });
  });

  it.each([
    ['the address in the page’s own frame', `${file('77')}?inline=1`],
    ['the link to download it', `${JOURNAL}/article/download/41/77/99`],
    ['where the citation tags say', 'https://journal.example/files/41.pdf'],
  ])('when the file’s address fails, goes on to %s', async (_, works) => {
    const around = inEmbed(galleyPage('41', '77')).replace(
      '</header>',
      `<a class="download" href="${JOURNAL}/article/download/41/77/99">PDF</a></header>`,
    );
    const tagged = pdfOnly.replace(
      '</head>',
      `<meta name="citation_pdf_url" content="https://journal.example/files/41.pdf"></head>`,
    );
    const address = works.replace('https://journal.example', new URL(JOURNAL).origin);
    const there = {
      [landing]: tagged.replace('https://journal.example', new URL(JOURNAL).origin),
      [`${landing}/77`]: around,
      [address]: PDF,
    };
    const fromLanding = await findArticle(pageOf(there[landing]), landing, 'article', web(there));
    expect(fromLanding).toMatchObject({ ok: true, value: { kind: 'pdf', address } });
    const fromFrame = await findArticle(pageOf(around), `${landing}/77`, 'article', web(there));
    expect(fromFrame).toMatchObject({ ok: true, value: { kind: 'pdf', address } });
  });

  it('a way that leads nowhere does not hide that another asks for a login', async () => {
    const there = {
      [`${landing}/77`]: inEmbed(galleyPage('41', '77')),
      [`${file('77')}?inline=1`]: loginPage,
    };
    const found = await findArticle(pageOf(pdfOnly), landing, 'article', web(there));
    expect(found).toMatchObject({ ok: true, value: { remark: 'restricted' } });
  });

  const EMPTY = new TextEncoder().encode('%PDF-1.7\n');
  const SORRY = 'We are sorry: this file is not here.';
  const ERROR = `<html><title>Error</title><body><article><h1>Error</h1><p>${SORRY}</p></article></body></html>`;

  it.each<
    [string, string | Uint8Array<ArrayBuffer> | { fail: FetchFailure }, 'restricted' | 'abstract-only']
  >([
    ['a refusal', { fail: 'login' }, 'restricted'],
    ['a login page', loginPage, 'restricted'],
    ['a page with an error', ERROR, 'abstract-only'],
    ['a PDF of its mark alone', EMPTY, 'abstract-only'],
    ['nothing, as with a loop of redirects', { fail: 'not-reached' }, 'abstract-only'],
    ['another kind of file', { fail: 'not-readable' }, 'abstract-only'],
    ['a file without an end', { fail: 'too-large' }, 'abstract-only'],
  ])(
    '%s in place of the file: the next way is tried, and what is said in the end is true',
    async (_, answer, remark) => {
      const around = inEmbed(galleyPage('41', '77'));
      const inline = `${file('77')}?inline=1`;
      const there = { [`${landing}/77`]: around, [file('77')]: answer };
      const next = await findArticle(pageOf(pdfOnly), landing, 'article', web({ ...there, [inline]: PDF }));
      expect(next).toMatchObject({ ok: true, value: { kind: 'pdf', address: inline } });
      const none = await findArticle(
        pageOf(pdfOnly),
        landing,
        'article',
        web({ ...there, [inline]: answer }),
      );
      expect(none).toMatchObject({ ok: true, value: { kind: 'article', remark } });
    },
  );

  it('no file at all: the abstract, and it says so', async () => {
    const found = await findArticle(pageOf(landingPage('41', [])), landing, 'article', web({}));
    expect(found).toMatchObject({ ok: true, value: { kind: 'article', remark: 'abstract-only' } });
  });

  it('an issue is a list to choose from', async () => {
    const address = `${JOURNAL}/issue/view/4`;
    const found = await findArticle(pageOf(issuePage(['41', '42', '43'])), address, 'article', web({}));
    expect(found).toMatchObject({ ok: true, value: { kind: 'listing', articles: [{}, {}, {}] } });
  });

  it('the citation alone, from the page around a file too', async () => {
    const ask = web({ [landing]: both });
    const found = await findArticle(pageOf(galleyPage('41', '77')), `${landing}/77`, 'citation', ask);
    expect(found).toMatchObject({
      ok: true,
      value: { kind: 'article', how: 'citation', extraction: { title: 'Puppets at the Desk', html: '' } },
    });
  });
});

describe('an address that is not open', () => {
  it('a PDF of a journal gets its citation from the landing page', async () => {
    const found = await findAt(file('77'), 'article', web({ [file('77')]: PDF, [landing]: both }));
    expect(found).toMatchObject({ ok: true, value: { kind: 'pdf', metadata: { issue: '1' } } });
  });

  it('a PDF from anywhere else stands alone', async () => {
    const found = await findAt('https://x.example/a.pdf', 'article', web({ 'https://x.example/a.pdf': PDF }));
    expect(found).toMatchObject({ ok: true, value: { kind: 'pdf', metadata: null } });
  });

  it('a login page in its place is told from an article', async () => {
    const ask = web({ 'https://x.example/a.pdf': loginPage, 'https://x.example/b.pdf': '<p>Gone.' });
    expect(await findAt('https://x.example/a.pdf', 'article', ask)).toEqual({ ok: false, reason: 'login' });
    expect(await findAt('https://x.example/b.pdf', 'article', ask)).toEqual({
      ok: false,
      reason: 'not-a-pdf',
    });
  });

  it('says why it was not reached', async () => {
    expect(await findAt('https://x.example/', 'article', web({}))).toEqual({
      ok: false,
      reason: 'not-reached',
    });
  });
});

describe('a page that means harm', () => {
  const asked: string[] = [];
  const spying =
    (ask: Ask): Ask =>
    (address, open) => (asked.push(address), ask(address, open));
  const frontOfPdf = `<title>Rooms</title><meta name="citation_pdf_url" content="/a.pdf"><article><h1>Rooms</h1><p>${'A room where a child can read and be read to, on the floor or on a lap. '.repeat(6)}</p></article><footer>${'<p><a href="/x">Another page of the library</a></p>'.repeat(40)}</footer>`;
  const foreign = 'https://bank.example/index.php/shelf';

  it('has no file of another site read with the person’s login', async () => {
    asked.length = 0;
    const page = pageOf(landingPage('41', [{ label: 'PDF', id: '77' }], foreign));
    const file = `${foreign}/article/download/41/77`;
    const found = await findArticle(page, landing, 'article', spying(web({ [file]: PDF })));
    expect(asked).toEqual([]);
    expect(found).toMatchObject({ ok: true, value: { kind: 'article', remark: 'abstract-only' } });
  });

  it.each([
    ['a journal’s file', both, landing, file('77')],
    ['the PDF that a page names', frontOfPdf, 'https://x.example/a', 'https://x.example/a.pdf'],
  ])('cannot have %s redirected to one', async (_what, html, address, named) => {
    const elsewhere: Ask = (at) =>
      Promise.resolve(
        at === named
          ? ok({ kind: 'pdf' as const, bytes: PDF, address: 'https://bank.example/statement.pdf' })
          : fail('not-reached'),
      );
    asked.length = 0;
    const found = await findArticle(pageOf(html), address, 'article', spying(elsewhere));
    expect(asked).toContain(named);
    expect(found).not.toMatchObject({ value: { kind: 'pdf' } });
  });

  it('does not give its own name to a file that a redirect leads to', async () => {
    const elsewhere: Ask = () =>
      Promise.resolve(ok({ kind: 'pdf', bytes: PDF, address: 'https://bank.example/statement.pdf' }));
    const found = await findAt('https://x.example/a.pdf', 'article', elsewhere);
    expect(found).toMatchObject({ value: { kind: 'pdf', address: 'https://bank.example/statement.pdf' } });
  });
});

it('a journal that has a place to log in beside every page keeps its citation', async () => {
  const withLogin = both.replace('</main>', '</main><form><input type="password" name="p"></form>');
  const ask = web({ [landing]: withLogin, [file('77')]: PDF });
  for (const how of ['article', 'citation'] as const) {
    const found = await findArticle(pageOf(galleyPage('41', '77')), `${landing}/77`, how, ask);
    const value = found.ok ? found.value : undefined;
    const title =
      value?.kind === 'pdf' ? value.metadata?.title : value?.kind === 'article' && value.extraction.title;
    expect(title).toBe('Puppets at the Desk');
  }
});
