import type { FetchFailure } from '../model/fetch-failure';
import type { Result } from '../util/result';
import type { ClipOutcome, ClipTarget, ClipWish } from './clip';
import type { AskedAddress, PageAnswer } from './to-page';

/** To the background: the router. */
export interface ToBackground {
  /** Clips the tab, or an address beside it; the gesture that grants it has happened. */
  clipTab: { payload: { target: ClipTarget; wish: ClipWish }; answer: ClipOutcome };
  /** Has the page script of a tab read an address of its site. */
  askPage: { payload: AskedAddress & { readonly tab: number }; answer: Result<PageAnswer, FetchFailure> };
  /** Sees to it that the post runs. */
  ensurePost: { payload: null; answer: null };
  /** Something new from the partner is unread; 0 clears the badge. */
  badgeCounted: { payload: { count: number }; answer: null };
}
