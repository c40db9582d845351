import type { ClipOutcome, ClipProgress, ClipTarget, ClipWish } from '../../messages/clip';
import type { FindBookFailure, FoundBook } from '../../model/found-book';
import type { Result } from '../../util/result';
import type { Observed } from '../../util/observed';
import type { Place } from '../place';

/** The page in the active tab of this window, as far as it can be seen (docs/design.md, "Platform rules"). */
export interface CurrentPage {
  /** -1 while unknown. */
  readonly tab: number;
  /**
   * 'granted': may be clipped now; 'hidden': another site since the last toolbar click, its address is
   * not shown to us; 'browser': a page that the browser keeps to itself.
   */
  readonly access: 'granted' | 'hidden' | 'browser' | 'unknown';
  /** '' where they cannot be seen. */
  readonly url: string;
  readonly title: string;
  /** True when this site is granted for good. */
  readonly kept: boolean;
}

/** Keys that act wherever the person is in the browser, as the browser shows them; '' where there is none. */
export interface BrowserKeys {
  readonly clip: string;
  /** What opens the panel. */
  readonly open: string;
}

/** What the interface may ask of the browser. */
export interface Shell {
  readonly page: Observed<CurrentPage>;
  /** The outcome of the last clip by shortcut or menu, until taken; null when none. */
  readonly outcome: Observed<ClipOutcome | null>;
  forgetOutcome(): void;
  /**
   * Calls when the page in front of the person is granted: by a click on the toolbar button, or for good. `make` makes
   * the clip that was asked for there in vain; null when there is none.
   */
  onGranted(listener: (make: (() => Promise<ClipOutcome>) | null) => void, signal: AbortSignal): void;
  /** Clips the active tab. Call it within the click, without awaiting before. */
  clip(wish?: ClipWish): Promise<ClipOutcome>;
  /** Clips a tab or an address beside it: what a question was about. */
  clipTarget(target: ClipTarget, wish: ClipWish): Promise<ClipOutcome>;
  /** Asks for the site of an address and clips what stands there. First call in the click. */
  grantAndClip(target: ClipTarget & { readonly url: string }): Promise<ClipOutcome>;
  /** How far the clips under way have come that take their time, the first begun first. */
  readonly progress: Observed<readonly ClipProgress[]>;
  /** Ends one clip under way: its outcome is 'cancelled'. The others go on. */
  cancelClip(clip: string): void;
  /** The book that the page in front of the person is about. Call it within the click, without awaiting before. */
  bookOnPage(): Promise<Result<FoundBook, FindBookFailure>>;
  /** Asks for Open Library and looks a number up there. First call in the click. */
  lookUpIsbn(isbn: string): Promise<Result<FoundBook, FindBookFailure>>;
  /** Asks to keep the current page's site ("Always allow clipping on …"). First call in the click. */
  keepSite(): Promise<boolean>;
  /** Every site is granted ("On every site"). */
  readonly everySite: Observed<boolean>;
  /** Grants or takes back every site. First call in the click. */
  setEverySite(on: boolean): Promise<boolean>;
  /** The sites that are granted one by one, by their hosts. */
  readonly sites: Observed<readonly string[]>;
  /** Takes the permission for one of them back. */
  forgetSite(site: string): Promise<boolean>;
  readonly browserKeys: Observed<BrowserKeys>;
  /** The address of the browser's own page where those keys are changed. */
  readonly browserKeyPage: string;
  /** Opens the browser's own page where those keys are changed. Rejects where the browser refuses. */
  changeBrowserKeys(): Promise<void>;
  /** Saves a text, bytes or a file under a name. */
  download(name: string, type: string, content: string | Uint8Array<ArrayBuffer> | Blob): void;
  /**
   * Opens the desk in a tab: at a reading, at a file whose order is to be fixed, or at a list.
   *
   * @param toPrint it is printed there as soon as it is shown
   */
  openDesk(place?: Place, toPrint?: boolean): void;
}
