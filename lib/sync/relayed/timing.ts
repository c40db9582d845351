import { LINK_TIMING, type LinkTiming } from '../link/timing';

/** The times of what goes live by a relay, in milliseconds. Tests bring shorter ones. */
export interface RelayedTiming extends LinkTiming {
  /** For a direct link, from the moment when both are known to be at the relay. */
  readonly wait: number;
  /** Between two looks at who is there and by which way. */
  readonly look: number;
  /** Between two greetings to all, while somebody is there and no link is open. */
  readonly greet: number;
  /** Between two greetings of one caller, and between two answers to what it lacks. */
  readonly answer: number;
  /** In which so many greetings of unknown sessions are answered. */
  readonly strangers: number;
  /** From the first thing to say to the frame with all that comes along. */
  readonly gather: number;
  /** Between two frames: a relay closes a line that says more. */
  readonly gap: number;
  /** Until something is said again after the relay has asked to slow down. */
  readonly later: number;
}

export const TIMING: RelayedTiming = {
  ...LINK_TIMING,
  wait: 12_000,
  look: 1_000,
  greet: 30_000,
  answer: 1_000,
  strangers: 10_000,
  gather: 5,
  gap: 40,
  later: 2_000,
};
