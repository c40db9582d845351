// In a page: vitest.config.ts
import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { gatherMetadata } from '../../../../lib/clip/metadata/gather';
import { parseMetadata } from '../../../../lib/model/metadata';
import { readingFields } from '../../../../lib/model/reading-fields';
import { readings } from '../../../../lib/model/reading';

const NAMES = [
  ...[
    'citation_title',
    'citation_author',
    'citation_author_institution',
    'citation_journal_title',
    'citation_doi',
  ],
  ...['citation_isbn', 'citation_keywords', 'citation_abstract', 'citation_firstpage', 'citation_pdf_url'],
  ...[
    'DC.Creator',
    'DC.Identifier',
    'DC.Source',
    'DC.Rights',
    'og:type',
    'og:title',
    'og:image',
    'og:locale',
  ],
  ...[
    'article:author',
    'book:isbn',
    'generator',
    'author',
    'description',
    'date',
    'prism.issn',
    'x_citation_date',
  ],
];
const value = fc.oneof(
  fc.string({ maxLength: 80, unit: 'grapheme' }),
  fc.constantFrom(
    'book',
    'Open Journal Systems',
    'WordPress',
    '2024',
    '10.1234/x',
    '9780306406157',
    'a'.repeat(9000),
  ),
  fc.constantFrom(
    'Marlowe, Ines; Okonkwo, Chidi',
    '//x',
    'https://[bad',
    '\u0000\u202E',
    'javascript:alert(1)',
  ),
);
const json = fc.dictionary(
  fc.constantFrom(
    '@type',
    'headline',
    'name',
    'author',
    'isbn',
    'isPartOf',
    'audience',
    'image',
    'citation',
    'url',
  ),
  fc.oneof(value, fc.constantFrom('Book', 'Article', 'Review'), fc.jsonValue({ maxDepth: 3 })),
);

it('whatever a page says: nothing throws, and the model takes it as it is', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 12 }),
      json,
      value,
      (tags, thing, text) => {
        const page = document.implementation.createHTMLDocument('Title');
        for (const [name, content] of tags) {
          const tag = page.createElement('meta');
          tag.setAttribute('name', name);
          tag.setAttribute('content', content);
          page.head.append(tag);
        }
        const script = page.createElement('script');
        script.setAttribute('type', 'application/ld+json');
        script.textContent = JSON.stringify(thing);
        const heading = page.createElement('h1');
        heading.textContent = text;
        page.body.append(script, heading);
        const found = gatherMetadata(page, 'https://example.org/a');
        const parsed = parseMetadata(found);
        expect(parsed).toEqual(found);
        expect(parsed?.title).toBe(found.title.trim());
        const { fields } = readingFields(parsed as NonNullable<typeof parsed>);
        const record = { ...readings.encode(fields, 'm'), id: 'r', by: 'm', at: 1_790_000_000_000 };
        expect(readings.parse(record)).toMatchObject(fields);
      },
    ),
    { numRuns: 100 },
  );
}, 30_000);
