// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import {
  bestGalleys,
  fileAddress,
  galleysOf,
  landingAddress,
  listedArticles,
  ojsPage,
} from '../../../lib/clip/ojs';
import { galleyPage, issuePage, JOURNAL, landingPage, sectionedIssuePage } from '../../fixtures/journal';
import { pageOf } from './page-of';

const landing = `${JOURNAL}/article/view/41`;

describe('a journal on OJS', () => {
  it.each([
    [landing, landing],
    [`${landing}/77`, landing],
    [`${JOURNAL}/article/download/41/77/102`, landing],
    [`${JOURNAL}/article/view/41/version/2/77`, landing],
    [`${JOURNAL}/article/view/puppets/pdf`, `${JOURNAL}/article/view/puppets`],
  ])('%s has its citation on %s', (address, expected) => expect(landingAddress(address)).toBe(expected));

  it.each([
    `${JOURNAL}/issue/view/4`,
    'https://blog.example/article/views',
    'mailto:a@b.example',
    'no address',
  ])('%s is no address of an article', (address) => expect(landingAddress(address)).toBeUndefined());

  it('a file has the address of its page with download', () => {
    expect(fileAddress(`${landing}/77#page=2`)).toBe(`${JOURNAL}/article/download/41/77`);
    expect(fileAddress('https://blog.example/paper.pdf')).toBe('https://blog.example/paper.pdf');
  });

  it('tells landing page, page around a file, issue and anything else', () => {
    expect(ojsPage(pageOf(landingPage('41', [])), landing)).toEqual({ kind: 'landing', landing });
    expect(ojsPage(pageOf(galleyPage('41', '77')), `${landing}/77`)).toEqual({
      kind: 'galley',
      landing,
      file: `${JOURNAL}/article/download/41/77`,
    });
    expect(ojsPage(pageOf(issuePage(['41', '42'])), `${JOURNAL}/issue/view/4`).kind).toBe('listing');
    expect(ojsPage(pageOf('<title>A blog</title><p>Text'), 'https://blog.example/article/view/3').kind).toBe(
      'other',
    );
    expect(ojsPage(pageOf('<title>A blog</title><p>Text'), 'https://blog.example/').kind).toBe('other');
  });

  it('reads HTML before PDF, what is open before what is restricted, what was asked for before all', () => {
    const page = pageOf(
      landingPage('41', [
        { label: 'EPUB', id: '1' },
        { label: 'PDF', id: '2' },
        { label: 'HTML', id: '3' },
        { label: 'HTML', id: '4', restricted: true },
      ]),
    );
    const galleys = galleysOf(page, landing);
    const order = (wanted?: string) => bestGalleys(galleys, wanted).map(({ file }) => file.split('/').at(-1));
    expect(galleys.map(({ kind }) => kind)).toEqual(['other', 'pdf', 'html', 'html']);
    expect(order()).toEqual(['3', '2', '4']);
    expect(order(`${JOURNAL}/article/download/41/2`)).toEqual(['2', '3', '4']);
  });

  it('reads what is in the article’s language before a translation, a translation before nothing', () => {
    const page = pageOf(
      landingPage('41', [
        { label: 'HTML (English)', id: '1' },
        { label: 'PDF (Español (España))', id: '2' },
        { label: 'PDF (inglés)', id: '3' },
        { label: 'PDF', id: '4' },
      ]),
    );
    const galleys = galleysOf(page, landing);
    const order = (language: string) =>
      bestGalleys(galleys, '', language).map(({ file }) => file.split('/').at(-1));
    expect(galleys.map(({ language }) => language)).toEqual(['en', 'es', 'en', '']);
    expect(order('es-MX')).toEqual(['2', '4', '1', '3']);
    expect(order('en')).toEqual(['1', '3', '4', '2']);
    expect(order('')).toEqual(['1', '2', '3', '4']);
  });

  it('reads the file in the article’s language, then the page’s, then the reader’s; else the first', () => {
    const offered = (...labels: string[]) =>
      galleysOf(
        pageOf(
          landingPage(
            '41',
            labels.map((label, n) => ({ label, id: String(n + 1) })),
          ),
        ),
        landing,
      );
    const first = (labels: string[], ...languages: string[]) =>
      bestGalleys(offered(...labels), '', ...languages)[0]
        ?.file.split('/')
        .at(-1);
    const two = ['PDF (English)', 'PDF (Español)'];
    expect(first(two, 'es', 'en', 'en')).toBe('2');
    expect(first(two, 'es-MX')).toBe('2');
    expect(first(two, '', 'es', 'en')).toBe('2');
    expect(first(two, '', '', 'es')).toBe('2');
    expect(first(two, 'fr', 'es')).toBe('2'); // none is in its own
    expect(first(two, 'fr', '', 'de')).toBe('1');
    expect(first(two)).toBe('1');
    // what has no language in its name is taken for the article's own, before a translation
    expect(first(['PDF (Español)', 'PDF'], 'en', 'es')).toBe('2');
    expect(first(['PDF', 'PDF (English)'], 'en')).toBe('2');
    expect(first(['HTML (Español)', 'PDF (English)'], 'en')).toBe('2');
    expect(first(['PDF (English)', 'HTML (English)'], 'en')).toBe('2');
    const asked = `${JOURNAL}/article/download/41/2`;
    expect(bestGalleys(offered(...two), asked, 'en')[0]?.file).toBe(asked);
  });

  it('lists the articles under the headings of their sections, with the DOI where it stands', () => {
    const page = pageOf(
      sectionedIssuePage([
        ['Features', ['41', '42']],
        ['Reviews', ['43']],
      ]),
    );
    const listed = listedArticles(page, `${JOURNAL}/issue/view/4`);
    expect(listed.map(({ title, section }) => [title, section])).toEqual([
      ['Article 41', 'Features'],
      ['Article 42', 'Features'],
      ['Article 43', 'Reviews'],
    ]);
    const first = issuePage(['41', '42']).replace(
      '</h3>',
      '</h3><a href="https://doi.org/10.5555/SHELF.41">DOI</a>',
    );
    expect(listedArticles(pageOf(first), `${JOURNAL}/issue/view/4`).map(({ doi }) => doi)).toEqual([
      '10.5555/shelf.41',
      '',
    ]);
  });

  it('finds sections, authors and pages in older and other themes', () => {
    const row = (id: string) =>
      `<table class="tocArticle"><tr><td class="tocTitle"><a href="${JOURNAL}/article/view/${id}">Article ${id}</a></td></tr><tr><td class="tocAuthors">N. Achterberg</td><td class="tocPages">Pages: 3-4</td></tr></table>`;
    const two = `<body><div id="developedBy"></div><h4 class="tocSectionTitle">Columns</h4>${row('41')}<h4 class="tocSectionTitle">Reviews</h4>${row('42')}`;
    expect(listedArticles(pageOf(two), `${JOURNAL}/issue/view/4`)).toMatchObject([
      { title: 'Article 41', section: 'Columns', byline: 'N. Achterberg', pages: '3-4' },
      { title: 'Article 42', section: 'Reviews' },
    ]);
  });

  it('lists the articles of an issue once each, with authors and pages', () => {
    const none = { section: '', doi: '' };
    expect(listedArticles(pageOf(issuePage(['41', '42', '41'])), `${JOURNAL}/issue/view/4`)).toEqual([
      { url: landing, title: 'Article 41', byline: 'Author 1', pages: '8-9', ...none },
      { url: `${JOURNAL}/article/view/42`, title: 'Article 42', byline: 'Author 2', pages: '9-10', ...none },
    ]);
  });

  it('lists 200 articles at most', () => {
    const listed = (count: number): number => {
      const ids = Array.from({ length: count }, (_, n) => String(n + 1));
      return listedArticles(pageOf(issuePage(ids)), `${JOURNAL}/issue/view/4`).length;
    };
    expect([listed(200), listed(201)]).toEqual([200, 200]);
  });

  it('looks at 20 files of an article at most', () => {
    const files = (count: number): number => {
      const offered = Array.from({ length: count }, (_, n) => ({ label: 'PDF', id: String(n + 1) }));
      return galleysOf(pageOf(landingPage('41', offered)), landing).length;
    };
    expect([files(20), files(21)]).toEqual([20, 20]);
  });

  it('takes no more of a title than a line, and none of its tricks', () => {
    const long = issuePage(['41', '42']).replace('Article 41', `\u202EArticle\n41 ${'x'.repeat(100_000)}`);
    const [first] = listedArticles(pageOf(long), `${JOURNAL}/issue/view/4`);
    expect(first?.title).toMatch(/^Article 41 x+$/);
    expect(first?.title).toHaveLength(500);
  });
});
