import * as v from 'valibot';
import { id, time } from './field';
import { parse } from './parse';

/** Whether a notebook is closed, as the member who last closed it or opened it again has said. */
export interface Closing {
  /** The member. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly closed: boolean;
}

const closing = v.object({ by: id, at: time, closed: v.boolean() });

/** What stands in a notebook of its closing; undefined for anything else, and then it is open. */
export const parseClosing = (value: unknown): Closing | undefined => parse(closing, value);
