import { decodeStateVector, encodeStateVector } from 'yjs';

/** Of each client of Yjs, how many of its changes are there. */
export type Clocks = ReadonlyMap<number, number>;

/**
 * The clocks of an encoded state vector.
 *
 * @throws Error for bytes that are none
 */
export const clocksOf = (stateVector: Uint8Array): Clocks =>
  stateVector.length === 0 ? new Map() : decodeStateVector(stateVector);

/** Whether all that is in the second is in the first. */
export const covers = (have: Clocks, need: Clocks): boolean =>
  [...need].every(([client, clock]) => (have.get(client) ?? 0) >= clock);

/** What all of them have; nothing when there are none. */
export function common(all: readonly Clocks[]): Clocks {
  const [first, ...others] = all;
  const least = [...(first ?? [])].map(([client, clock]): [number, number] => [
    client,
    Math.min(clock, ...others.map((one) => one.get(client) ?? 0)),
  ]);
  return new Map(least.filter(([, clock]) => clock > 0));
}

export const encodeClocks = (clocks: Clocks): Uint8Array<ArrayBuffer> =>
  encodeStateVector(new Map(clocks)) as Uint8Array<ArrayBuffer>;
