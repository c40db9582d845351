import { expect, it, vi } from 'vitest';
import { Greetings } from '../../../../lib/sync/relayed/greetings';

it('V5: keeps 16 that wait, each once', () => {
  const greetings = new Greetings();
  const add = (count: number) => Array.from({ length: count }, (_, i) => greetings.add(`d${i}~1~a`));
  expect(add(17)).toEqual([...Array.from({ length: 16 }, () => true), false]);
  expect(add(16).every(Boolean)).toBe(true);
  let taken = 0;
  while (greetings.inTurn(() => undefined) !== undefined) taken += 1;
  expect(taken).toBe(16);
});

it('takes turns with what else there is to say', () => {
  const greetings = new Greetings();
  for (const to of ['a', 'b', 'c']) greetings.add(to);
  const rest = [1, 2];
  const order = Array.from({ length: 6 }, () => greetings.inTurn(() => rest.shift()));
  expect(order).toEqual(['a', 1, 'b', 2, 'c', undefined]);
});

it('V5: answers 16 greetings of unknown sessions in a while, however many there are', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const greetings = new Greetings();
  const may = (): number =>
    Array.from({ length: 30 }, () => greetings.mayBeToStranger(100)).filter(Boolean).length;
  expect([may(), may()]).toEqual([16, 0]);
  vi.advanceTimersByTime(101);
  expect(may()).toBe(16);
  vi.useRealTimers();
});
