/**
 * An ISSN as "1542-9806". The check digit is not asked for: printed slips are common, and a journal is
 * found by the number it prints.
 *
 * @returns '' when it is none
 */
export function normalIssn(written: string): string {
  const found = /(?:^|[^\d])(\d{4})[-\u2010-\u2015 ]?(\d{3}[\dX])(?!\d)/i.exec(written.slice(0, 100));
  return found === null ? '' : `${found[1]}-${found[2]?.toUpperCase()}`;
}
