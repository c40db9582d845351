// In a page: vitest.config.ts
import { afterEach, describe, expect, it, vi } from 'vitest';
import { filesOffered, filesShown } from '../../../lib/clip/full-text/file-ways';
import { galleyLanguage } from '../../../lib/clip/galley-language';
import { asCompared } from '../../../lib/clip/identity/alike';
import { sameness, type Says } from '../../../lib/clip/identity/sameness';
import { textChanges } from '../../../lib/clip/identity/text-changes';
import { headOf } from '../../../lib/clip/metadata/stale-head';
import { withoutTail } from '../../../lib/clip/metadata/title';
import { pagesOfArticle } from '../../../lib/clip/pages/article-pages';
import { jointOf } from '../../../lib/clip/pdf/paragraphs/hyphens';
import { livePictures } from '../../../lib/clip/pictures/live-pictures';
import { isPlaceholder } from '../../../lib/clip/pictures/placeholder';
import { readPicture } from '../../../lib/clip/pictures/read-picture';
import { parseSrcset } from '../../../lib/clip/pictures/srcset';
import { readArticle } from '../../../lib/clip/read-article';
import { snapshotOf } from '../../../lib/clip/snapshot';
import { openBoxes } from '../../../lib/clip/spoken/boxes';
import { speakFormulas } from '../../../lib/clip/spoken/formulas';
import { keepListings } from '../../../lib/clip/spoken/listings';
import { partPieces } from '../../../lib/clip/spoken/pieces';
import { pageOf } from './page-of';

const SENTENCE = 'The children wait on the low wall, and the crate of books stands at its end. ';
const PAGE = 'https://magazine.example/rooms';

describe('of a page are looked at', () => {
  it('500 frames for a file', () => {
    const after = (count: number): string[] =>
      filesShown(pageOf(`${'<embed src="/x">'.repeat(count)}<embed src="/file.pdf">`), PAGE);
    expect(after(499)).toEqual(['https://magazine.example/file.pdf']);
    expect(after(500)).toEqual([]);
  });

  it('500 tags and 2,000 links for a file', () => {
    const offered = (html: string): number => filesOffered(pageOf(html), PAGE).length;
    const tag = '<meta name="citation_pdf_url" content="/file.pdf">';
    const noTag = '<meta name="citation_pdf_url" content="">';
    expect(offered(noTag.repeat(499) + tag)).toBe(1);
    expect(offered(noTag.repeat(500) + tag)).toBe(0);
    const link = '<a href="/file.pdf">PDF</a>';
    expect(offered('<a href="/x">x</a>'.repeat(1999) + link)).toBe(1);
    expect(offered('<a href="/x">x</a>'.repeat(2000) + link)).toBe(0);
  });

  it('100 headings for a title of the head', () => {
    const headAfter = (count: number): string =>
      headOf(
        pageOf(
          `<title>Rooms for Reading</title><main><h1>Rooms for Reading</h1>${'<h2>Part</h2>'.repeat(count)}<h2>A Year of Chairs</h2></main>`,
        ),
        ['https://magazine.example/chairs'],
        PAGE,
        ['A Year of Chairs'],
      );
    expect(headAfter(98)).toBe('own');
    expect(headAfter(99)).toBe('stale');
  });

  it('3,000 links for other pages of the article', () => {
    const after = (count: number): number | undefined =>
      pagesOfArticle(
        pageOf(`${'<a href="/x">x</a>'.repeat(count)}<a href="/rooms?page=2">2</a>`),
        `${PAGE}?page=1`,
      )?.addresses.length;
    expect(after(2999)).toBe(2);
    expect(after(3000)).toBeUndefined();
  });

  it('50 pages of an article', () => {
    const upTo = (last: number): number | undefined =>
      pagesOfArticle(pageOf(`<a href="/rooms?page=${last}">${last}</a>`), `${PAGE}?page=1`)?.addresses.length;
    expect(upTo(50)).toBe(50);
    expect(upTo(51)).toBeUndefined();
  });

  it('2,000 pictures that it shows', () => {
    const shown = (count: number): boolean =>
      livePictures(pageOf(`${'<img src="/x.jpg">'.repeat(count)}<img src="https://a.example/last.jpg">`)).has(
        'https://a.example/last.jpg',
      );
    expect(shown(1999)).toBe(true);
    expect(shown(2000)).toBe(false);
  });

  it('addresses of pictures below 4,096 characters', () => {
    const told = (length: number): number => {
      const address = 'https://a.example/'.padEnd(length, 'x');
      const snapshot = snapshotOf(pageOf(`<img src="${address}"><p>Words.</p>`), PAGE);
      return snapshot.ok ? snapshot.value.pictures.length : -1;
    };
    expect(told(4095)).toBe(1);
    expect(told(4096)).toBe(0);
  });

  it('JSON of 500,000 characters for its whole text', () => {
    const body = Array.from({ length: 12 }, (_, n) => `<p>Room ${n} has shelves. ${SENTENCE.repeat(3)}</p>`);
    const rows = body.map((p) => `<div class="comment">${p}</div>`).join('');
    const other = `<div class="content">${`<p>Another reader writes. ${SENTENCE.repeat(3)}</p>`.repeat(3)}</div>`;
    const told = JSON.stringify(body.join(' ').replace(/<[^>]+>/g, ''));
    const found = (length: number): boolean => {
      const json = `{"articleBody":${told}}`.padEnd(length, ' ');
      const html = `<title>Rooms</title><script type="application/ld+json">${json}</script><div class="comments">${rows}</div>${other}`;
      const article = readArticle(pageOf(html), () => pageOf(html));
      return article?.article.content.textContent?.includes('Room 11 has') ?? false;
    };
    expect(found(500_000)).toBe(true);
    expect(found(500_001)).toBe(false);
  });
});

describe('words that stand for what no body holds', () => {
  const root = (html: string): Element =>
    pageOf(`<div id="root">${html}</div>`).querySelector('#root') as Element;

  it('of a drawing are 600 characters', () => {
    const told = (length: number): number => {
      const box = root(
        `<figure><svg><title>${'a b '.repeat(200).slice(0, length - 1)}c</title></svg></figure>`,
      );
      openBoxes(box);
      return box.querySelector('p')?.textContent?.length ?? 0;
    };
    expect(told(600)).toBe(600);
    expect(told(602)).toBe(600);
  });

  it('are those of 3,000 formulas', () => {
    const last = (count: number): number => {
      const box = root(
        '<p><span class="katex"><annotation encoding="application/x-tex">x</annotation></span></p>'.repeat(
          count,
        ),
      );
      speakFormulas(box);
      return box.querySelectorAll('.katex').length;
    };
    expect(last(3000)).toBe(0);
    expect(last(3001)).toBe(1);
  });

  it('are 5,000 lines of a listing; a longer table stays whole', () => {
    const kept = (count: number): [listing: boolean, whole: boolean] => {
      const box = root(`<table class="highlight">${'<tr><td>1</td><td>go</td></tr>'.repeat(count)}</table>`);
      keepListings(box);
      return [box.querySelector('pre') !== null, (box.textContent?.match(/go/g) ?? []).length === count];
    };
    expect(kept(5000)).toEqual([true, true]);
    expect(kept(5001)).toEqual([false, true]);
  });

  it('are 20,000 old elements', () => {
    const renamed = (count: number): boolean => {
      const box = root(`${'<i></i>'.repeat(count)}<xmp>old</xmp>`);
      partPieces(box);
      return box.querySelector('xmp') === null;
    };
    expect(renamed(19_999)).toBe(true);
    expect(renamed(20_000)).toBe(false);
  });
});

describe('pictures', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('of a srcset stand in its first 100,000 characters', () => {
    const found = (length: number): string[] =>
      parseSrcset(`${' '.repeat(length - 6)}/a.jpg`).map(({ address }) => address);
    expect(found(100_000)).toEqual(['/a.jpg']);
    expect(found(100_001)).toEqual(['/a.jp']);
  });

  it('inlined without a line drawn are placeholders below 20,000 characters', () => {
    const empty = (length: number): boolean => isPlaceholder('data:image/svg+xml,<svg>'.padEnd(length, ' '));
    expect(empty(19_999)).toBe(true);
    expect(empty(20_000)).toBe(false);
  });

  it('are read up to 25 MB', async () => {
    const read = async (bytes: number): Promise<boolean> => {
      const drawn = vi.fn(() => Promise.reject(new Error('no canvas here')));
      vi.stubGlobal('createImageBitmap', drawn);
      vi.stubGlobal('fetch', () =>
        Promise.resolve(new Response('x', { headers: { 'content-length': String(bytes) } })),
      );
      await readPicture('https://a.example/a.jpg', 1000);
      return drawn.mock.calls.length === 1;
    };
    expect(await read(25 * 1024 * 1024)).toBe(true);
    expect(await read(25 * 1024 * 1024 + 1)).toBe(false);
  });
});

describe('words and texts', () => {
  it('a language’s name has four letters', () => {
    expect(galleyLanguage('PDF Thai')).toBe('th');
    expect(galleyLanguage('PDF Lao')).toBe('');
  });

  it('a title keeps twelve characters before its tail', () => {
    const cut = (title: string): string => withoutTail(`${title} - Ines Marlowe`, ['Ines Marlowe'], PAGE);
    expect(cut('A room of 11')).toBe('A room of 11');
    expect(cut('A room of it')).toBe('A room of it');
    expect(cut('A room of 1')).toBe('A room of 1 - Ines Marlowe');
  });

  it('a text of a file and that of a page are one from half of their sentences on', () => {
    const word = (n: number): string => ((n * 2_654_435_761) % 4_294_967_296).toString(36).padStart(7, 'x');
    const sentence = (at: number): string => `${word(4 * at + 1)} ${word(4 * at + 2)} ${word(4 * at + 3)}.`;
    const row = (from: number, count: number): string =>
      Array.from({ length: count }, (_, i) => sentence(from + i)).join(' ');
    const says = (text: string, isFile: boolean): Says => ({
      ...{ title: 'Crates', shown: 'Crates', text: asCompared(text), words: text.split(' ').length },
      ...{ part: '', isFile },
    });
    const verdict = (shared: number): string =>
      sameness(
        says(row(0, 40), false),
        {
          ...says(`${row(0, shared)} ${row(100, 40 - shared)}`, true),
          title: 'Boats',
          shown: 'Boats',
        },
        { sameAddress: false, sameDoi: true, otherPage: false },
      );
    expect([verdict(20), verdict(19)]).toEqual(['same', 'unsure']);
  });

  it('changes of two texts of 999 paragraphs are told in their order, of longer ones without', () => {
    const text = (count: number): string =>
      Array.from({ length: count }, (_, i) => `Paragraph ${i}.`).join('\n');
    const turned = (count: number): string => text(count).split('\n').toReversed().join('\n');
    expect(textChanges(text(999), turned(999)).added).toBeGreaterThan(0);
    expect(textChanges(text(1000), turned(1000)).added).toBe(0);
  });

  it('of a line’s end 120 characters are looked at', () => {
    const joined = (length: number): string =>
      jointOf('https://a.example/'.padEnd(length - 1, 'x') + '/', 'rooms', new Map()).between;
    expect(joined(120)).toBe('');
    expect(joined(121)).toBe(' ');
  });
});
