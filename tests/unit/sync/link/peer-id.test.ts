import { expect, it } from 'vitest';
import { newPeerId, parsePeerId } from '../../../../lib/sync/link/peer-id';
import { randomId } from '../../../../lib/util/random-id';

it('S9: a peer id tells device and start', () => {
  const id = newPeerId('device_1', 1_764_000_000_000, randomId());
  expect(parsePeerId(id)).toEqual({ device: 'device_1', start: 1_764_000_000_000 });
});

it('refuses a device id that would not come back whole', () => {
  expect(() => newPeerId('a~b', 1, 'r')).toThrow(RangeError);
  expect(() => newPeerId('', 1, 'r')).toThrow(RangeError);
});

it.each([
  '',
  'a',
  '9fa7b0f6-2b44-4d0c-8a53-9f6ad4bb1f0a',
  'a~b~c',
  'a~1',
  'a~1~r~s',
  `${'x'.repeat(65)}~1~r`,
])('a foreign id has none: %s', (id) => {
  expect(parsePeerId(id)).toBeUndefined();
});
