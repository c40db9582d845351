import { describe, expect, it } from 'vitest';
import { isHash } from '../../../../lib/sync/bodies/body-messages';
import { lacksName, lacksOf } from '../../../../lib/sync/bodies/lacks-name';

const MOST = 2 ** 32 - 1;

describe('B9: what a device lacks', () => {
  it.each([
    { records: 0, texts: 0, pictures: 0, full: false },
    { records: 3, texts: 276, pictures: 12, full: true },
    { records: MOST, texts: MOST, pictures: MOST, full: false },
  ])('goes as the name of a body: %j', (lacks) => {
    expect(isHash(lacksName(lacks))).toBe(true);
    expect(lacksOf(lacksName(lacks))).toEqual(lacks);
  });

  it('is never more than the form holds', () => {
    const lacks = { records: MOST + 1, texts: 0, pictures: 0, full: false };
    expect(lacksOf(lacksName(lacks))?.records).toBe(MOST);
  });

  it('leaves room for more: what a newer Bookbag adds is passed over', () => {
    const name = lacksName({ records: 1, texts: 2, pictures: 3, full: true });
    expect(lacksOf(`${name.slice(0, -8)}ffaabbcc`)).toEqual({
      records: 1,
      texts: 2,
      pictures: 3,
      full: true,
    });
  });

  it('is not read out of the name of a body', () => {
    const name = lacksName({ records: 1, texts: 1, pictures: 1, full: false });
    for (const other of ['ab'.repeat(32), `0${name.slice(1)}`, name.slice(0, -2), `${name}00`, ''])
      expect(lacksOf(other)).toBeUndefined();
  });
});
