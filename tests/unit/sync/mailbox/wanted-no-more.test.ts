import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeBox } from '../../../support/fake-box';
import { alone, MailboxDevice } from '../../../support/mailbox-device';
import { fakeTimers } from '../../../support/passing';
import { noise } from '../../../support/sync-bodies';
import { keysOf } from '../../../support/sync-mailbox';

let a: MailboxDevice;
let b: MailboxDevice;

beforeEach(async () => {
  fakeTimers();
  const [keys, box] = [await keysOf(), new FakeBox()];
  [a, b] = [new MailboxDevice('a', keys, box), new MailboxDevice('b', keys, box)];
});
afterEach(() => {
  for (const one of [a, b]) one.kill();
  vi.useRealTimers();
});

it('B9: a body that a device wants no more counts again where another one lacks it', async () => {
  const hash = '1'.repeat(64);
  await alone(a, () => a.doc.getMap('bodies').set(hash, 1));
  for (const one of [b, a, b]) await alone(one);
  expect(b.bodies.lacking).toContain(hash);
  await alone(a, () => a.bodies.stored.set(hash, noise(10, 1))); // it has come from elsewhere
  await alone(b);
  expect(b.bodies.lacking).toEqual([]);
});
