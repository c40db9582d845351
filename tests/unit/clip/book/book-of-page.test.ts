// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../lib/clip/ask';
import { bookOfPage } from '../../../../lib/clip/book/book-of-page';

const AT = 'https://books.example/watercress';
const read = (html: string) => bookOfPage(parsePage(html), AT);
const things = (thing: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...thing })}</script>`;

const BOOK = { '@type': 'Book', name: 'Watercress', isbn: '9780823446247' };
const OTHER = { '@type': 'Book', name: 'Alma', isbn: '9780763693558' };
const scripted = (thing: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;

describe('the book of a page', () => {
  it('by JSON-LD, as bookshops have it', () => {
    const found = read(
      `<title>Watercress</title>${things({
        ...{ '@type': 'Book', name: 'Watercress', isbn: '978-0-8234-4624-7', inLanguage: 'en' },
        author: { '@type': 'Person', name: 'Andrea Wang' },
        illustrator: { '@type': 'Person', name: 'Jason Chin' },
        publisher: { '@type': 'Organization', name: 'Neal Porter Books' },
        ...{ datePublished: '2021-03-30', bookFormat: 'https://schema.org/Hardcover' },
        ...{ typicalAgeRange: '4-8', image: 'https://books.example/cover.jpg' },
      })}<h1>Watercress</h1><p>You may also like ISBN 9780763693558 and ISBN 9780316431248.</p>`,
    );
    expect(found).toEqual({
      book: {
        ...{ title: 'Watercress', author: 'Andrea Wang', illustrator: 'Jason Chin', isbn: '9780823446247' },
        ...{ publisher: 'Neal Porter Books', year: '2021', ages: '4–8', format: 'hardcover', language: 'en' },
        cover: '',
      },
      cover: 'https://books.example/cover.jpg',
    });
  });

  it('by microdata, as library catalogues have it', () => {
    const found = read(
      `<title>Watercress | City Library</title><div itemscope itemtype="http://schema.org/Book">
       <h1 itemprop="name">Watercress</h1><span itemprop="author">Wang, Andrea</span>
       <span itemprop="isbn">0823446247</span><span itemprop="datePublished">2021</span></div>`,
    );
    expect(found?.book).toMatchObject({ title: 'Watercress', isbn: '9780823446247', year: '2021' });
    expect(found?.book.author).toMatch(/Andrea Wang|Wang, Andrea/);
  });

  it('by the one ISBN that it shows, where it says nothing for machines', () => {
    const found = read(
      `<title>City Library</title><h1>Watercress</h1><dl><dt>ISBN</dt><dd>978-0-8234-4624-7</dd>
       <dt>ISBN-10:</dt><dd>0823446247</dd></dl><script>"ISBN 9780763693558"</script>`,
    );
    expect(found).toMatchObject({
      cover: '',
      book: { title: 'Watercress', isbn: '9780823446247', year: '' },
    });
  });

  it.each([
    ['in a list', [{ '@type': 'WebSite', name: 'Shop' }, BOOK]],
    ['in a graph', { '@graph': [{ '@type': 'BreadcrumbList' }, { '@type': 'WebPage' }, BOOK] }],
    ['as what the page is about', { '@type': 'ItemPage', mainEntity: BOOK }],
    ['of several types', { ...BOOK, '@type': ['Product', 'Book'] }],
    ['beside others like it', { ...BOOK, isRelatedTo: [OTHER], isSimilarTo: [OTHER] }],
    ['that the heading names among others', [OTHER, BOOK]],
    ['by its number as a thing for sale', { '@type': 'Product', name: 'W', gtin13: '9780823446247' }],
  ])('stands %s', (_, thing) => {
    const found = read(`<title>Watercress</title>${scripted(thing)}<h1>Watercress</h1>`);
    expect(found?.book).toMatchObject({ title: 'Watercress', isbn: '9780823446247' });
  });

  it.each([
    ['in marks of other markup', `//<![CDATA[\n${JSON.stringify(BOOK)}\n//]]>`],
    ['behind a script that is broken', `{"@type": "Book", nam</script>${scripted(BOOK)}<script>`],
  ])('is read %s', (_, script) => {
    const found = read(`<script type="application/ld+json">${script}</script><h1>Watercress</h1>`);
    expect(found?.book).toMatchObject({ title: 'Watercress', isbn: '9780823446247' });
  });

  it('has two types by microdata, and a number as a thing for sale', () => {
    const type = 'http://schema.org/Book http://schema.org/Product';
    const found = read(
      `<div itemscope itemtype="${type}"><h1 itemprop="name">Watercress</h1><b itemprop="author">A. Wang</b></div>`,
    );
    expect(found?.book).toMatchObject({ title: 'Watercress', author: 'A. Wang' });
    const sold = read('<h1>Watercress</h1><meta itemprop="gtin13" content="9780823446247">');
    expect(sold?.book).toMatchObject({ title: 'Watercress', isbn: '9780823446247' });
  });

  it.each([
    ['shows no number', '<h1>Watercress</h1>'],
    ['shows two books', '<h1>New</h1><p>ISBN 9780823446247</p><p>ISBN 9780763693558</p>'],
    ['shows a wrong number', '<h1>New</h1><p>ISBN 9780823446248</p>'],
    ['lists several', `${scripted({ '@graph': [BOOK, OTHER] })}<h1>New</h1>`],
    ['sells several', '<h1>New</h1><p itemprop="gtin13">9780823446247<p itemprop="gtin13">9780763693558'],
    ['sells what is no book', '<h1>Mug</h1><p itemprop="gtin13">4006381333931'],
    ['has no title', '<p>ISBN 9780823446247</p>'],
    ['is an article', `${things({ '@type': 'Article', headline: 'On books' })}<h1>On books</h1>`],
  ])('is none where it %s', (_, html) => {
    expect(read(html)).toBeUndefined();
  });

  it.each([
    ['its JSON-LD says', 'es', scripted({ ...BOOK, inLanguage: 'es' })],
    [
      'its JSON-LD names by its code',
      'es',
      scripted({ ...BOOK, inLanguage: { '@type': 'Language', alternateName: 'es' } }),
    ],
    [
      'its catalogue says',
      'es',
      '<meta name="DC.type" content="book"><meta name="DC.language" content="es"><meta name="DC.title" content="Watercress">',
    ],
    ['its JSON-LD says in fewer words than the page', 'en', scripted({ ...BOOK, inLanguage: 'en' })],
    ['nobody says: the page speaks for itself alone', '', scripted(BOOK)],
    ['only its shop says of itself', '', `<meta property="og:locale" content="en_US">${scripted(BOOK)}`],
    [
      'another thing of the page has',
      '',
      scripted([{ '@type': 'WebPage', inLanguage: 'en-US', mainEntity: BOOK }]),
    ],
    ['tags say that speak of the page', '', `<meta name="DC.language" content="en">${scripted(BOOK)}`],
  ])('is in the language that %s', (_, language, html) => {
    const found = read(
      `<html lang="en-US"><head><title>Watercress</title>${html}</head><body><h1>Watercress</h1></body></html>`,
    );
    expect(found?.book).toMatchObject({ title: 'Watercress', language });
  });

  it('keeps nothing that could do harm', () => {
    const found = read(
      things({
        '@type': 'Book',
        name: `<img src=x onerror=alert(1)>A\u202E${'b'.repeat(900)}`,
        image: 'javascript:1',
      }),
    );
    expect(found?.cover).toBe('');
    expect(found?.book.title).not.toMatch(/[<\u202E]/);
    expect(found?.book.title.length).toBeLessThanOrEqual(500);
  });
});
