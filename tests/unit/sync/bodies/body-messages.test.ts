import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  encodeBody,
  encodeBodyWord,
  isHash,
  MAX_BODY,
  MAX_HASHES,
  decodeBody,
  decodeBodyWord,
} from '../../../../lib/sync/bodies/body-messages';
import { FramingError } from '../../../../lib/sync/framing-error';
import { toHex } from '../../../../lib/util/bytes';

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex);
const HASH = 'ab'.repeat(32);

/** 'right' for a word of hashes only, and for a refusal. */
function answerTo(bytes: Uint8Array): unknown {
  try {
    return decodeBodyWord(bytes).hashes.every(isHash) ? 'right' : 'a word with a name that is no hash';
  } catch (error) {
    return error instanceof Error ? 'right' : error;
  }
}

describe('B2: words', () => {
  it('come out as they went in', () => {
    const what = fc.constantFrom('want' as const, 'want first' as const, 'have' as const, 'lack' as const);
    const hashes = fc.array(hash, { minLength: 1, maxLength: MAX_HASHES });
    fc.assert(
      fc.property(what, hashes, (what, hashes) => {
        expect(decodeBodyWord(encodeBodyWord({ what, hashes }))).toEqual({ what, hashes });
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['nothing', []],
    ['no count', [0]],
    ['a count of 0', [0, 0]],
    ['an unknown code', [4, 1, ...Array<number>(32).fill(1)]],
    ['fewer hashes than it says', [0, 2, ...Array<number>(32).fill(1)]],
    ['more hashes than it says', [0, 1, ...Array<number>(64).fill(1)]],
    ['a byte behind', [0, 1, ...Array<number>(33).fill(1)]],
    ['an enormous count', [0, 255, 255, 255, 255, 15]],
    ['257 hashes', [0, 0x81, 2, ...Array<number>(257 * 32).fill(1)]],
  ])('%s is refused', (_name, bytes) => {
    expect(() => decodeBodyWord(Uint8Array.from(bytes))).toThrow(FramingError);
  });

  it('256 hashes are the most', () => {
    const hashes = Array.from({ length: MAX_HASHES }, () => HASH);
    expect(MAX_HASHES).toBe(256);
    expect(decodeBodyWord(encodeBodyWord({ what: 'have', hashes })).hashes).toEqual(hashes);
    const oneMore = encodeBodyWord({ what: 'have', hashes: [...hashes, HASH] });
    expect(() => decodeBodyWord(oneMore)).toThrow(FramingError);
  });

  it('any bytes are a word or an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(answerTo(bytes)).toBe('right');
      }),
    );
  });

  it('take no name that is no hash: those are our own faults', () => {
    expect(() => encodeBodyWord({ what: 'want', hashes: ['../etc'] })).toThrow(RangeError);
  });
});

describe('B3: bodies', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(hash, fc.uint8Array({ minLength: 1, maxLength: 3_000 }), (hash, given) => {
        const bytes = given.slice();
        expect(decodeBody(encodeBody({ hash, bytes }).slice())).toEqual({ hash, bytes });
      }),
    );
  });

  it.each([0, 31, 32, 32 + MAX_BODY + 1])('a message of %i bytes is refused', (size) => {
    expect(() => decodeBody(new Uint8Array(size))).toThrow(FramingError);
  });

  it('the largest fits', () => {
    expect(decodeBody(encodeBody({ hash: HASH, bytes: new Uint8Array(MAX_BODY) }).slice()).bytes.length).toBe(
      MAX_BODY,
    );
  });
});
