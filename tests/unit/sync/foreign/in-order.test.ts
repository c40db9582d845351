import { expect, it } from 'vitest';
import { inOrder } from '../../../../lib/sync/foreign/in-order';
import type { Piece } from '../../../../lib/sync/foreign/update-form';

/** A piece of one change, and what it stands on: clients and clocks. */
const piece = (client: number, clock: number, ...needs: readonly (readonly [number, number])[]): Piece => ({
  ...{ client, clock, structs: 1, from: 0, to: 1, end: clock + 1 },
  needs: needs.map(([other, at]) => ({ client: other, clock: at })),
});

const order = (...pieces: readonly Piece[]): string =>
  [...inOrder(pieces)].map(({ client, clock }) => `${client}.${clock}`).join(' ');

it('each piece comes after what it stands on, and those of one client in their order', () => {
  expect(order(piece(1, 0), piece(1, 1, [2, 1]), piece(2, 0), piece(2, 1, [3, 0]), piece(3, 0))).toBe(
    '1.0 2.0 3.0 2.1 1.1',
  );
  expect(order(piece(1, 0), piece(1, 1, [2, 0], [3, 1]), piece(2, 0), piece(3, 0), piece(3, 1))).toBe(
    '1.0 2.0 3.0 3.1 1.1',
  );
  expect(order(piece(1, 0, [2, 0]), piece(1, 1, [2, 1]), piece(2, 0), piece(2, 1, [1, 0]))).toBe(
    '2.0 1.0 2.1 1.1',
  );
});

it('what is not among them does not hold a piece back, and neither does a ring', () => {
  expect(order(piece(1, 0, [9, 4]), piece(1, 1, [2, 7]), piece(2, 3))).toBe('1.0 2.3 1.1');
  expect(order(piece(1, 0, [2, 0]), piece(2, 0, [3, 0]), piece(3, 0, [1, 0]))).toBe('3.0 2.0 1.0');
});

it('a long chain over many clients needs no recursion', () => {
  const many = Array.from({ length: 20_000 }, (_, n) => piece(n, 0, [n + 1, 0]));
  expect([...inOrder(many)][0]?.client).toBe(19_999);
});
