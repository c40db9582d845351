import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesOf, readings } from '../../../lib/model/reading';

const HASH = 'ab'.repeat(32);
const good = { id: 'r1', title: 'T', clippedBy: 'm1', clippedAt: 1_790_000_000_000, body: HASH };

describe('reading', () => {
  it('is whole with defaults from few fields', () => {
    expect(readings.parse(good)).toMatchObject({
      kind: 'article',
      byline: '',
      words: 0,
      pictures: [],
      body: HASH,
    });
  });

  it('keeps what each member says apart, and no name that means something to JavaScript', () => {
    const reading = readings.parse({
      ...good,
      'liked:m1': 'this',
      'liked:m2': 'that',
      'liked:__proto__': 'x',
      'read:m1': 1_790_000_000_001,
      'read:m2': 'soon',
    });
    expect({ ...reading?.liked }).toEqual({ m1: 'this', m2: 'that' });
    expect(Object.getPrototypeOf(reading?.liked)).toBeNull();
    expect({ ...reading?.read }).toEqual({ m1: 1_790_000_000_001 });
  });

  it('reads pictures in order up to the first gap; what is no hash is "not saved"', () => {
    const reading = readings.parse({
      ...good,
      'picture:0': HASH,
      'picture:1': 'javascript:alert(1)',
      'picture:2': 'pending',
      'picture:4': HASH,
    });
    expect(reading?.pictures).toEqual([HASH, 'not saved', 'pending']);
  });

  it.each([
    [{ ...good, title: 7 }],
    [{ ...good, clippedAt: 'yesterday' }],
    [{ ...good, clippedBy: '../x' }],
    [{ ...good, body: 'short' }],
  ])('refuses a foreign record whole', (record) => expect(readings.parse(record)).toBeUndefined());

  it.each([
    [{ ...good, id: undefined }],
    [{ ...good, clippedBy: undefined }],
    [{ ...good, clippedAt: undefined }],
    [{}],
  ])('is none without its key, its writer and its time', (record) =>
    expect(readings.parse(record)).toBeUndefined(),
  );

  it('has one writer and time: what a newer app wrote goes before the names of older ones', () => {
    const [by, at] = ['m2', 1_790_000_000_009];
    expect(readings.parse({ ...good, by, at })).toMatchObject({ by, at });
    expect(readings.parse({ by, at, ...good })).toMatchObject({ by, at });
  });

  it('says who typed a fact only when that can be a member', () => {
    const typed = { 'typed:volume': 'm1', 'typed:issue': 'a b', 'typed:pages': 7, 'typed:site': '__proto__' };
    expect(readings.parse({ ...good, ...typed })?.typed).toEqual({ volume: 'm1' });
  });

  it('a text too long is cut, however long it is', () => {
    expect(readings.parse({ ...good, title: 'x'.repeat(1_000_000) })?.title).toHaveLength(500);
  });

  it('has references a line each, and a cover that is a saved picture, an address or nothing', () => {
    const references = ' One. \n\nTwo.\nOne.\n';
    expect(readings.parse({ ...good, references })?.references).toEqual(['One.', 'Two.']);
    const long = Array.from({ length: 3000 }, (_, i) => `${i} ${'x'.repeat(5000)}`).join('\n');
    expect(readings.parse({ ...good, references: long })?.references).toHaveLength(500);
    const coverOf = (cover: unknown) => readings.parse({ ...good, cover })?.cover;
    expect([HASH, 'https://example.org/c.png', 'javascript:alert(1)', 'x'.repeat(64)].map(coverOf)).toEqual([
      HASH,
      'https://example.org/c.png',
      '',
      '',
    ]);
  });

  it('an address that cannot be opened becomes none', () => {
    expect(readings.parse({ ...good, url: 'javascript:alert(1)' })?.url).toBe('');
    expect(readings.parse({ ...good, url: 'https://example.org/a' })?.url).toBe('https://example.org/a');
  });

  it('never throws, whatever a partner writes', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.anything()),
        (record) => void readings.parse({ ...good, ...record }),
      ),
    );
  });

  it('takes a minute at least, none without a text', () => {
    expect([minutesOf({ words: 0 }), minutesOf({ words: 20 }), minutesOf({ words: 2380 })]).toEqual([
      0, 1, 10,
    ]);
  });
});

describe('a reading of which little is known', () => {
  it('has every field that its schema has, and no other', () => {
    const little = { id: 'r', by: 'ana', at: 1_790_000_000_000 };
    const all = Object.fromEntries(
      ['title', 'issn', 'words', 'file', 'from', 'note', 'creators', 'also'].map((key) => [key, undefined]),
    );
    const parsed = readings.parse(little);
    expect(parsed).toMatchObject({ ...little, kind: 'article', title: '', issn: [], words: 0, creators: [] });
    expect(Object.keys(parsed ?? {})).toEqual(expect.arrayContaining(Object.keys(all)));
    expect(Object.keys(readings.parse({ ...little, title: 'A', 'why:x': 'y', foreign: 1 }) ?? {})).toEqual(
      Object.keys(parsed ?? {}),
    );
  });
});
