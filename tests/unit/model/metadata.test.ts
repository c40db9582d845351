import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bylineOf, creator, creatorsOfByline, normalOrcid } from '../../../lib/model/creator';
import { decodeCreators, encodeCreators } from '../../../lib/model/creators';
import { described } from '../../../lib/model/described';
import { detailsText, parseDetails } from '../../../lib/model/details';
import { doiAddress, normalDoi } from '../../../lib/model/doi';
import { NO_DETAILS } from '../../../lib/model/details';
import { emptyMetadata } from '../../../lib/model/metadata';
import { normalIssn } from '../../../lib/model/issn';
import { parseMetadata } from '../../../lib/model/metadata';
import { FACTS } from '../../../lib/model/facts';
import { decodeProvenance, encodeProvenance } from '../../../lib/model/provenance';
import { readings } from '../../../lib/model/reading';
import { readingFields } from '../../../lib/model/reading-fields';

const RECORD = { id: 'r', title: 'T', clippedBy: 'm', clippedAt: 1_790_000_000_000 };

describe('a DOI', () => {
  it.each([
    ['https://doi.org/10.5860/CAL.14n1.26', '10.5860/cal.14n1.26'],
    ['doi:10.1234/abc.', '10.1234/abc'],
    ['(see 10.1234/abc(2)).', '10.1234/abc(2)'],
    ['https://doi.org/10.1234/a%2Fb?x=1#y', '10.1234/a/b'],
    ['10.12/short', ''],
    ['none', ''],
  ])('%s is %s', (written, doi) => expect(normalDoi(written)).toBe(doi));

  it('has no half characters and no direction tricks, so that its address can always be made', () => {
    for (const written of ['10.1234/\uD800', '10.1234/a\uD800b', '10.1234/\u202Egnp']) {
      const doi = normalDoi(written);
      expect(doi).not.toMatch(/[\uD800-\uDFFF\u202E]/);
      expect(() => doiAddress(doi)).not.toThrow();
    }
  });
  it('leads to its resolver', () =>
    expect(doiAddress('10.1234/a<b>')).toBe('https://doi.org/10.1234/a%3Cb%3E'));
});

it.each([
  ['1542-9806', '1542-9806'],
  ['ISSN 2374764x', '2374-764X'],
  ['15429', ''],
])('ISSN %s is %s', (written, issn) => expect(normalIssn(written)).toBe(issn));

describe('creators', () => {
  const one = { name: 'Ruel Adeyemi', role: 'illustrator', orcid: '', affiliation: 'A', family: '' } as const;
  it('are one short text in a record', () => {
    expect(encodeCreators([creator('Ines Marlowe'), one])).toBe(
      '["Ines Marlowe",["Ruel Adeyemi","illustrator","","A"]]',
    );
    expect(decodeCreators(encodeCreators([creator('Ines Marlowe'), one]))).toEqual([
      creator('Ines Marlowe'),
      one,
    ]);
    expect(encodeCreators([])).toBe('');
  });
  it('foreign text is nobody, never a fault', () => {
    expect(decodeCreators('[["A","king"],[],7,null,["","author"]]')).toEqual([creator('A', 'contributor')]);
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void decodeCreators(text)));
  });
  it('make the byline: authors, else whoever there is', () => {
    expect(bylineOf([creator('A'), one, creator('B')])).toBe('A; B');
    expect(bylineOf([one])).toBe('Ruel Adeyemi');
    expect(normalOrcid('https://orcid.org/0000-0002-1825-009x')).toBe('0000-0002-1825-009X');
    expect(creatorsOfByline('A; B;')).toEqual([creator('A'), creator('B')]);
  });
});

describe('where facts come from', () => {
  it('is two letters a fact, and each fact has its own', () => {
    const from = Object.fromEntries(FACTS.map((fact) => [fact, 'highwire' as const]));
    expect(decodeProvenance(encodeProvenance(from))).toEqual(from);
    expect(encodeProvenance({ title: 'highwire', creators: 'json-ld' })).toBe('thcj');
  });
  it('foreign letters are passed over', () => {
    expect(decodeProvenance('t!__cj')).toEqual({ creators: 'json-ld' });
    fc.assert(fc.property(fc.string(), (text) => void decodeProvenance(text)));
  });
});

describe('metadata from outside', () => {
  it('is cleaned field by field, what does not fit is empty', () => {
    const found = parseMetadata({
      title: ' A ',
      type: 'poem',
      doi: 'doi:10.1234/AB',
      isbn: ['0-306-40615-2', '978-0-306-40615-7', '9780306406158'],
      issn: ['12345678', 7],
      published: 'yesterday',
      pdf: 'javascript:alert(1)',
      ageMin: 900,
      creators: [{ name: 'A', role: 'king' }, { name: '' }, 7],
      from: { title: 'highwire', doi: 'hearsay', __proto__: 'page' },
    });
    expect(found).toEqual({
      ...emptyMetadata(),
      title: 'A',
      doi: '10.1234/ab',
      isbn: ['9780306406157'],
      issn: ['1234-5678'],
      creators: [creator('A', 'contributor')],
      from: { title: 'highwire' },
    });
    fc.assert(fc.property(fc.anything(), (input) => void parseMetadata(input)));
  });

  it('is parted into the record and the side-car, and put together again', () => {
    const metadata = {
      ...emptyMetadata(),
      title: 'T',
      abstract: 'Long.',
      keywords: ['a', 'b'],
      cover: 'https://example.org/c',
    };
    const { fields, sideCar } = readingFields(metadata);
    expect(JSON.parse(sideCar)).toEqual({ abstract: 'Long.' });
    expect(readings.parse({ ...readings.encode(fields, 'm'), ...RECORD })).toMatchObject({
      keywords: ['a', 'b'],
      title: 'T',
    });
    expect(JSON.parse(readingFields({ ...metadata, type: 'book' }).sideCar)).toMatchObject({
      cover: 'https://example.org/c',
    });
    expect(readingFields(emptyMetadata()).sideCar).toBe('');
    const many = { ...metadata, references: Array.from({ length: 500 }, () => 'x'.repeat(1000)) };
    expect(parseDetails(readingFields(many).sideCar).references.length).toBeLessThanOrEqual(500);
  });
});

describe('what somebody typed', () => {
  it('goes before the side-car: references and cover too, and none is something that was typed', () => {
    const details = { ...NO_DETAILS, references: ['Found.'], cover: 'https://example.org/c' };
    const reading = (over: object) => readings.parse({ ...RECORD, ...over })!;
    expect(described(reading({}), details)).toMatchObject({ references: ['Found.'], cover: details.cover });
    const typed = { references: 'Typed.', 'typed:references': 'ana', 'typed:cover': 'ana' };
    expect(described(reading(typed), details)).toMatchObject({ references: ['Typed.'], cover: '' });
  });
});

describe('a side-car', () => {
  it('holds what is known only, and foreign ones are cleaned', () => {
    expect(detailsText(NO_DETAILS)).toBe('');
    expect(parseDetails(detailsText({ ...NO_DETAILS, ageMin: 0, references: ['R'] }))).toEqual({
      ...NO_DETAILS,
      ageMin: 0,
      references: ['R'],
    });
    expect([parseDetails('{'), parseDetails('7'), parseDetails('{"references":7}')]).toEqual([
      NO_DETAILS,
      NO_DETAILS,
      NO_DETAILS,
    ]);
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseDetails(text)));
  });

  it('is overruled by what somebody typed, even by nothing', () => {
    const details = {
      ...NO_DETAILS,
      abstract: 'Found.',
      ageMin: 4,
      ageMax: 8,
      gradeMin: -1,
      gradeMax: 3,
      numberOfPages: 40,
    };
    const before = described(readings.parse(RECORD) as never, details);
    expect(before).toMatchObject({ abstract: 'Found.', ages: '4–8', grades: 'PreK–3', numberOfPages: 40 });
    const typed = readings.parse({
      ...RECORD,
      'typed:abstract': 'm',
      'typed:ages': 'm',
      ages: '5+',
      'typed:hack': 'm',
    });
    expect(described(typed as never, details)).toMatchObject({ abstract: '', ages: '5+', numberOfPages: 40 });
    expect(typed?.typed).toEqual({ abstract: 'm', ages: 'm' });
  });
});

describe('a reading of the first version', () => {
  it('has its authors from the byline; a new one never stores one', () => {
    expect(readings.parse({ ...RECORD, byline: 'Ama Boateng; Ruy Castellano' })).toMatchObject({
      byline: 'Ama Boateng; Ruy Castellano',
      creators: [creator('Ama Boateng'), creator('Ruy Castellano')],
    });
    expect(readings.parse({ ...RECORD, byline: 'Old', creators: '["New"]' })?.byline).toBe('New');
  });
  it('of a kind that a newer app knows is an article', () => {
    expect(readings.parse({ ...RECORD, kind: 'film', type: 'film' })).toMatchObject({
      kind: 'article',
      type: '',
    });
  });
});
