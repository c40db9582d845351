import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { MAX_BODY_INFLATED, MAX_PAGE_HTML, MAX_PICTURES, MAX_SHOWN } from '../../../lib/model/body-limits';
import { bylineOf, creator, creatorsOfByline, MAX_CREATORS } from '../../../lib/model/creator';
import { creatorsField, decodeCreators, encodeCreators } from '../../../lib/model/creators';
import {
  MAX_REFERENCE,
  MAX_REFERENCES,
  MAX_REFERENCES_LENGTH,
  parseDetails,
} from '../../../lib/model/details';
import { normalDoi } from '../../../lib/model/doi';
import { parseExtraction } from '../../../lib/model/extraction';
import { NO_TIME } from '../../../lib/util/possible-time';
import { count, id, line, text, time, webAddress } from '../../../lib/model/field';
import { emptyMetadata } from '../../../lib/model/metadata';
import { parseMissed } from '../../../lib/model/missed-picture';
import { parsePageSnapshot, shownPictures } from '../../../lib/model/page-snapshot';
import { decodeProvenance } from '../../../lib/model/provenance';
import { readings } from '../../../lib/model/reading';
import { readingFields } from '../../../lib/model/reading-fields';
import { FACTS } from '../../../lib/model/facts';

/** Each limit of the model at it and one beyond it. The kinds' own are in kinds.test.ts. */

const MADE = { id: 'r', by: 'ana', at: 1_790_000_000_000 };
const reading = (fields: object) => readings.parse({ ...MADE, ...fields });
const x = (n: number): string => 'x'.repeat(n);
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const letters = (n: number): string[] => times(n, (i) => `k${i}`);
const fits = (schema: v.GenericSchema, value: unknown): boolean => v.safeParse(schema, value).success;

describe('a field', () => {
  it.each([
    ['line', line(5)],
    ['text', text(5)],
  ])('%s is cut at its length, and looked at no further than four times that', (_name, schema) => {
    expect([v.parse(schema, x(5)), v.parse(schema, x(6))]).toEqual([x(5), x(5)]);
    expect(v.parse(schema, `${'\0'.repeat(19)}x`)).toBe('x');
    expect(v.parse(schema, `${'\0'.repeat(20)}x`)).toBe('');
  });

  it('id has 64 characters, and is no name that means something to JavaScript', () => {
    expect([x(64), x(65), '', 'a b'].map((value) => fits(id, value))).toEqual([true, false, false, false]);
    const names = ['__proto__', 'constructor', 'prototype', 'proto'];
    expect(names.map((value) => fits(id, value))).toEqual([false, false, false, true]);
  });

  it('time is between the years 2000 and 2200', () => {
    const [first, last] = [Date.UTC(2000, 0, 1), Date.UTC(2200, 0, 1)];
    expect([first, last].map((at) => fits(time, at))).toEqual([true, true]);
    const outside = [first - 1, last + 1, Infinity].map((at) => v.parse(time, at));
    expect(outside).toEqual([NO_TIME, NO_TIME, NO_TIME]);
    expect(['2026', Number.NaN].map((at) => fits(time, at))).toEqual([false, false]);
  });

  it('count is a whole number of a hundred millions at most', () => {
    expect([0, 1e8, 1e8 + 1, -1, 0.5].map((n) => fits(count, n))).toEqual([true, true, false, false, false]);
  });

  it('address has 4,096 characters', () => {
    const address = `https://x.example/${x(4096 - 18)}`;
    expect([address, `${address}x`].map((value) => fits(webAddress, value))).toEqual([true, false]);
  });

  it('DOI has 200 characters', () => {
    const doi = `10.1234/${x(192)}`;
    expect([normalDoi(doi), normalDoi(`${doi}x`)]).toEqual([doi, '']);
  });
});

describe('people', () => {
  const people = times(MAX_CREATORS + 1, (i) => creator(`Person ${i}`));

  it('are fifty at most: as a page says, as they are stored, as they are read, and from a byline', () => {
    const most = people.slice(0, MAX_CREATORS);
    for (const some of [most, people]) {
      expect(v.parse(creatorsField, some)).toEqual(most);
      expect(decodeCreators(encodeCreators(some))).toEqual(most);
      expect(JSON.parse(encodeCreators(some))).toHaveLength(MAX_CREATORS);
      expect(decodeCreators(JSON.stringify(some.map(({ name }) => name)))).toEqual(most);
    }
    expect(creatorsOfByline(letters(50).join(';'))).toHaveLength(MAX_CREATORS);
    expect(creatorsOfByline(letters(51).join(';'))).toHaveLength(MAX_CREATORS);
  });

  it('are decoded from a text of 60,000 characters at most', () => {
    const stored = '["Ines Marlowe"]';
    expect(decodeCreators(stored.padEnd(60_000))).toHaveLength(1);
    expect(decodeCreators(stored.padEnd(60_001))).toEqual([]);
  });

  it('make a byline of 300 characters at most', () => {
    expect(bylineOf([creator(x(300))])).toHaveLength(300);
    expect(bylineOf([creator(x(301))])).toHaveLength(300);
    expect(creatorsOfByline(x(400))[0]?.name).toHaveLength(300);
  });
});

describe('references', () => {
  const many = (n: number, length: number): string[] => times(n, (i) => `${i}.`.padEnd(length, 'x'));

  it('are five hundred of a thousand characters each, in a side-car and typed by hand', () => {
    for (const n of [MAX_REFERENCES, MAX_REFERENCES + 1]) {
      expect(parseDetails(JSON.stringify({ references: many(n, 9) })).references).toHaveLength(
        MAX_REFERENCES,
      );
      expect(reading({ references: many(n, 9).join('\n') })?.references).toHaveLength(MAX_REFERENCES);
    }
    for (const length of [MAX_REFERENCE, MAX_REFERENCE + 1]) {
      expect(parseDetails(JSON.stringify({ references: [x(length)] })).references).toEqual([
        x(MAX_REFERENCE),
      ]);
    }
  });

  it('have 150,000 characters in all; a shorter one still takes the room that is left', () => {
    const kept = (references: string[]): number =>
      parseDetails(readingFields({ ...emptyMetadata(), references }).sideCar).references.length;
    const full = many(150, 1000);
    expect(full.join('')).toHaveLength(MAX_REFERENCES_LENGTH);
    expect(kept(full)).toBe(150);
    expect(kept([...full, 'y'])).toBe(150);
    expect(kept([...many(149, 1000), x(999), 'y'])).toBe(151);
  });
});

describe('a reading', () => {
  const HASH = 'ab'.repeat(32);

  it('has twenty pictures at most', () => {
    const pictures = (n: number): object => Object.fromEntries(times(n, (i) => [`picture:${i}`, HASH]));
    expect(reading(pictures(MAX_PICTURES))?.pictures).toHaveLength(MAX_PICTURES);
    expect(reading(pictures(MAX_PICTURES + 1))?.pictures).toHaveLength(MAX_PICTURES);
  });

  it('has ten other addresses, thirty keywords and four ISSN at most', () => {
    const lists = (more: number) =>
      reading({
        also: times(10 + more, (i) => `https://x.example/${i}`).join('\n'),
        keywords: letters(30 + more).join('\n'),
        issn: times(4 + more, (i) => `1234-567${i}`).join('\n'),
      });
    for (const more of [0, 1]) {
      const { also, keywords, issn } = lists(more)!;
      expect([also.length, keywords.length, issn.length]).toEqual([10, 30, 4]);
    }
  });

  it('looks at four times as many entries of a list as it may have', () => {
    const padded = (empty: number): string => `${'\n'.repeat(empty)}a`;
    expect(reading({ keywords: padded(119) })?.keywords).toEqual(['a']);
    expect(reading({ keywords: padded(120) })?.keywords).toEqual([]);
  });

  it('says where each fact comes from, and reads no more than there are facts', () => {
    expect(decodeProvenance(`${'th'.repeat(FACTS.length - 1)}cj`)).toMatchObject({ creators: 'json-ld' });
    expect(decodeProvenance(`${'th'.repeat(FACTS.length)}cj`)).toEqual({ title: 'highwire' });
  });
});

describe('what a page sends', () => {
  const page = {
    address: 'https://x.example',
    contentType: 'text/html',
    html: '',
    selection: '',
    pictures: [],
  };
  const picture = { address: 'a', currentSrc: 'b', naturalWidth: 1, naturalHeight: 1 };

  it.each<[string, (n: number) => object, number]>([
    ['its HTML', (n) => ({ html: x(n) }), MAX_PAGE_HTML],
    ['its selection', (n) => ({ selection: x(n) }), MAX_PAGE_HTML],
    ['its address', (n) => ({ address: x(n) }), 100_000],
    ['its type', (n) => ({ contentType: x(n) }), 200],
    ['its pictures', (n) => ({ pictures: times(n, () => picture) }), MAX_SHOWN],
  ])('is refused whole when there is too much of %s', (_what, part, most) => {
    expect(parsePageSnapshot({ ...page, ...part(most) })).toBeDefined();
    expect(parsePageSnapshot({ ...page, ...part(most + 1) })).toBeUndefined();
  });

  it('knows a picture by every address that it goes by; the first of an address stands', () => {
    const first = { ...picture, naturalWidth: 300 };
    const second = { ...picture, currentSrc: 'c', naturalWidth: 5 };
    const third = { address: '', currentSrc: '', naturalWidth: 1, naturalHeight: 1 };
    const shown = shownPictures(parsePageSnapshot({ ...page, pictures: [first, second, third] })!);
    expect([...shown.keys()]).toEqual(['a', 'b', 'c']);
    expect(shown.get('a')?.naturalWidth).toBe(300);
  });

  it.each<[string, (n: number) => object, number]>([
    ['HTML', (n) => ({ html: x(n) }), 2 * MAX_BODY_INFLATED],
    ['pictures', (n) => ({ pictures: n }), MAX_PICTURES],
  ])('as a text is refused when there is too much of its %s', (_what, part, most) => {
    const found = { title: 'T', html: '<p>x</p>', pictures: 0 };
    expect(parseExtraction({ ...found, ...part(most) })).toBeDefined();
    expect(parseExtraction({ ...found, ...part(most + 1) })).toBeUndefined();
  });
});

it('missed pictures are twenty at most, each at one of the twenty places', () => {
  const missed = (n: number, place = (i: number) => i): number =>
    parseMissed(JSON.stringify(times(n, (i) => ({ n: place(i), src: 'https://x.example/a.png' })))).length;
  expect([missed(MAX_PICTURES), missed(MAX_PICTURES + 1, () => 0)]).toEqual([MAX_PICTURES, 0]);
  expect([missed(1, () => 19), missed(1, () => 20), missed(1, () => -1)]).toEqual([1, 0, 0]);
});

it('ages, grades and pages of a book are within what there is, else not known', () => {
  const known = (field: string, ...values: number[]): unknown[] =>
    values.map((value) => (parseDetails(JSON.stringify({ [field]: value })) as never)[field]);
  expect(known('ageMin', 0, 120, -1, 121)).toEqual([0, 120, null, null]);
  expect(known('gradeMax', -1, 13, -2, 14)).toEqual([-1, 13, null, null]);
  expect(known('numberOfPages', 1, 100_000, 0, 100_001)).toEqual([1, 100_000, null, null]);
});
