const DIGITS_13 = /^97[89]\d{10}$/;
const DIGITS_10 = /^\d{9}[\dX]$/;

const checkDigit13 = (digits: string): string => {
  const sum = [...digits.slice(0, 12)].reduce(
    (total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3),
    0,
  );
  return String((10 - (sum % 10)) % 10);
};

const valid10 = (digits: string): boolean => {
  const sum = [...digits].reduce(
    (total, digit, i) => total + (digit === 'X' ? 10 : Number(digit)) * (10 - i),
    0,
  );
  return sum % 11 === 0;
};

/**
 * An ISBN as people write it ("0-06-443017-8", "978 0 06 443017 3") as bare ISBN-13.
 * Check digits as in the ISBN Users' Manual, 7th edition, section 6.
 *
 * @returns undefined when the check digit, the length or the prefix is wrong
 */
export function normalIsbn(written: string): string | undefined {
  const bare = written
    .toUpperCase()
    .replace(/^ISBN(?:-?1[03])?:?/, '')
    .replace(/[\s\-\u2010-\u2015]/g, '');
  if (DIGITS_13.test(bare)) return checkDigit13(bare) === bare[12] ? bare : undefined;
  if (!DIGITS_10.test(bare) || !valid10(bare)) return undefined;
  const prefixed = `978${bare.slice(0, 9)}`;
  return prefixed + checkDigit13(prefixed);
}
