import type { Doc } from 'yjs';
import type { BookbagDb } from '../store/db';
import type { Clock } from '../util/clock';
import type { Acts } from './acts';

/** Where a session's verbs write: the open notebook and who writes. */
export interface Here {
  readonly db: BookbagDb;
  readonly id: string;
  /** This device's member. */
  readonly me: string;
  readonly doc: Doc;
  readonly now: Clock;
  /** What this person did, to be taken back. */
  readonly acts: Acts;
}
