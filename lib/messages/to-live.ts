/** To the script that shows highlights in a page that is open, and in each of its frames. It trusts no payload. */
export interface ToLive {
  /** What there is to show now (lib/model/live-page.ts). */
  show: { payload: unknown; answer: null };
  /** Nothing any more: the page is another one, or the person took the permission back. */
  end: { payload: null; answer: null };
}
