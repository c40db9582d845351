import type { ClipHow } from '../model/clip-how';
import type { ClipRemark } from '../model/clip-remark';
import type { Doubt } from '../model/doubt';
import type { ExampleTexts } from '../model/example-texts';
import type { FetchFailure } from '../model/fetch-failure';
import type { ListedArticle } from '../model/listed-article';
import type { PageSnapshot } from '../model/page-snapshot';
import type { NotebookStatus } from '../model/notebook-status';
import type { Result } from '../util/result';

/**
 * Every message between our contexts, by direction. Commands (imperative) are answered, events (past
 * tense) are not. A listener answers only its own direction; see `listen.ts`.
 */

/** Why a page could not be clipped; each has its sentence and next step in the interface. */
export type ClipFailure =
  | 'no-article'
  | 'no-selection'
  | 'browser-page'
  | 'not-granted'
  | 'page-changed'
  | 'not-reached'
  | 'login'
  | 'not-readable'
  | 'too-long'
  | 'too-large'
  | 'no-notebook'
  /** Only a newer app may write in the notebook. */
  | 'too-new'
  | 'disk-full'
  | 'failed'
  | PdfFailure;

/** Why a PDF did not become a reading; 'password' is asked for instead. */
export type PdfFailure =
  | 'not-a-pdf'
  | 'broken-pdf'
  | 'too-many-pages'
  | 'no-text'
  | 'wrong-password'
  | 'cancelled';

/** How a person wants a page clipped. */
export interface ClipWish {
  /** Not given: what is selected, else the article. */
  readonly how?: ClipHow;
  /** The person has seen it: a doubtful text is not asked about again. */
  readonly sure?: boolean;
  /** A reading that is to get this text in place of its own. */
  readonly update?: string;
  /** The address that the person has seen; a page that is another by now is not clipped. */
  readonly seen?: string;
  /** Set by the post: the notebook in use when it was begun, though the person may go to another one meanwhile. */
  readonly notebook?: string;
  /** Its name, for who wants to cancel it and shows its progress until pages are read; else the post gives one. */
  readonly clip?: string;
}

export type JoinFailure =
  | 'not-an-invitation'
  | 'damaged'
  | 'expired'
  | 'newer-version'
  | 'already-here'
  | 'disk-full'
  | 'failed';

export type BeginFailure = 'disk-full' | 'failed';

export type ClipOutcome = Result<ClippedReading | ClipDecision, ClipFailure>;

export interface ClippedReading {
  readonly notebook: string;
  readonly reading: string;
  /** True when the notebook had this article already and nothing was added. */
  readonly already: boolean;
  /** It was there already, and its page has another text by now. */
  readonly changed?: boolean;
  readonly remark?: ClipRemark;
}

/** Something that a person must decide before there is a reading. Nothing is stored meanwhile. */
export type ClipDecision =
  | {
      readonly ask: 'doubtful';
      readonly doubt: Exclude<Doubt, ''>;
      readonly title: string;
      /** The text as found: hostile until sanitised. */
      readonly html: string;
      /** The page's address, to be sure later that it is still the same. */
      readonly url: string;
      readonly target: ClipTarget;
    }
  | { readonly ask: 'choose'; readonly articles: readonly ListedArticle[]; readonly tab: number }
  | { readonly ask: 'site'; readonly url: string; readonly tab: number }
  | { readonly ask: 'password'; readonly file: string; readonly name: string; readonly wrong: boolean }
  /** A link that came to nothing: what still works is keeping it, under its own address. */
  | { readonly ask: 'link'; readonly url: string; readonly reason: ClipFailure }
  /** A PDF whose paragraphs may stand in the wrong order. */
  | { readonly ask: 'order'; readonly file: string; readonly title: string; readonly html: string };

/** What is clipped: a tab as it stands, or an address beside it. */
export type ClipTarget = { readonly tab: number; readonly url?: string };

export const isDecision = (value: ClippedReading | ClipDecision): value is ClipDecision => 'ask' in value;

/** How far a clip that takes its time has come: pages of a PDF read, both 0 while it is still being fetched. */
export interface ClipProgress {
  /** Its name among the clips under way. */
  readonly clip: string;
  /** What it goes by for the person: a file's name, a title, a site; '' when not even that is known. */
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

/** To the page script, sent by the background. It reads for the others and decides nothing. */
export interface ToPage {
  /** The page as it stands. */
  look: { payload: null; answer: Result<PageSnapshot, 'too-long'> };
  /** Reads another address of the same site with the person's login; a PDF is sent as `fileRead`. */
  ask: { payload: AskedAddress; answer: Result<PageAnswer, FetchFailure> };
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

/** To the post: the one process that talks to the network. */
export interface ToPost {
  /** Finds the article of a page that is open in a tab and stores it in the notebook last used. */
  clipPage: { payload: { snapshot: unknown; tab: number; wish: ClipWish }; answer: Clipped };
  /** Clips what stands at an address: by the page script of a tab of that site, or fetched here. */
  clipAddress: {
    payload: { url: string; tab: number; via: 'tab' | 'post'; wish: ClipWish };
    answer: Clipped;
  };
  /** A piece of a file as base64; the last may be empty. */
  fileRead: { payload: { transfer: string; piece: string; last: boolean }; answer: null };
  /** Makes a reading of a PDF of the store of files, under its SHA-256. */
  storePdf: { payload: { file: string; wish: PdfWish }; answer: ClipOutcome };
  /** Ends one clip under way: its outcome is 'cancelled', and nothing of it is kept. */
  cancelClip: { payload: { clip: string }; answer: null };
  /** A picture of a reading as base64 of WebP, or null when it could not be read. `n` as in the body's order. */
  pictureRead: {
    payload: { notebook: string; reading: string; n: number; webp: string | null; src: string };
    answer: null;
  };
  /** Tries the pictures again that their hosts did not let us read, once those are granted. */
  savePictures: { payload: { notebook: string; reading: string }; answer: null };
  /** The status of every notebook, once, for a panel that has just opened. */
  tellStatus: { payload: null; answer: Readonly<Record<string, NotebookStatus>> };
  /** Somebody opens this body: it is fetched before the others. */
  wantBody: { payload: { notebook: string; hash: string }; answer: null };
  /** Starts a notebook of one's own; answers its id once it is on the disk. */
  startNotebook: { payload: { myName: string; name: string }; answer: Result<string, BeginFailure> };
  /** Makes the example notebook, which never syncs. */
  startExample: { payload: { myName: string; texts: ExampleTexts }; answer: Result<string, BeginFailure> };
  /** Makes a notebook of its own of all that this app understands of another one. */
  copyNotebook: { payload: { notebook: string; name: string }; answer: Result<string, BeginFailure> };
  /** Joins by an invitation as pasted. */
  joinNotebook: { payload: { myName: string; invitation: string }; answer: Result<string, JoinFailure> };
  /** A fresh invitation code for the notebook. */
  invite: { payload: { notebook: string }; answer: string };
  /** Sets the relay of this device, '' the one built in, and meets there from now on. */
  useRelay: { payload: { address: string }; answer: Result<null, 'not-an-address'> };
}

/** What came of a clip, and the pictures that a page script is to send. */
export interface Clipped {
  readonly outcome: ClipOutcome;
  readonly pictures: WantedPictures | null;
}

export interface PdfWish extends ClipWish {
  readonly password?: string;
  /** Its text in the order that a person has made; with `update` the file is not read again. */
  readonly html?: string;
}

/** From the post, to every panel and desk. */
export interface FromPost {
  clipProgressed: { payload: ClipProgress; answer: null };
  /** A clip is over, whatever came of it. */
  clipEnded: { payload: { clip: string }; answer: null };
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
