// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { pagesOfArticle } from '../../../../lib/clip/pages/article-pages';
import { MAX_ARTICLE_PAGES } from '../../../../lib/clip/pages/page-number';
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
