import { describe, expect, it } from 'vitest';
import { readyAt, readyFor, readyMembers, wroteSince } from '../../../lib/model/draft';

describe('a draft is ready', () => {
  it.each([
    ['nobody said so', {}, { ana: 5 }, []],
    ['one did, and the other one wrote before', { ana: 5 }, { bo: 4 }, ['ana']],
    ['one did at the time at which the other one wrote', { ana: 5 }, { bo: 5 }, ['ana']],
    ['one did, and the other one wrote then', { ana: 5 }, { bo: 6 }, []],
    ['one did and wrote then', { ana: 5 }, { ana: 6 }, ['ana']],
    ['both did, and one wrote then', { ana: 5, bo: 5 }, { bo: 6 }, ['bo']],
    ['one took it back', { ana: 0, bo: 3 }, {}, ['bo']],
  ])('for nobody else than %s', (_, ready, wrote, found) => {
    expect(readyMembers({ ready, wrote })).toEqual(found);
  });

  it('only for those who saw what it says now, whatever the times are', () => {
    const draft = { ready: { ana: 9, bo: 8, old: 7 }, wrote: { ana: 5, bo: 5 } };
    const seen = { ana: 'both', bo: 'his own' };
    expect(readyFor({ ...draft, readyFor: seen }, 'both')).toEqual(['ana', 'old']);
    expect(readyFor({ ...draft, readyFor: seen }, 'his own')).toEqual(['bo', 'old']);
    expect(readyFor({ ...draft, wrote: { cy: 10 }, readyFor: seen }, 'both')).toEqual([]);
  });

  it('whatever the clocks say: who says so comes behind what the other one wrote, and who writes behind what they said', () => {
    const wrote = { bo: 900 };
    const ready = { ana: readyAt({ wrote }, 'ana', 10) };
    expect(readyMembers({ ready, wrote })).toEqual(['ana']);
    expect(wroteSince({ ready, wrote }, 'bo', 20)).toBe(901);
    expect(readyMembers({ ready, wrote: { bo: 901 } })).toEqual([]);
    expect(wroteSince({ ready, wrote: { bo: 901 } }, 'bo', 21)).toBeUndefined();
    expect(wroteSince({ ready, wrote }, 'ana', 30)).toBeUndefined();
    expect(wroteSince({ ready: { ana: 0 }, wrote: {} }, 'bo', 30)).toBeUndefined();
  });
});
