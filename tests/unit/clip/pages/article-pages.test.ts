// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { pagesOfArticle } from '../../../../lib/clip/pages/article-pages';
import { isOtherPageOf, MAX_ARTICLE_PAGES } from '../../../../lib/clip/pages/page-number';
import { pageOf } from '../page-of';

const SITE = 'https://www.example.org';
const links = (...all: (readonly [href: string, text: string])[]): Document =>
  pageOf(
    `<h1>Rooms</h1><p>Text.</p><nav>${all.map(([href, text]) => `<a href="${href}">${text}</a>`).join(' ')}</nav>`,
  );
const paths = (page: Document, address: string): readonly string[] | undefined =>
  pagesOfArticle(page, `${SITE}${address}`)?.addresses.map((one) => one.replace(SITE, ''));

describe('the pages of an article', () => {
  it.each([
    ['/rooms', '/rooms?page=2', '/rooms?page=3'],
    ['/rooms.html', '/rooms-2.html', '/rooms-3.html'],
    ['/rooms.html', '/rooms_2.html', '/rooms_3.html'],
    ['/rooms/', '/rooms/2/', '/rooms/3/'],
    ['/rooms/', '/rooms/page/2/', '/rooms/page/3/'],
    ['/read?id=7', '/read?id=7&page=2', '/read?id=7&page=3'],
    ['/rooms', '/rooms/p2', '/rooms/p3'],
    ['/rooms', '/rooms,2', '/rooms,3'],
    ['/rooms/', '/rooms/page2.html', '/rooms/page3.html'],
    ['/rooms/index.html', '/rooms/page2.html', '/rooms/page3.html'],
    ['/rooms', '/rooms?pagewanted=2', '/rooms?pagewanted=3'],
  ])('are found by their numbers: %s', (one, two, three) => {
    expect(paths(links([two, '2'], [three, '3'], [two, 'Next page ›']), one)).toEqual([one, two, three]);
    expect(paths(links([one, '1'], [three, '3']), two)).toEqual([one, two, three]);
    expect(pagesOfArticle(links([one, '1'], [three, '3']), `${SITE}${two}`)?.current).toBe(2);
  });

  it('are found where the address of the first has its number too', () => {
    expect(paths(links(['/rooms?page=1', '1'], ['/rooms?page=2', '2']), '/rooms?page=1')).toEqual([
      '/rooms?page=1',
      '/rooms?page=2',
    ]);
  });

  it.each(['Next', 'Siguiente', 'Page suivante', 'Nächste Seite', '下一页', '次へ', '»', 'Continue reading'])(
    'are found by a link that says "%s"',
    (text) => expect(paths(links(['/rooms?page=2', text]), '/rooms')).toEqual(['/rooms', '/rooms?page=2']),
  );

  it('are found by titles with numbers, and by what the head says', () => {
    expect(paths(links(['/rooms/2', 'Page 2: The branch on Alder Street']), '/rooms')).toEqual([
      '/rooms',
      '/rooms/2',
    ]);
    expect(paths(pageOf('<link rel="next" href="/rooms/2"><p>Text.'), '/rooms')).toEqual([
      '/rooms',
      '/rooms/2',
    ]);
  });

  it.each([
    ['<p>Page 1 of 3 <a href="/rooms?page=2">Next</a></p>', 3],
    ['<a href="/rooms?page=2">Seite 2 von 4</a>', 4],
    ['<p><a href="/rooms?page=2">2</a> 1/50</p>', 50],
    ['<p><a href="/rooms?page=2">2</a> 1/51</p>', 2],
    ['<p><a href="/rooms?page=2">2</a> read by 9 of 10</p>', 2],
    [`<p><a href="/rooms?page=2">2</a> ${'1 of 3 rooms were read in. '.repeat(3)}</p>`, 2],
  ])('are as many as a line with a link says: %s', (html, total) => {
    const all = Array.from({ length: total }, (_, n) => (n === 0 ? '/rooms' : `/rooms?page=${n + 1}`));
    expect(paths(pageOf(`<h1>Rooms</h1>${html}`), '/rooms')).toEqual(all);
  });

  it.each([
    'Page 2 of 2',
    'Go to page 2',
    '2ページ目',
    'Página 2 de 2',
    'Seite 2 von 2',
    'Go to next page',
    '次のページへ',
  ])('are found by a link that says “%s”', (text) =>
    expect(paths(links(['/rooms?page=2', text]), '/rooms')).toEqual(['/rooms', '/rooms?page=2']),
  );

  it('are found in a list to choose from', () => {
    const options = ['', '?page=2', '?page=3'].map(
      (page, n) => `<option value="/rooms${page}">${n + 1}. Rooms and crates</option>`,
    );
    const page = pageOf(`<h1>Rooms</h1><select>${options.join('')}</select>`);
    expect(paths(page, '/rooms')).toEqual(['/rooms', '/rooms?page=2', '/rooms?page=3']);
  });

  it('are not the next article of a blog, which has a number and is called by its title', () => {
    const next = (href: string, text: string): Document => pageOf(`<a rel="next" href="${href}">${text}</a>`);
    expect(paths(next('/rooms-2', 'Rooms, and more of them'), '/rooms')).toBeUndefined();
    expect(paths(next('/rooms-2', '›'), '/rooms')).toEqual(['/rooms', '/rooms-2']);
    expect(paths(next('/rooms?page=2', 'More of the rooms'), '/rooms')).toEqual(['/rooms', '/rooms?page=2']);
  });

  it('are filled up between those that are named', () => {
    expect(paths(links(['/rooms?page=2', '2'], ['/rooms?page=5', '5']), '/rooms')).toEqual([
      '/rooms',
      ...[2, 3, 4, 5].map((n) => `/rooms?page=${n}`),
    ]);
  });

  it.each([
    ['another article', '/rooms', '/shelves', 'Next'],
    ['another article with a number', '/rooms-1', '/shelves-2', 'Next'],
    ['an article of the next day', '/2024/05/14', '/2024/05/15', 'Next'],
    ['a heading with a number', '/rooms', '/rooms-2', 'Rooms, second part'],
    ['pages of comments', '/rooms', '/rooms/comment-page-2', '2'],
    ['pages of comments by an anchor', '/rooms', '/rooms?page=2#comments', '2'],
    ['the pages of a front', '/', '/page/2', '2'],
    ['another site', '/rooms', 'https://other.example/rooms?page=2', '2'],
    ['a number that is not the address’s', '/rooms', '/rooms?page=2', '7'],
    ['a script', '/rooms', 'javascript:void(2)', '2'],
  ])('are not %s', (_, address, href, text) => expect(paths(links([href, text]), address)).toBeUndefined());

  it('are not in a box of comments', () => {
    const page = pageOf('<p>Text.</p><div class="comments-list"><a href="/rooms?page=2">2</a></div>');
    expect(paths(page, '/rooms')).toBeUndefined();
  });

  it('are fifty at most', () => {
    const most = links([`/rooms?page=${MAX_ARTICLE_PAGES}`, `${MAX_ARTICLE_PAGES}`]);
    expect(paths(most, '/rooms')).toHaveLength(MAX_ARTICLE_PAGES);
    expect(paths(links(['/rooms?page=51', '51']), '/rooms')).toBeUndefined();
  });
});

it.each([
  ['/rooms', '/rooms?page=2', true],
  ['/rooms/3/', '/rooms/2/', true],
  ['/rooms/page1.html', '/rooms/page2.html', true],
  ['/rooms', '/rooms', false],
  ['/rooms', '/rooms/?page=1', false],
  ['/rooms?page=2', '/shelves?page=3', false],
  ['/rooms/2', '/rooms/2/', false],
])('%s and %s are two pages of one article: %s', (one, other, are) => {
  expect(isOtherPageOf(SITE + one, SITE + other)).toBe(are);
  expect(isOtherPageOf(SITE + other, SITE + one)).toBe(are);
});
