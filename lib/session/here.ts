import type { Doc } from 'yjs';
import type { BookbagDb } from '../store/db';
import type { Clock } from '../util/clock';

/** Where a session's verbs write: the open notebook and who writes. */
export interface Here {
  readonly db: BookbagDb;
  readonly id: string;
  /** This device's member. */
  readonly me: string;
  readonly doc: Doc;
  readonly now: Clock;
}
