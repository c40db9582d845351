import type { BodyState } from '../model/body-state';
import type { BookOfPage, FindBookFailure, FoundBook } from '../model/found-book';
import type { ExampleTexts } from '../model/example-texts';
import type { Alongside } from '../model/in-my-name';
import type { Invitation } from '../model/invitation';
import type { LivePage, MarkRefusal, OnPage, Thread } from '../model/live-page';
import type { NotebookStatus } from '../model/notebook-status';
import type { Pairing } from '../model/pairing';
import type { ResumeFailure, ResumeText } from '../model/resume';
import type { TypedTurn } from '../model/typed-turn';
import type { Result } from '../util/result';
import type { ToPostOfBackups } from './backup';
import type { ClipOutcome, ClippedReading, ClipWish, PdfWish } from './clip';
import type { ToPostOfLetters } from './letters';
import type { PieceToPutBack, PutBackFailure, TextReplaced } from '../model/put-back';
import type { WantedPictures } from './to-page';

/** To the post: the one process that talks to the network. */
export interface ToPost extends ToPostOfBackups, ToPostOfLetters {
  /** Finds the article of a page that is open in a tab and stores it in the notebook last used. */
  clipPage: { payload: { snapshot: unknown; tab: number; wish: ClipWish }; answer: Clipped };
  /** Clips what stands at an address: by the page script of a tab of that site, or fetched here. */
  clipAddress: {
    payload: { url: string; tab: number; via: 'tab' | 'post'; wish: ClipWish };
    answer: Clipped;
  };
  /** The book that a page is about, and where its cover is. Nothing is stored. */
  readBook: { payload: { snapshot: unknown }; answer: Result<BookOfPage, FindBookFailure> };
  /** Looks a number up at Open Library, which was granted before. */
  lookUpIsbn: { payload: { isbn: string }; answer: Result<FoundBook, FindBookFailure> };
  /** A piece of a file as base64; the last may be empty. */
  fileRead: { payload: { transfer: string; piece: string; last: boolean }; answer: null };
  /** Makes a reading of a PDF of the store of files, under its SHA-256. */
  storePdf: { payload: { file: string; wish: PdfWish }; answer: ClipOutcome };
  /** Makes a reading of a resume, or gives one a newer version; answers once it is on the disk. */
  storeResume: {
    payload: ResumeText & { readonly notebook: string };
    answer: Result<ClippedReading, ResumeFailure>;
  };
  /** Ends one clip under way: its outcome is 'cancelled', and nothing of it is kept. */
  cancelClip: { payload: { clip: string }; answer: null };
  /** A picture of a reading as base64 of WebP, or null when it could not be read. `n` as in the body's order. */
  pictureRead: {
    payload: { notebook: string; reading: string; n: number; webp: string | null; src: string };
    answer: null;
  };
  /** Tries the pictures again that their hosts did not let us read, once those are granted. */
  savePictures: { payload: { notebook: string; reading: string }; answer: null };
  /** Puts a piece that was left out of a reading's text back into it; answers once it is on the disk. */
  putBack: { payload: PieceToPutBack; answer: Result<TextReplaced, PutBackFailure> };
  /** A tab shows an address. Answers what the notebook in use has to show there; null for nothing. */
  pageOpened: { payload: { tab: number; url: string }; answer: { page: LivePage; fresh: number } | null };
  /** From a page: marks words there (`newMark` of lib/model/live-page.ts). Answers the highlight's id. */
  markOnPage: { payload: unknown; answer: Result<string, MarkRefusal> };
  /** From a page: which highlights were found there (`foundThere`). */
  foundOnPage: { payload: unknown; answer: null };
  /** The thread of a highlight that a tab shows; null when it shows none of that id. */
  threadOnPage: { payload: { tab: number; highlight: string }; answer: Thread | null };
  /** The next time that a tab shows this highlight, it goes there. */
  goOnPage: { payload: { tab: number; highlight: string }; answer: null };
  /** What a tab shows of a reading, for a panel that has just come to it; null for nothing. */
  tellPage: { payload: { tab: number }; answer: OnPage | null };
  /** The status of every notebook, once, for a panel that has just opened. */
  tellStatus: { payload: null; answer: Readonly<Record<string, NotebookStatus>> };
  /** Somebody opens this body: it is fetched before the others. Answers where it is. */
  wantBody: { payload: { notebook: string; hash: string }; answer: BodyState };
  /** Stores a text as bodies are stored; answers its hash once it is on the disk. */
  keepText: { payload: { notebook: string; text: string }; answer: Result<string, KeepFailure> };
  /** Stores a picture, base64 of WebP, as those of readings are; answers its hash once it is on the disk. */
  keepPicture: { payload: { notebook: string; webp: string }; answer: Result<string, KeepFailure> };
  /** Starts a notebook of one's own; answers its id once it is on the disk. */
  startNotebook: { payload: { myName: string; name: string }; answer: Result<string, BeginFailure> };
  /** Makes the example notebook, which never syncs. */
  startExample: { payload: { myName: string; texts: ExampleTexts }; answer: Result<string, BeginFailure> };
  /** Makes a notebook of its own of all that this app understands of another one. */
  copyNotebook: { payload: { notebook: string; name: string }; answer: Result<string, BeginFailure> };
  /** Asks to come in by an invitation as pasted. What comes of it is told by `pairingChanged`. */
  joinNotebook: { payload: { myName: string; invitation: string }; answer: Joined };
  /** Waits no more to be let in, or has seen what came of it. */
  stopJoining: { payload: null; answer: null };
  /** Who asks to come in, and whether this person joins somewhere, once, for a panel that has just opened. */
  tellPairing: { payload: null; answer: Pairing };
  /** Lets one in who asks, or refuses them. */
  letIn: { payload: { notebook: string; asker: string }; answer: null };
  refuse: { payload: { notebook: string; asker: string }; answer: null };
  /** Refuses one who was let in and has not come. */
  takeBack: { payload: { notebook: string; asker: string }; answer: null };
  /** The person has read that an invitation was tried a second time. */
  toldUsedAgain: { payload: { notebook: string }; answer: null };
  /**
   * An invitation to the notebook: the one that holds already, or a fresh one. `as` is the member as whose further
   * computer somebody comes in, '' for the partner.
   */
  invite: { payload: { notebook: string; as: string }; answer: Invitation };
  /** Where the members of a notebook meet: addresses of relays. */
  tellRelays: { payload: { notebook: string }; answer: readonly string[] };
  /** Ends all connections and meets anew: somebody does not want to wait for the next try. */
  meetAnew: { payload: null; answer: null };
  /**
   * The person says that a record in their name, of that kind, is their own. Answers whether that was in doubt; or what
   * they are to be shown first, where that is more than `shown`, which they have seen.
   */
  confirmWords: {
    payload: { notebook: string; kind: string; id: string; shown: Alongside | null };
    answer: boolean | Alongside;
  };
  /** Makes this browser a device of its own, where a copy of its profile has the notebook open too. */
  becomeOwn: { payload: { notebook: string }; answer: Result<null, 'disk-full' | 'failed'> };
  /**
   * Removes another device from the notebook: from then on nothing reaches it. `stay` are the ids of all others, as the
   * person has seen them. Answers once that is on the disk.
   */
  removeDevice: {
    payload: { notebook: string; device: string; stay: readonly string[] };
    answer: Result<null, RemoveFailure>;
  };
  /** The person has read that others went elsewhere. */
  seenRivals: { payload: { notebook: string }; answer: null };
  /** Sets the relay of this device, '' the one built in, and meets there from now on. */
  useRelay: { payload: { address: string }; answer: Result<null, 'not-an-address'> };
  /** Sets the STUN servers of this device, parted by commas or blanks, and connects by them from now on. */
  useStun: { payload: { addresses: string }; answer: Result<null, 'not-an-address' | 'too-many'> };
  /** Sets the TURN server of this device, null for none, and connects by it from now on. */
  useTurn: {
    payload: { server: TypedTurn | null };
    answer: Result<null, 'not-an-address' | 'incomplete' | 'too-long'>;
  };
  /** Whether this device hides its addresses from partners; from now on, in all notebooks. */
  hideAddresses: { payload: { on: boolean }; answer: null };
}

/** What came of a clip, and the pictures that a page script is to send. */
export interface Clipped {
  readonly outcome: ClipOutcome;
  readonly pictures: WantedPictures | null;
}

/** Why a text was not stored: 'too-long' where no body may be so large. */
export type KeepFailure = 'too-long' | 'disk-full' | 'failed';

/** Why no device was removed: 'changed' where other devices are in the notebook than the person has seen. */
export type RemoveFailure = 'changed' | 'disk-full' | 'failed';

export type BeginFailure = 'disk-full' | 'failed';

/** What came of an invitation: this person asks to come in, or why not. A notebook that is here already is named. */
export type Joined =
  | Result<null, Exclude<JoinFailure, 'already-here'>>
  | { readonly ok: false; readonly reason: 'already-here'; readonly notebook: string };

export type JoinFailure =
  | 'not-an-invitation'
  | 'damaged'
  | 'expired'
  | 'newer-version'
  | 'older-version'
  | 'already-here'
  | 'disk-full'
  | 'failed';
