import type { BoxRefusal } from '../box-protocol';

/** Thrown where the relay does not do what it was asked: it is asked again after a while. */
export class Later extends Error {
  readonly why: BoxRefusal;

  /** @param why as the relay said it */
  constructor(why: BoxRefusal) {
    super(why);
    this.why = why;
  }
}
