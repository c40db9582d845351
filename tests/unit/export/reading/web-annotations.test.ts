import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { webAnnotations } from '../../../../lib/export/reading/web-annotations';
import { snapshotOf } from '../../../../lib/export/reading/snapshot';
import { comment, full, HOSTILE, matter, NOW, reading } from './matter';

/**
 * What the recommendation (https://www.w3.org/TR/annotation-model/, 23 February 2017) says MUST be so of the parts
 * that we write, by its sections. No other key is allowed: what we add must be looked up there first.
 */
const iri = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i));
/** 3.3.1: xsd:dateTime with the time zone "Z". */
const dateTime = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/));
/** 3.3.2 */
const agent = v.strictObject({
  id: iri,
  type: v.picklist(['Person', 'Organization', 'Software']),
  name: v.string(),
});
/** 3.3.5: the list of motivations. */
const MOTIVATIONS = (
  'assessing bookmarking classifying commenting describing editing highlighting ' +
  'identifying linking moderating questioning replying tagging'
).split(' ');
const motivation = v.picklist(MOTIVATIONS);
const lifecycle = { creator: v.optional(agent), created: v.optional(dateTime) };
/** 3.2.4: exactly one value. */
const textualBody = v.strictObject({
  ...{ type: v.literal('TextualBody'), value: v.string() },
  ...{ purpose: v.optional(motivation), format: v.optional(v.string()), ...lifecycle },
});
const place = v.pipe(v.number(), v.integer(), v.minValue(0));
/** 4.2.4 and 4.2.5: exactly one exact, exactly one start and end. */
const quote = v.strictObject({
  ...{ type: v.literal('TextQuoteSelector'), exact: v.pipe(v.string(), v.minLength(1)) },
  ...{ prefix: v.optional(v.string()), suffix: v.optional(v.string()) },
});
const selector = v.variant('type', [
  quote,
  /** 4.2.2: exactly one value; 4.2.9: exactly one start and end. */
  v.strictObject({ type: v.literal('CssSelector'), value: v.string() }),
  v.strictObject({ type: v.literal('RangeSelector'), startSelector: quote, endSelector: quote }),
  v.pipe(
    v.strictObject({ type: v.literal('TextPositionSelector'), start: place, end: place }),
    v.check(({ start, end }) => end >= start),
  ),
]);
/** 4.1: exactly one source. */
const specific = v.strictObject({
  type: v.literal('SpecificResource'),
  source: iri,
  selector: v.pipe(v.array(selector), v.minLength(1)),
});
/** 3.1: exactly one id, the type, at least one target. */
const annotation = v.strictObject({
  ...{ id: iri, type: v.literal('Annotation'), motivation },
  body: v.union([textualBody, v.array(textualBody)]),
  target: v.union([iri, specific]),
  ...lifecycle,
});
/** 5.1 and 5.2: a page has an id and at least one item; items are a list. */
const page = v.strictObject({
  ...{ id: iri, type: v.literal('AnnotationPage'), partOf: iri, startIndex: place },
  items: v.pipe(v.array(annotation), v.minLength(1)),
});
const collection = v.strictObject({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  ...{ id: iri, type: v.literal('AnnotationCollection'), label: v.string() },
  ...{ total: place, generated: dateTime, first: v.optional(page) },
});
const read = (text: string) => v.parse(collection, JSON.parse(text));

describe('a reading as Web Annotations', () => {
  it('holds each highlight with its two selectors, its maker and what it means', () => {
    const { first, total } = read(webAnnotations(full(), NOW));
    expect(total).toBe(first?.items.length);
    expect(first?.items[0]).toEqual({
      ...{ id: 'urn:x-bookbag:highlight:h1', type: 'Annotation', motivation: 'assessing' },
      creator: { id: 'urn:x-bookbag:member:ana', type: 'Person', name: 'Ana' },
      created: '2026-11-20T12:00:00.000Z',
      body: [
        { type: 'TextualBody', value: 'Liked', purpose: 'tagging' },
        {
          ...{ type: 'TextualBody', value: 'First line\nsecond line', purpose: 'commenting' },
          ...{ format: 'text/plain', created: '2026-11-20T12:00:00.000Z' },
          creator: { id: 'urn:x-bookbag:member:ana', type: 'Person', name: 'Ana' },
        },
      ],
      target: {
        type: 'SpecificResource',
        source: 'https://journals.example/article/view/8123',
        selector: [
          { type: 'TextQuoteSelector', exact: 'the song they sing', prefix: 'spoke of', suffix: 'in both' },
          { type: 'TextPositionSelector', start: 120, end: 138 },
        ],
      },
    });
    expect(first?.items.map((one) => one.motivation)).toEqual([
      ...['assessing', 'replying', 'replying', 'questioning', 'commenting', 'commenting', 'replying'],
    ]);
    expect(first?.items[1]?.target).toBe('urn:x-bookbag:highlight:h1');
  });

  it('words without a place have their quote alone', () => {
    const gone = read(webAnnotations(full(), NOW)).first?.items.find(({ id }) => id.endsWith('h2'));
    expect(gone?.target).toMatchObject({
      selector: [{ type: 'TextQuoteSelector', exact: 'gone words', suffix: 'in both' }],
    });
  });

  it('a thread on a figure has what finds it in the page', () => {
    const on = { on: 'reading', subject: 'r', prefix: 'on the rug.', suffix: 'They spoke' } as const;
    const said = [
      comment({ id: 'c1', ...on, figure: 'picture', quote: 'A "red" rug\\' }),
      comment({ id: 'c2', ...on, figure: 'table', quote: 'Families · North' }),
      comment({ id: 'c3', ...on, figure: 'picture', prefix: '' }),
    ];
    const some = snapshotOf(matter({ highlights: [], comments: said }), false);
    const items = read(webAnnotations(some, NOW)).first?.items ?? [];
    const range = {
      type: 'RangeSelector',
      startSelector: { type: 'TextQuoteSelector', exact: 'on the rug.' },
      endSelector: { type: 'TextQuoteSelector', exact: 'They spoke' },
    };
    expect(items.map(({ target }) => (typeof target === 'string' ? target : target.selector))).toEqual([
      [{ type: 'CssSelector', value: String.raw`img[alt="A \"red\" rug\\"]` }, range],
      [{ type: 'TextQuoteSelector', exact: 'North' }, range],
      'https://journals.example/article/view/8123',
    ]);
    expect(items[0]).toMatchObject({ motivation: 'commenting' });
  });

  it('each has a name of its own, in any notebook', () => {
    const ids = read(webAnnotations(full(), NOW)).first?.items.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(HOSTILE)('keeps %j as it is', (text) => {
    const some = snapshotOf(matter({ comments: [comment({ id: 'c1', text })], nameOf: () => text }), false);
    const [one] = read(webAnnotations(some, NOW)).first?.items ?? [];
    const said = some.highlights[0]?.said[0]?.text;
    expect(Array.isArray(one?.body) && one.body[1]).toMatchObject({ value: said });
    expect(one?.creator?.name).toBe(text);
  });

  it('of a reading without marks is an empty collection; one without address names itself', () => {
    const none = snapshotOf(matter({ highlights: [] }), false);
    expect(read(webAnnotations(none, NOW))).toMatchObject({ total: 0 });
    const file = snapshotOf(matter({ reading: reading({ url: '' }) }), false);
    const [one] = read(webAnnotations(file, NOW)).first?.items ?? [];
    expect(one?.target).toMatchObject({ source: 'urn:x-bookbag:reading:r' });
  });
});
