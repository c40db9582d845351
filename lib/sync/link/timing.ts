/** The delays of an open link, in milliseconds, whatever carries it. Tests shorten some. */
export interface LinkTiming {
  /** Between two beats of a link. */
  readonly beat: number;
  /** Silence after which the partner counts as gone. */
  readonly silence: number;
  /** How often an open link looks at itself. */
  readonly tick: number;
  /** Quiet time before two differing ends are healed. */
  readonly settle: number;
  /** A difference that lasts so long is healed, quiet or not. */
  readonly overdue: number;
  /** Age of a parked update before the partner is asked for what it waits for. */
  readonly parked: number;
  /** Longest pause between two attempts to heal. */
  readonly patience: number;
  /** A device that sent what was refused gets no link for so long. */
  readonly refused: number;
}

export const LINK_TIMING: LinkTiming = {
  beat: 2_000,
  silence: 9_000,
  tick: 250,
  settle: 2_500,
  overdue: 8_000,
  parked: 1_000,
  patience: 60_000,
  refused: 15_000,
};
