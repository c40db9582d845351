import { describe, expect, it } from 'vitest';
import {
  encodeHeader,
  HEADER_BYTES,
  type Header,
  MOST_LANES,
  MOST_MEMORY,
  MOST_WORK,
  parseHeader,
  USUAL_COST,
} from '../../../lib/backup/header';

const header = (cost = USUAL_COST): Header => ({
  ...{ cost, salt: new Uint8Array(16).fill(7), check: new Uint8Array(8).fill(9) },
});

describe('the header of a backup (K1)', () => {
  it('comes back as it was', () => {
    const bytes = encodeHeader(header());
    expect(bytes.length).toBe(HEADER_BYTES);
    expect(new TextDecoder().decode(bytes.slice(0, 15))).toBe('bookbag backup ');
    expect(parseHeader(bytes)).toEqual({ ok: true, value: header() });
  });

  it('of other files, of a newer version, or cut short is told apart', () => {
    const bytes = encodeHeader(header());
    expect(parseHeader(new Uint8Array())).toEqual({ ok: false, reason: 'not-a-backup' });
    expect(parseHeader(new TextEncoder().encode('bookbag letter '))).toMatchObject({
      reason: 'not-a-backup',
    });
    expect(parseHeader(bytes.slice(0, HEADER_BYTES - 1))).toMatchObject({ reason: 'damaged' });
    bytes[15] = 2;
    expect(parseHeader(bytes)).toMatchObject({ reason: 'newer-version' });
    bytes[15] = 0;
    expect(parseHeader(bytes)).toMatchObject({ reason: 'damaged' });
  });

  it('may ask for so much and no more: nothing is worked out for one that asks for gigabytes or hours', () => {
    const asks = (memory: number, passes: number, lanes: number): boolean =>
      parseHeader(encodeHeader(header({ memory, passes, lanes }))).ok;
    expect(asks(MOST_MEMORY, MOST_WORK / MOST_MEMORY, MOST_LANES)).toBe(true);
    expect(asks(MOST_MEMORY + 1, 1, 1)).toBe(false);
    expect(asks(MOST_MEMORY, MOST_WORK / MOST_MEMORY + 1, 1)).toBe(false);
    expect(asks(MOST_WORK / 200, 200, 1)).toBe(true);
    expect(asks(MOST_WORK / 128 + 1, 128, 1)).toBe(false);
    expect(asks(1024, 1, MOST_LANES + 1)).toBe(false);
    expect(asks(0xffffffff, 255, 255)).toBe(false);
    expect(asks(1024, 0, 1)).toBe(false);
    expect(asks(1024, 1, 0)).toBe(false);
    expect([asks(7, 1, 1), asks(8, 1, 1)]).toEqual([false, true]);
  });
});
