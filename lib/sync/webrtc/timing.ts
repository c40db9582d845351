import { LINK_TIMING, type LinkTiming } from '../link/timing';

/** Every delay of the direct transport, in milliseconds. Tests shorten some. */
export interface Timing extends LinkTiming {
  /** An end gives a connection up that has no description of the partner by then. */
  readonly described: readonly [offering: number, answering: number];
  /** An end gives a connection up that is not connected by then. The ends differ, so as not to give up in step. */
  readonly connected: readonly [offering: number, answering: number];
  /** Between two announcements while nobody is connected, give or take a fifth. */
  readonly announce: number;
  /** So long a twin counts as there after it spoke: some announcements longer, for one that has no link goes on to announce. */
  readonly copied: number;
}

export const TIMING: Timing = {
  ...LINK_TIMING,
  described: [3_000, 4_500],
  connected: [9_000, 12_000],
  announce: 8_000,
  copied: 30_000,
};
