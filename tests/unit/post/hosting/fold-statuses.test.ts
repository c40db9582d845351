import { describe, expect, it } from 'vitest';
import { foldStatuses } from '../../../../lib/post/hosting/fold-statuses';
import type { TransportStatus } from '../../../../lib/sync/transport';

const AWAY: TransportStatus = {
  relay: 'unreached',
  partnerHere: false,
  delivered: false,
  busy: false,
  refused: false,
  partnerFull: false,
  blocked: false,
  copied: false,
};

describe('what several ways say together', () => {
  it.each<[TransportStatus['relay'][], TransportStatus['relay']]>([
    [[], 'connecting'],
    [['unreached'], 'unreached'],
    [['connecting'], 'connecting'],
    [['unreached', 'unreached'], 'unreached'],
    [['unreached', 'connecting'], 'connecting'],
    [['connecting', 'unreached', 'reached'], 'reached'],
  ])('relays %j: the best, %s', (relays, best) => {
    expect(foldStatuses(relays.map((relay) => ({ ...AWAY, relay }))).relay).toBe(best);
  });

  it.each(['partnerHere', 'delivered', 'busy'] as const)('%s: when one way says so', (key) => {
    expect(foldStatuses([AWAY, AWAY])[key]).toBe(false);
    expect(foldStatuses([AWAY, { ...AWAY, [key]: true }])[key]).toBe(true);
    expect(foldStatuses([{ ...AWAY, [key]: true }, AWAY])[key]).toBe(true);
  });

  it('a copy of this browser is there when one way hears it', () => {
    const copied = { ...AWAY, copied: true };
    expect([[], [AWAY], [AWAY, copied]].map((all) => foldStatuses(all).copied)).toEqual([false, false, true]);
  });

  it('connections are blocked when every way is, and one way at least', () => {
    const blocked = { ...AWAY, blocked: true };
    expect([[], [blocked, AWAY], [blocked, blocked]].map((all) => foldStatuses(all).blocked)).toEqual([
      false,
      false,
      true,
    ]);
  });
});
