import type { LivePage } from '../model/live-page';
import type { FindBookFailure, FoundBook } from '../model/found-book';
import type { FetchFailure } from '../model/fetch-failure';
import type { Result } from '../util/result';
import type { ClipOutcome, ClipTarget, ClipWish } from './clip';
import type { AskedAddress, PageAnswer } from './to-page';

/** To the background: the router. */
export interface ToBackground {
  /** Clips the tab, or an address beside it; the gesture that grants it has happened. */
  clipTab: { payload: { target: ClipTarget; wish: ClipWish }; answer: ClipOutcome };
  /** The book that a tab's page is about, with its cover; the gesture that grants the tab has happened. */
  bookOnTab: { payload: { tab: number }; answer: Result<FoundBook, FindBookFailure> };
  /** Has the page script of a tab read an address of its site. */
  askPage: { payload: AskedAddress & { readonly tab: number }; answer: Result<PageAnswer, FetchFailure> };
  /** Sees to it that the post runs. */
  ensurePost: { payload: null; answer: null };
  /** Something new from the partner is unread; 0 clears the badge. */
  badgeCounted: { payload: { count: number }; answer: null };
  /** Brings what is shown in a tab up to date; false when no script of ours is there any more. */
  showOnTab: { payload: { tab: number; page: LivePage; fresh: number }; answer: boolean };
  /** Looks anew which of the tabs that we may see are in the notebook. */
  lookAtTabs: { payload: null; answer: null };
  /** Opens the page of a reading, or goes to the tab that has it open, and shows a highlight there. */
  goToPage: { payload: { url: string; highlight: string }; answer: null };
  /** From a page: a frame of it has loaded, and no event of the browser tells of that. */
  frameLoaded: { payload: null; answer: null };
  /** From a page: a person clicked on marked words there (`parseClicked`). False when the panel stays closed. */
  openThread: { payload: unknown; answer: boolean };
}
