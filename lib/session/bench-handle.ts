import type { Doc } from 'yjs';
import type { Session } from './session';

/** What a bench build hands to the benchmark, and no other build has (docs/design.md, "Speed"). */
interface BenchHandle {
  readonly session: Session;
  readonly doc: Doc;
}

/** Puts the open session within the benchmark's reach. Compiled away in every other build. */
export function handToBench(handle: BenchHandle): void {
  if (__BENCH__) Object.assign(globalThis, { bookbagBench: handle });
}
