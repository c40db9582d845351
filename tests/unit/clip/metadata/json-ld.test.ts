// In a page: vitest.config.ts
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { creator } from '../../../../lib/model/creator';
import { jsonLd } from '../../../../lib/clip/metadata/json-ld';
import { pageWithJsonLd } from '../page-of';

const read = (thing: unknown, title?: string) => jsonLd(pageWithJsonLd(JSON.stringify(thing), title));

describe('jsonLd', () => {
  it('reads an article in a graph, with authors of every kind', () => {
    const graph = {
      '@graph': [
        { '@type': 'WebSite', name: 'Some Site' },
        { '@id': '#ines', '@type': 'Person', name: 'Ines Marlowe' },
        {
          '@type': ['NewsArticle', 'Thing'],
          headline: 'Rooms for Reading',
          author: [{ '@id': '#ines' }, 'Okonkwo, Chidi', { '@type': 'Organization', name: 'A &amp; B' }],
          datePublished: '2024-05-14T10:00:00Z',
          publisher: { name: 'Some Paper' },
          inLanguage: 'en_US',
          description: 'Four branches.',
          mainEntityOfPage: { '@id': 'https://example.org/rooms' },
        },
      ],
    };
    expect(read(graph)).toMatchObject({
      type: 'news',
      title: 'Rooms for Reading',
      creators: [
        creator('Ines Marlowe'),
        { ...creator('Chidi Okonkwo'), family: 'Okonkwo' },
        { ...creator('A & B'), family: 'A & B' },
      ],
      site: 'Some Paper',
      published: '2024-05-14',
      language: 'en-US',
      description: 'Four branches.',
      url: 'https://example.org/rooms',
    });
  });

  it('walks from the issue to the journal', () => {
    const periodical = {
      '@type': 'Periodical',
      name: 'Some Journal',
      issn: '1542-9806',
      publisher: { name: 'Some Press' },
    };
    const volume = { '@type': 'PublicationVolume', volumeNumber: 9, isPartOf: periodical };
    const issue = { '@type': 'PublicationIssue', issueNumber: 2, isPartOf: volume };
    const article = { '@type': 'ScholarlyArticle', headline: 'Rooms for Reading', isPartOf: issue };
    expect(read(article)).toMatchObject({
      type: 'journalArticle',
      site: 'Some Journal',
      issn: ['1542-9806'],
      volume: '9',
      issue: '2',
      publisher: 'Some Press',
    });
  });

  it('of several articles takes the one that the page is called after, else none', () => {
    const list = [
      { '@type': 'Article', headline: 'Another' },
      { '@type': 'Article', headline: 'Rooms for Reading', author: 'Ines Marlowe' },
    ];
    expect(read(list).creators).toEqual([creator('Ines Marlowe')]);
    expect(read(list, 'All articles')).toEqual({});
  });

  it('goes by the name where the headline is a description', () => {
    const article = { '@type': 'Article', name: 'Rooms for Reading', headline: 'a kind of room' };
    expect(read(article).title).toBe('Rooms for Reading');
  });

  it('passes over broken JSON and reads what is wrapped in comments', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(jsonLd(pageWithJsonLd('{"@type": "Article", "headline": '))).toEqual({});
    const wrapped = '<!-- {"@type":"Article","headline":"Rooms\n for Reading"} -->';
    expect(jsonLd(pageWithJsonLd(wrapped)).title).toBe('Rooms  for Reading');
  });

  it('never throws, whatever the JSON holds', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const keys = fc.constantFrom(
      '@graph',
      '@id',
      '@type',
      'headline',
      'name',
      'author',
      'isPartOf',
      'publisher',
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>('Article', 'Book', 'PublicationIssue', '', null, true, 7, '<b>&amp;'),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(keys, tie('tree'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        jsonLd(pageWithJsonLd(JSON.stringify(value)));
      }),
      { numRuns: 300 },
    );
  });

  it('is not held up by deep or wide JSON', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    expect(jsonLd(pageWithJsonLd(deep))).toEqual({});
    expect(read(Array.from({ length: 20_000 }, () => ({ '@type': 'Thing' })))).toEqual({});
  });
});
