import type { ExampleTexts } from '../model/example-texts';
import type { Extraction } from '../model/extraction';
import type { NotebookStatus } from '../model/notebook-status';
import type { Result } from '../util/result';

/**
 * Every message between our contexts, by direction. Commands (imperative) are answered, events (past
 * tense) are not. A listener answers only its own direction; see `listen.ts`.
 */

/** Why a page could not be clipped; each has its sentence and next step in the interface. */
export type ClipFailure =
  | 'no-article'
  | 'browser-page'
  | 'not-granted'
  | 'too-long'
  | 'no-notebook'
  | 'disk-full'
  | 'failed';

export type JoinFailure =
  | 'not-an-invitation'
  | 'damaged'
  | 'expired'
  | 'newer-version'
  | 'already-here'
  | 'disk-full'
  | 'failed';

export type BeginFailure = 'disk-full' | 'failed';

export type ClipOutcome = Result<ClippedReading, ClipFailure>;

export interface ClippedReading {
  readonly notebook: string;
  readonly reading: string;
  /** True when the notebook had this address already and nothing was added. */
  readonly already: boolean;
}

/** To the page script, sent by the background. */
export interface ToPage {
  /** Reads the article of the page. */
  extract: { payload: null; answer: Result<Extraction, 'no-article' | 'too-long'> };
  /** Reads the pictures named and sends each as `pictureRead`. */
  sendPictures: { payload: { notebook: string; reading: string; pictures: readonly number[] }; answer: null };
}

/** To the background: the router. */
export interface ToBackground {
  /** Clips the tab; the gesture that grants it has happened. */
  clipTab: { payload: { tab: number }; answer: ClipOutcome };
  /** Sees to it that the post runs. */
  ensurePost: { payload: null; answer: null };
  /** Something new from the partner is unread; 0 clears the badge. */
  badgeCounted: { payload: { count: number }; answer: null };
}

/** To the post: the one process that talks to the network. */
export interface ToPost {
  /** Parses, sanitises and stores a clip in the notebook last used. */
  storeClip: {
    payload: { extraction: unknown };
    answer: Result<ClippedReading & { readonly pictures: readonly number[] }, ClipFailure>;
  };
  /** A picture of a reading as base64 of WebP, or null when it could not be read. `n` as in the body's order. */
  pictureRead: {
    payload: { notebook: string; reading: string; n: number; webp: string | null };
    answer: null;
  };
  /** The status of every notebook, once, for a panel that has just opened. */
  tellStatus: { payload: null; answer: Readonly<Record<string, NotebookStatus>> };
  /** Somebody opens this body: it is fetched before the others. */
  wantBody: { payload: { notebook: string; hash: string }; answer: null };
  /** Starts a notebook of one's own; answers its id once it is on the disk. */
  startNotebook: { payload: { myName: string; name: string }; answer: Result<string, BeginFailure> };
  /** Makes the example notebook, which never syncs. */
  startExample: { payload: { myName: string; texts: ExampleTexts }; answer: Result<string, BeginFailure> };
  /** Joins by an invitation as pasted. */
  joinNotebook: { payload: { myName: string; invitation: string }; answer: Result<string, JoinFailure> };
  /** A fresh invitation code for the notebook. */
  invite: { payload: { notebook: string }; answer: string };
  /** Sets the relay of this device, '' the one built in, and meets there from now on. */
  useRelay: { payload: { address: string }; answer: Result<null, 'not-an-address'> };
}

/** From the post, to every panel and desk. */
export interface FromPost {
  statusChanged: { payload: { notebook: string; status: NotebookStatus }; answer: null };
  /** The disk refused: nothing is acknowledged any more until the browser is started again. */
  storageFailed: { payload: { notebook: string; full: boolean }; answer: null };
}

export interface Directions {
  page: ToPage;
  background: ToBackground;
  post: ToPost;
  panels: FromPost;
}

export type Direction = keyof Directions;
export type Payload<D extends Direction, N extends keyof Directions[D]> = Directions[D][N] extends {
  payload: infer P;
}
  ? P
  : never;
export type Answer<D extends Direction, N extends keyof Directions[D]> = Directions[D][N] extends {
  answer: infer A;
}
  ? A
  : never;
