import { expect, it } from 'vitest';
import { bodyName, openBody, sealBody } from '../../../../lib/sync/mailbox/envelope';
import { keysOf } from '../../../support/sync-mailbox';

const HASH = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);

it('a body opens under its own name, and no relay can give it out for another', async () => {
  const keys = await keysOf(7);
  const [name, other] = [await bodyName(keys, HASH), await bodyName(keys, OTHER)];
  const sealed = await sealBody(keys, name, new Uint8Array([1, 2, 3]));
  expect(await openBody(keys, name, sealed)).toEqual(new Uint8Array([1, 2, 3]));
  expect(await openBody(keys, other, sealed)).toBeUndefined();
  expect(await openBody(await keysOf(8), name, sealed)).toBeUndefined();
});
