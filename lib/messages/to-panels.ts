import type { OnPage } from '../model/live-page';
import type { NotebookStatus } from '../model/notebook-status';
import type { Pairing } from '../model/pairing';
import type { ClipProgress } from './clip';

/** From the post, to every panel and desk. */
export interface ToPanels {
  clipProgressed: { payload: ClipProgress; answer: null };
  /** A clip is over, whatever came of it. */
  clipEnded: { payload: { clip: string }; answer: null };
  /** What a tab shows of a reading; null for nothing. */
  pageShown: { payload: { tab: number; page: OnPage | null }; answer: null };
  pairingChanged: { payload: Pairing; answer: null };
  statusChanged: { payload: { notebook: string; status: NotebookStatus }; answer: null };
}
