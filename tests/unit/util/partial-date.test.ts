import { expect, it } from 'vitest';
import { dateSpan, STORED_DATE, storedDate } from '../../../lib/util/partial-date';

it.each([
  ['2024', { start: { year: 2024 } }],
  ['2024-05', { start: { year: 2024, month: 5 } }],
  ['2024-05-14', { start: { year: 2024, month: 5, day: 14 } }],
  ['2024-21', { start: { year: 2024, season: 'spring' } }],
  ['2024-24', { start: { year: 2024, season: 'winter' } }],
  ['2024-05/2024-06', { start: { year: 2024, month: 5 }, end: { year: 2024, month: 6 } }],
])('%s is stored as it was known', (stored, span) => {
  expect(dateSpan(stored)).toEqual(span);
  expect(storedDate(dateSpan(stored) ?? { start: { year: 0 } })).toBe(stored);
  expect(STORED_DATE.test(stored)).toBe(true);
});

it.each([
  ['2024-13', { start: { year: 2024 } }],
  ['2024-20', { start: { year: 2024 } }],
  ['2024-25', { start: { year: 2024 } }],
  ['2024-05-32', { start: { year: 2024, month: 5 } }],
  ['2024/soon', { start: { year: 2024 } }],
])('%s says no more than can be', (stored, span) => expect(dateSpan(stored)).toEqual(span));

it.each(['', 'soon', '24', '/2024'])('%s is no date', (stored) => expect(dateSpan(stored)).toBeUndefined());
