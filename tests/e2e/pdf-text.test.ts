import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PdfFailure, PdfText } from '../../lib/clip/pdf/read-pdf';
import type { Result } from '../../lib/util/result';
import { article } from '../support/pdf-article';
import type { Ours } from '../support/pdf-entry';
import { chromiumPage, firefoxPage, type PdfPage } from '../support/pdf-extension';
import { make, pdfOf } from '../support/pdf-made';
import { rawPdf } from '../support/pdf-raw';

declare const ours: Ours;

interface Wish {
  readonly password?: string;
  /** Abort after so many pages. */
  readonly abortAt?: number;
}

interface Outcome {
  readonly result: Result<PdfText, PdfFailure>;
  readonly html: string;
  /** The words as a person would see them. */
  readonly shown: readonly string[];
  readonly pagesSeen: number;
  readonly bytesLeft: number;
}

const read = (page: Page, bytes: Uint8Array, wish: Wish = {}): Promise<Outcome> =>
  page.evaluate(
    async (base64: string, { password, abortAt }: Wish): Promise<Outcome> => {
      const file = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const stop = new AbortController();
      let pagesSeen = 0;
      const result = await ours.readPdf(file, {
        ...(password === undefined ? {} : { password }),
        signal: stop.signal,
        onPage: (done) => {
          pagesSeen = done;
          if (done === abortAt) stop.abort();
        },
      });
      const html = result.ok ? ours.blocksToHtml(result.value.blocks) : '';
      const holder = document.createElement('div');
      holder.innerHTML = html;
      document.body.replaceChildren(holder);
      const blocks = holder.querySelectorAll<HTMLElement>('h1, h2, h3, p, li, tr');
      const shown = [...blocks].map((block) => block.innerText.replaceAll(/\s+/g, ' ').trim());
      return { result, html, shown, pagesSeen, bytesLeft: file.byteLength };
    },
    Buffer.from(bytes).toString('base64'),
    wish,
  );

const PARTS = article(21, 5, {
  abstract: true,
  notes: true,
  quotes: true,
  lists: true,
  table: true,
  references: true,
});

const MADE = make(PARTS, {
  isJustified: true,
  isHyphenated: true,
  head: (page) => (page % 2 === 0 ? 'Made-Up Garden Review' : 'THE SHARED GARDEN'),
  foot: () => 'Made-Up Garden Review — Vol. 9, no. 2 (2024)',
});

/** What an article's parts read like once a list's marks are marks. */
const words = PARTS.filter(({ kind }) => kind !== 'table').map(({ kind, text }) =>
  kind === 'list-item' ? text.replace(/^(?:•|\d+\.) /, '') : text,
);

describe.each([
  ['Chromium', chromiumPage],
  ['Firefox', firefoxPage],
])('PDFs in a page of the extension in %s', (_name, open) => {
  let blank: PdfPage;
  beforeAll(async () => {
    blank = await open();
  });

  it('reads an article of two columns in paragraphs, under the policy, with own files only', async () => {
    const pdf = await pdfOf(MADE, 'The Shared Garden in a Dry Decade: Notes from Nine Parishes');
    const { result, shown, html, pagesSeen, bytesLeft } = await read(blank.page, pdf);
    if (!result.ok) throw new Error(result.reason);
    expect(words.filter((text) => !shown.includes(text))).toEqual([]);
    expect(result.value).toMatchObject({
      title: 'The Shared Garden in a Dry Decade: Notes from Nine Parishes',
      creators: ['Maud Verhoeven', 'Sven Okafor'],
      ...{ doi: '', pages: MADE.pages, scanned: [], rotated: [], doubtful: false },
    });
    expect(html).toContain('<td>Upper terrace</td><td>14</td>');
    expect(shown.join('\n')).not.toMatch(/Vol\. 9|SHARED GARDEN$/m);
    for (let page = 1; page <= MADE.pages; page += 1) {
      expect(html).toContain(`<span id="page-${page}" title="${page + MADE.style.firstPage - 1}"></span>`);
    }
    expect(pagesSeen).toBe(MADE.pages);
    expect(bytesLeft).toBe(pdf.length);
    expect(blank.complaints).toEqual([]);
    const own = new URL(blank.page.url()).protocol;
    expect(blank.requested.filter((address) => !address.startsWith(own))).toEqual([]);
  });

  it('reads a file whose table of places is broken', async () => {
    const text = rawPdf([['A file may still be read', 'when its table of places lies.']]).toString('latin1');
    const broken = text
      .replace(/startxref\n\d+/, 'startxref\n99')
      .replaceAll(/\d{10} 00000 n/g, '0000000001 00000 n');
    const { result } = await read(blank.page, Buffer.from(broken, 'latin1'));
    expect(result.ok && result.value.blocks[0]?.text).toBe(
      'A file may still be read when its table of places lies.',
    );
  });

  it.each<[string, Uint8Array, PdfFailure]>([
    ['nothing', Buffer.alloc(0), 'not-a-pdf'],
    ['a login page', Buffer.from('<!doctype html><title>Sign in</title>'), 'not-a-pdf'],
    ['the mark of a PDF and nothing else', Buffer.from('%PDF-1.7\n'), 'broken-pdf'],
    [
      'noise after the mark',
      Buffer.from(`%PDF-1.7\n${'1 0 obj << /Length 9 stream '.repeat(50)}`),
      'broken-pdf',
    ],
    ['401 pages', rawPdf(Array.from({ length: 401 }, () => ['x'])), 'too-many-pages'],
    ['a page without text', rawPdf([[]]), 'no-text'],
  ])('refuses %s', async (_name, bytes, reason) => {
    const { result } = await read(blank.page, bytes);
    expect(result).toEqual({ ok: false, reason });
  });

  it('looks at 400 pages, one fewer than are too many', async () => {
    const { result } = await read(blank.page, rawPdf(Array.from({ length: 400 }, () => ['x'])));
    expect(result).toEqual({ ok: false, reason: 'no-text' }); // running heads are no text
  });

  it('asks for a password, says when it is wrong, and reads with the right one', async () => {
    const locked = rawPdf([['The shed is locked,', 'the key is under the pot.']], 'marigold');
    expect((await read(blank.page, locked)).result).toEqual({ ok: false, reason: 'password' });
    const wrong = await read(blank.page, locked, { password: 'rose' });
    expect(wrong.result).toEqual({ ok: false, reason: 'wrong-password' });
    const { result } = await read(blank.page, locked, { password: 'marigold' });
    expect(result.ok && result.value.blocks.map(({ text }) => text).join(' ')).toContain('under the pot.');
  });

  it('stops mid-way, and leaves no worker behind', async () => {
    const long = rawPdf(Array.from({ length: 200 }, (_, at) => [`Page ${at} says little.`]));
    const { result, pagesSeen } = await read(blank.page, long, { abortAt: 3 });
    expect(result).toEqual({ ok: false, reason: 'cancelled' });
    expect(pagesSeen).toBe(3);
    await expect.poll(() => blank.page.workers().length, { timeout: 5000 }).toBe(0);
  });

  it('tells which pages are pictures only', async () => {
    const { result } = await read(blank.page, rawPdf([['Words are here.'], [], ['And here again.']]));
    expect(result.ok && result.value).toMatchObject({ scanned: [2], doubtful: true });
  });

  it('reads a page that is turned with its text, and one whose text lies on its side', async () => {
    const pages = [['Upright once the page is turned,', 'as it is when it is shown at all.']];
    const turned = await read(blank.page, rawPdf(pages, undefined, { text: true, page: true }));
    expect(turned.result.ok && turned.result.value.blocks.map(({ text }) => text)).toEqual([
      pages[0]?.join(' '),
    ]);
    const aside = await read(blank.page, rawPdf(pages, undefined, { text: true }));
    expect(aside.result.ok && aside.result.value).toMatchObject({
      blocks: [{ text: pages[0]?.join(' ') }],
      ...{ rotated: [], doubtful: false },
    });
  });

  it('draws a page', async () => {
    const pdf = Buffer.from(await pdfOf(MADE)).toString('base64');
    const drawn = await blank.page.evaluate(async (base64: string) => {
      const file = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const { signal } = new AbortController();
      const opened = await ours.openPdf(file, { signal });
      if (!opened.ok) return opened.reason;
      const canvas = document.createElement('canvas');
      await opened.value.render(2, canvas, 500, signal);
      opened.value.close();
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] as number) < 128) dark += 1;
      return { pages: opened.value.pages, width: canvas.width, isDrawn: dark > 500 };
    }, pdf);
    expect(drawn).toEqual({ pages: MADE.pages, width: 500, isDrawn: true });
    expect(blank.complaints).toEqual([]);
  });
});
