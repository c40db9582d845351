import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_LEFT_OUT, MAX_LEFT_OUT_HTML } from '../../../lib/model/body-limits';
import { leftOutField, leftOutText, parseLeftOut } from '../../../lib/model/left-out';
import { readings } from '../../../lib/model/reading';

const piece = { html: '<p>x</p>', at: 0, by: 'labels' };
const BODY = 'ab'.repeat(32);
const HASH = 'cd'.repeat(32);
const many = (n: number) => parseLeftOut(JSON.stringify(Array.from({ length: n }, () => piece)));
const long = (n: number) => parseLeftOut(JSON.stringify([{ ...piece, html: 'x'.repeat(n) }]));
const record = (over: object) =>
  readings.parse({ id: 'r', by: 'a', at: 1_790_000_000_000, body: BODY, ...over });

it('pieces are read as they were stored, in the order of the text', () => {
  const later = { ...piece, at: 7 };
  expect(parseLeftOut(leftOutText([later, piece]))).toEqual([piece, later]);
  expect(leftOutText([])).toBe('');
});

it('of a partner are read within their limits only', () => {
  expect(many(MAX_LEFT_OUT)).toHaveLength(MAX_LEFT_OUT);
  expect(many(MAX_LEFT_OUT + 1)).toEqual([]);
  expect(long(MAX_LEFT_OUT_HTML)).toHaveLength(1);
  expect(long(MAX_LEFT_OUT_HTML + 1)).toEqual([]);
});

it.each(['{', '7', '[7]', '[{"html":"<p>x</p>","at":-1,"by":"labels"}]', '[{"html":"x","at":0,"by":"<b>"}]'])(
  'that are none are as good as none: %s',
  (json) => {
    expect(parseLeftOut(json)).toEqual([]);
  },
);

it('never throw', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (json) => void parseLeftOut(json)));
});

it('belong to one body of a reading', () => {
  expect(record({ [leftOutField(BODY)]: HASH })?.leftOut).toBe(HASH);
  expect(record({ [leftOutField(HASH)]: HASH })?.leftOut).toBe('');
  expect(record({ [leftOutField(BODY)]: 'x' })?.leftOut).toBe('');
  expect(record({ [leftOutField(BODY)]: 7 })?.leftOut).toBe('');
  expect(record({})?.leftOut).toBe('');
});
