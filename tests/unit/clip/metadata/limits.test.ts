// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { withoutEntities } from '../../../../lib/clip/metadata/entities';
import { jsonLd } from '../../../../lib/clip/metadata/json-ld';
import { keyword } from '../../../../lib/clip/metadata/keyword';
import { metaEntries } from '../../../../lib/clip/metadata/meta-tags';
import { microdata } from '../../../../lib/clip/metadata/microdata';
import { visiblePage } from '../../../../lib/clip/metadata/page';
import { bylineOf } from '../../../../lib/model/creator';
import { pageOf } from '../page-of';

/** The title that a page with that JSON-LD tells; undefined when it is not read. */
const titleOf = (json: string): string | undefined =>
  jsonLd(pageOf(`<script type="application/ld+json">${json}</script>`)).title;
const article = (inner = ''): string => `{"@type":"NewsArticle","headline":"Rooms for Reading"${inner}}`;

describe('what a page may tell of itself', () => {
  it('is 1,500 tags', () => {
    const tags = '<meta name="a" content="b">'.repeat(1500);
    expect(metaEntries(pageOf(tags))).toHaveLength(1500);
    expect(metaEntries(pageOf(`${tags}<meta name="c" content="d">`))).toHaveLength(1500);
  });

  it('is JSON of 500,000 characters', () => {
    const padded = (length: number): string => article().padEnd(length, ' ');
    expect(titleOf(padded(500_000))).toBe('Rooms for Reading');
    expect(titleOf(padded(500_001))).toBeUndefined();
  });

  it('is JSON nested 12 deep', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${article()}${']'.repeat(depth)}`;
    expect(titleOf(nested(12))).toBe('Rooms for Reading');
    expect(titleOf(nested(13))).toBeUndefined();
  });

  it('is 2,000 things of JSON', () => {
    const after = (count: number): string => `[${'{"@type":"Thing"},'.repeat(count)}${article()}]`;
    expect(titleOf(after(1999))).toBe('Rooms for Reading');
    expect(titleOf(after(2000))).toBeUndefined();
  });

  it('is 300 properties of a thing in the markup', () => {
    const after = (count: number): string | undefined =>
      microdata(
        pageOf(
          `<div itemscope itemtype="https://schema.org/NewsArticle">${'<i itemprop="keywords">x</i>'.repeat(count)}<b itemprop="headline">Rooms for Reading</b></div>`,
        ),
      ).title;
    expect(after(299)).toBe('Rooms for Reading');
    expect(after(300)).toBeUndefined();
  });
});

describe('what counts as a name, a keyword, a thing', () => {
  it('is a name of six words', () => {
    const named = (count: number): string =>
      bylineOf(
        visiblePage(pageOf(`<p class="byline">${Array.from({ length: count }, () => 'Ana').join(' ')}</p>`))
          .creators ?? [],
      );
    expect(named(6)).toBe('Ana Ana Ana Ana Ana Ana');
    expect(named(7)).toBe('');
  });

  it('is a keyword of ten words', () => {
    const ten = Array.from({ length: 10 }, (_, i) => `w${i}`).join(' ');
    expect([keyword(ten), keyword(`${ten} more`)]).toEqual([ten, '']);
  });

  it('is one of 100 things in the markup', () => {
    const named = (before: number): string | undefined => {
      const other = '<div itemscope itemtype="https://schema.org/NewsArticle"></div>'.repeat(before);
      const own =
        '<div itemscope itemtype="https://schema.org/NewsArticle"><b itemprop="headline">Rooms for Reading</b></div>';
      return microdata(pageOf(other + own)).title;
    };
    expect(named(99)).toBe('Rooms for Reading');
    expect(named(100)).toBeUndefined();
  });

  it('is an entity written three times over', () => {
    expect(withoutEntities(pageOf(''), 'a &amp;amp;lt; b')).toBe('a < b');
    expect(withoutEntities(pageOf(''), 'a &amp;amp;amp;lt; b')).toBe('a &lt; b');
  });
});
