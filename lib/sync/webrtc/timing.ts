/** Every delay of the direct transport, in milliseconds. Tests shorten some. */
export interface Timing {
  /** An end gives a connection up that has no description of the partner by then. */
  readonly described: readonly [offering: number, answering: number];
  /** An end gives a connection up that is not connected by then. The ends differ, so as not to give up in step. */
  readonly connected: readonly [offering: number, answering: number];
  /** Between two beats of a link. */
  readonly beat: number;
  /** Silence after which the partner counts as gone. */
  readonly silence: number;
  /** How often a connected link looks at itself. */
  readonly tick: number;
  /** Quiet time before two differing ends are healed. */
  readonly settle: number;
  /** A difference that lasts so long is healed, quiet or not. */
  readonly overdue: number;
  /** Age of a parked update before the partner is asked for what it waits for. */
  readonly parked: number;
  /** Longest pause between two attempts to heal. */
  readonly patience: number;
  /** Between two announcements while nobody is connected, give or take a fifth. */
  readonly announce: number;
  /** A device that sent what was refused gets no link for so long. */
  readonly refused: number;
}

export const TIMING: Timing = {
  described: [3_000, 4_500],
  connected: [9_000, 12_000],
  beat: 2_000,
  silence: 9_000,
  tick: 250,
  settle: 2_500,
  overdue: 8_000,
  parked: 1_000,
  patience: 60_000,
  announce: 8_000,
  refused: 15_000,
};
