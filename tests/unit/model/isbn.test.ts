import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalIsbn } from '../../../lib/model/isbn';

describe('ISBN', () => {
  it.each([
    ['978-0-306-40615-7', '9780306406157'],
    ['0-306-40615-2', '9780306406157'],
    ['ISBN 0 306 40615 2', '9780306406157'],
    ['080442957X', '9780804429573'],
    ['ISBN-13: 979-10-90636-07-1', '9791090636071'],
  ])('reads %s', (written, bare) => expect(normalIsbn(written)).toBe(bare));

  it.each([
    '',
    '978-0-306-40615-8',
    '0-306-40615-3',
    '12345',
    '977-0-306-40615-7',
    '977-0-306-40615-8',
    'X306406152',
    'hello',
  ])('refuses %s', (written) => expect(normalIsbn(written)).toBeUndefined());

  it('notices every single wrong digit of an ISBN-13', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 1, max: 9 }), (at, add) => {
        const digits = [...'9780306406157'];
        digits[at] = String((Number(digits[at]) + add) % 10);
        expect(normalIsbn(digits.join(''))).toBeUndefined();
      }),
    );
  });
});
