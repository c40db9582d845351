import type { FetchFailure } from '../model/fetch-failure';
import type { PageSnapshot } from '../model/page-snapshot';
import type { Result } from '../util/result';

/** To the page script, sent by the background. It reads for the others and decides nothing. */
export interface ToPage {
  /** The page as it stands. */
  look: { payload: null; answer: Result<PageSnapshot, 'too-long'> };
  /** Reads another address of the same site with the person's login; a PDF is sent as `fileRead`. */
  ask: { payload: AskedAddress; answer: Result<PageAnswer, FetchFailure> };
  /** Reads one picture that the page names, small; base64 of WebP, or null where it cannot be read. */
  readPicture: { payload: { src: string }; answer: string | null };
  /** Reads pictures and sends each as `pictureRead`. */
  sendPictures: { payload: WantedPictures; answer: null };
}

export interface AskedAddress {
  readonly url: string;
  /** It is what the tab shows, and is taken out of the browser's cache. */
  readonly open: boolean;
  /** Name under which the post takes a file. */
  readonly transfer: string;
}

/** What stood at an address: a page's HTML, or a PDF that was sent. */
export type PageAnswer =
  | { readonly kind: 'page'; readonly html: string; readonly address: string }
  | { readonly kind: 'pdf'; readonly address: string };

/** Pictures of a reading that are still to be read: the place of each in its text, and its address. */
export interface WantedPictures {
  readonly notebook: string;
  readonly reading: string;
  readonly pictures: readonly { readonly n: number; readonly src: string }[];
}
