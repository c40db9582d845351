import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../lib/model/kinds';
import { FIRST_TIME, LAST_TIME, NO_TIME } from '../../../lib/util/possible-time';

describe('the time of a record', () => {
  const at = (time: number): number | undefined =>
    KINDS.notes.parse({ id: 'n', by: 'ana', at: time, text: 'words' })?.at;
  it('is of the years 2000 to 2200; of another one the record stays, without a date', () => {
    for (const good of [FIRST_TIME, LAST_TIME]) expect(at(good)).toBe(good);
    for (const bad of [FIRST_TIME - 1, LAST_TIME + 1, 0, 86_400_000, Infinity]) expect(at(bad)).toBe(NO_TIME);
    for (const none of [Number.NaN, -1, -FIRST_TIME]) expect(at(none)).toBeUndefined();
    expect(KINDS.readings.parse({ id: 'r', by: 'ana', at: 86_400_000, title: 'T' })?.at).toBe(NO_TIME);
  });

  it('of an edit that cannot be stops no edit', () => {
    expect(KINDS.notes.encode({ text: 'w', editedAt: 86_400_000 }, 'ana')).toEqual({
      text: 'w',
      editedAt: NO_TIME,
    });
  });
});
