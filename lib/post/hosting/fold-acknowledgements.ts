import * as Y from 'yjs';
import type { Covered } from '../../notebook/waiting';

/**
 * What the partner has, by the acknowledgements of all devices together: a change is covered when one of the
 * devices has it. The devices bring it to each other by themselves.
 */
export function foldAcknowledgements(all: readonly Covered[]): Covered {
  const snapshots = all.flatMap(({ snapshot }) => (snapshot === null ? [] : [Y.decodeSnapshot(snapshot)]));
  const [first] = all;
  if (all.length === 1 && first !== undefined) return first;
  return {
    snapshot: snapshots.length === 0 ? null : Y.encodeSnapshot(unionOf(snapshots)),
    stateVector: all.map(({ stateVector }) => stateVector).reduce(laterOf, new Uint8Array()),
  };
}

/**
 * Of each client's clocks the later one. What a device has had once, it has: by a slow way an old
 * acknowledgement may come after a new one.
 *
 * @throws Error when one of the two is no state vector
 */
export function laterOf(a: Uint8Array, b: Uint8Array): Uint8Array {
  return Y.encodeStateVector(latest([clocksOf(a), clocksOf(b)]));
}

const clocksOf = (stateVector: Uint8Array): Map<number, number> =>
  stateVector.length === 0 ? new Map() : Y.decodeStateVector(stateVector);

function latest(vectors: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const later = new Map<number, number>();
  for (const vector of vectors)
    for (const [client, clock] of vector) later.set(client, Math.max(clock, later.get(client) ?? 0));
  return later;
}

function unionOf(snapshots: readonly Y.Snapshot[]): Y.Snapshot {
  const deleted = Y.mergeDeleteSets(snapshots.map(({ ds }) => ds));
  return Y.createSnapshot(deleted, latest(snapshots.map(({ sv }) => sv)));
}
