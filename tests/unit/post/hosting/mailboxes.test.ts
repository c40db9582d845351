import { expect, it } from 'vitest';
import { atRelays } from '../../../../lib/post/hosting/mailboxes';
import type { MailboxStanding } from '../../../../lib/sync/mailbox/mailbox';

const DAY = 86_400_000;
const NOW = 1_790_000_000_000;
const STANDING: MailboxStanding = {
  looked: true,
  offered: true,
  full: false,
  inParts: false,
  left: null,
  whole: false,
};
const leftAt = (at: number) => ({
  digest: '0',
  snapshot: new Uint8Array(),
  stateVector: new Uint8Array(),
  at,
});

it('one mailbox is enough; none is said only where the relay answers', () => {
  const word = (all: readonly MailboxStanding[], answers = true) => atRelays(all, answers, NOW).mailbox;
  const [refused, untold] = [
    { ...STANDING, offered: false },
    { ...STANDING, offered: null },
  ];
  const full = { ...STANDING, full: true };
  expect([word([refused, STANDING]), word([full, STANDING]), word([full])]).toEqual(['open', 'open', 'full']);
  const parts = { ...STANDING, inParts: true };
  expect([word([parts]), word([full, parts]), word([parts, STANDING])]).toEqual(['parts', 'parts', 'open']);
  expect([word([refused]), word([refused], false), word([refused, untold]), word([])]).toEqual([
    'none',
    'unknown',
    'unknown',
    'unknown',
  ]);
});

it('what was left counts for 45 days, the newest of all relays', () => {
  const [old, young] = [leftAt(NOW - 45 * DAY), leftAt(NOW - 45 * DAY + 1)];
  expect(atRelays([{ ...STANDING, left: old }], true, NOW).left).toBeNull();
  expect(atRelays([{ ...STANDING, left: young }], true, NOW).left).toBe(young);
  const newest = { ...STANDING, left: leftAt(NOW), whole: true };
  expect(atRelays([{ ...STANDING, left: young }, newest], true, NOW)).toMatchObject({
    left: newest.left,
    whole: true,
  });
  expect(
    atRelays(
      [
        { ...STANDING, left: young, whole: true },
        { ...newest, whole: false },
      ],
      true,
      NOW,
    ).whole,
  ).toBe(false);
});
