import { describe, expect, it } from 'vitest';
import { type Identity, isSameArticle } from '../../../../lib/clip/identity/same-article';

const article = (over: Partial<Identity>): Identity => ({ url: '', also: [], doi: '', file: '', ...over });
const at = (url: string): Identity => article({ url });

describe('one article', () => {
  it.each([
    ['https://a.example/post', 'http://www.a.example/post/?utm_source=x#top'],
    ['https://a.example/post', 'https://a.example/post/amp/'],
    ['https://a.example/post', 'https://amp.a.example/post'],
    ['https://a.example/post?id=3', 'https://a.example/post?id=3&amp=1'],
    ['https://www.a.example/post', 'https://www-a-example.cdn.ampproject.org/c/s/www.a.example/post'],
    ['https://j.example/index.php/s/article/view/41', 'https://j.example/index.php/s/article/download/41/77'],
    ['https://a.example/2026/post', 'https://m.a.example/2026/post/index.html'],
    ['https://doi.org/10.5555/Shelf.41', 'https://publisher.example/doi/full/10.5555/shelf.41'],
  ])('%s is %s', (one, other) => {
    expect(isSameArticle(at(one), at(other))).toBe(true);
    expect(isSameArticle(at(other), at(one))).toBe(true);
  });

  it.each([
    ['https://a.example/post', 'https://a.example/post-2'],
    ['https://a.example/?p=1', 'https://a.example/?p=2'],
    ['https://a.example/post', 'https://b.example/post'],
    ['https://j.example/article/view/41', 'https://j.example/article/view/42/41'],
    ['', ''],
  ])('%s is not %s', (one, other) => expect(isSameArticle(at(one), at(other))).toBe(false));

  it('is known by its DOI, its file, and any other address', () => {
    expect(
      isSameArticle(article({ doi: '10.5555/a' }), article({ doi: '10.5555/a', url: 'https://x.example/' })),
    ).toBe(true);
    expect(isSameArticle(article({ file: 'f'.repeat(64) }), article({ file: 'f'.repeat(64) }))).toBe(true);
    expect(
      isSameArticle(
        article({ url: 'https://a.example/1', also: ['https://b.example/2'] }),
        at('https://b.example/2'),
      ),
    ).toBe(true);
    expect(isSameArticle(article({ doi: '10.5555/a' }), at('https://doi.org/10.5555/a'))).toBe(true);
  });
});
