import { expect, it } from 'vitest';
import { LIMITS } from '../../../server/limits';
import { limitsFrom } from '../../../server/settings';

it('without settings the limits are those of a small computer', () => {
  expect(limitsFrom({ RELAY_CONNECTIONS: '' })).toEqual(LIMITS);
});

it('an operator sets connections, with half as many rooms, and the room of all boxes', () => {
  expect(limitsFrom({ RELAY_CONNECTIONS: '100000', RELAY_STORE_GB: '100000' })).toEqual({
    ...{ ...LIMITS, connections: 100_000, rooms: 50_000, storeBytes: 1e14 },
  });
  expect(limitsFrom({ RELAY_CONNECTIONS: '1' })).toMatchObject({ connections: 1, rooms: 1 });
});

it.each(['0', '-1', '1.5', '1e3', 'many', '100001', '99999999'])('refuses %j', (text) => {
  expect(() => limitsFrom({ RELAY_CONNECTIONS: text })).toThrow(RangeError);
  expect(() => limitsFrom({ RELAY_STORE_GB: text })).toThrow('RELAY_STORE_GB');
});
