import { describe, expect, it } from 'vitest';
import { bestOfSrcset, parseSrcset } from '../../../../lib/clip/pictures/srcset';
import { quickest } from '../../../support/quickest';

const addresses = (srcset: string): string[] => parseSrcset(srcset).map(({ address }) => address);

describe('a srcset', () => {
  it.each([
    ['of widths', 'a.jpg 400w, b.jpg 800w', ['a.jpg', 'b.jpg']],
    ['of densities', 'a.jpg, b.jpg 2x', ['a.jpg', 'b.jpg']],
    [
      'with commas in addresses',
      '/w_400,h_300/a.jpg 400w, /w_800,h_600/a.jpg 800w',
      ['/w_400,h_300/a.jpg', '/w_800,h_600/a.jpg'],
    ],
    ['with a comma at the end of an address', 'a.jpg, b.jpg,', ['a.jpg', 'b.jpg']],
    ['with several commas', ' , a.jpg 1x ,, b.jpg 2x , ', ['a.jpg', 'b.jpg']],
    ['without spaces after commas', 'a.jpg 1x,b.jpg 2x', ['a.jpg', 'b.jpg']],
    ['over several lines', 'a.jpg\n400w,\n\tb.jpg\t800w', ['a.jpg', 'b.jpg']],
    [
      'with an inlined picture',
      'data:image/gif;base64,R0lGOD 1x, b.jpg 2x',
      ['data:image/gif;base64,R0lGOD', 'b.jpg'],
    ],
    ['with brackets', 'a.jpg (1, 2), b.jpg 2x', ['b.jpg']],
    ['with heights', 'a.jpg 400w 300h, b.jpg 800w 600h', ['a.jpg', 'b.jpg']],
    ['with words that are none', 'a.jpg wide, b.jpg 400w 2x, c.jpg 1x', ['c.jpg']],
    ['that is empty', ' , ', []],
  ])('%s names its pictures', (_what, srcset, expected) => expect(addresses(srcset)).toEqual(expected));

  it.each([
    ['the smallest that is wide enough', 'a 400w, b 1200w, c 3000w', 'b'],
    ['else the widest', 'b 800w, a 400w', 'b'],
    ['the sharpest up to twice', 'a, b 1.5x, c 2x, d 4x', 'c'],
    ['else the least sharp', 'd 4x, c 3x', 'c'],
    ['none', '', ''],
  ])('the best is %s', (_what, srcset, best) => expect(bestOfSrcset(srcset)).toBe(best));

  it.each([
    [100, 100],
    [101, 100],
  ])('of %i pictures names %i', (count, named) => {
    expect(addresses(Array.from({ length: count }, (_, n) => `${n}.jpg ${n + 1}w`).join(', '))).toHaveLength(
      named,
    );
  });

  it('without end is read in time', () => {
    const took = quickest(1000, () => {
      parseSrcset(', ('.repeat(500_000));
      parseSrcset('a'.repeat(1_000_000));
      parseSrcset(`a ${' '.repeat(1_000_000)}`);
    });
    expect(took).toBeLessThan(1000);
  });
});
