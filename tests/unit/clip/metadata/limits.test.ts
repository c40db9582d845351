// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { jsonLd } from '../../../../lib/clip/metadata/json-ld';
import { metaEntries } from '../../../../lib/clip/metadata/meta-tags';
import { microdata } from '../../../../lib/clip/metadata/microdata';
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
