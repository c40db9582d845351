import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoDate } from '../../../../lib/clip/metadata/iso-date';

it.each([
  ['2024-05-14T23:30:00-05:00', '2024-05-14'],
  ['2024/5/4', '2024-05-04'],
  ['20240514', '2024-05-14'],
  ['2024', '2024'],
  ['2024-05', '2024-05'],
  ['May 14, 2024', '2024-05-14'],
  ['Posted on 14 May 2024 at noon', '2024-05-14'],
  ['Sept. 2024', '2024-09'],
  ['14.05.2024', '2024-05-14'],
  ['03/04/2024', '2024'],
  ['2024-13-01', '2024'],
  ['yesterday', ''],
  ['', ''],
])('%s is %s', (written, iso) => expect(isoDate(written)).toBe(iso));

it('answers nothing or a date with one of three precisions', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(isoDate(text)).toMatch(/^(?:\d{4}(?:-\d\d){0,2})?$/);
    }),
  );
});
