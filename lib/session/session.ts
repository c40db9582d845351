import type { ClipOutcome, PdfWish } from '../messages/messages';
import type { Book } from '../model/book';
import type { Comment, COMMENT_SUBJECTS } from '../model/comment';
import type { Details } from '../model/details';
import type { Member } from '../model/member';
import type { Note } from '../model/note';
import type { NotebookStatus } from '../model/notebook-status';
import type { Prompt, Reading } from '../model/reading';
import type { ReadingEdit } from '../model/reading-fields';
import type { Observed } from '../util/observed';
import type { Result } from '../util/result';
import type { Shell } from './shell';

/** Takes back what was just done. */
export type Undo = () => void;

/** What a person fills in for a book; only the title is required. */
export interface BookFields {
  readonly title: string;
  readonly author: string;
  /** As typed; checked by `normalIsbn` before it comes here, '' when none. */
  readonly isbn: string;
  readonly values: string;
  /** My own "why I enjoy it". */
  readonly why: string;
}

/** Something that keeps a person's work from being kept. */
export type Trouble = 'none' | 'disk-full' | 'storage-failed' | 'too-new';

/**
 * One open notebook, as the interface sees it: values to observe, verbs that write. A verb returns at
 * once; what it did shows itself by observation. Lists are oldest first unless said otherwise.
 */
export interface Session {
  readonly id: string;
  /** This device's member. */
  readonly me: string;
  readonly name: Observed<string>;
  readonly members: Observed<readonly Member[]>;
  /** Newest first. */
  readonly readings: Observed<readonly Reading[]>;
  readonly books: Observed<readonly Book[]>;
  /** Newest first. */
  readonly notes: Observed<readonly Note[]>;
  readonly comments: Observed<readonly Comment[]>;
  readonly status: Observed<NotebookStatus>;
  readonly trouble: Observed<Trouble>;
  /** The reading that the partner has open now, '' when none or not here. */
  readonly partnerReads: Observed<string>;
  /** Ids of records that this person has looked at; what is not in it and not their own is new. */
  readonly seen: Observed<ReadonlySet<string>>;
  readonly shell: Shell;

  addLink(link: { url: string; title: string; note: string }): string;
  markRead(reading: string, read: boolean): void;
  removeReading(reading: string): Undo;
  /** What this person typed anew, fact by fact: the partner's change to another one stands. */
  editReading(reading: string, edit: ReadingEdit): Undo;
  shareAnswer(reading: string, prompt: Prompt, text: string): void;
  /** Tells the partner, while both are here, what is open; '' for nothing. Never stored. */
  showPresence(reading: string): void;

  addComment(on: (typeof COMMENT_SUBJECTS)[number], subject: string, text: string, parent?: string): void;
  editComment(comment: string, text: string): void;
  removeComment(comment: string): Undo;

  addBook(fields: BookFields): string;
  editBook(book: string, fields: BookFields): void;
  removeBook(book: string): Undo;

  addNote(text: string): void;
  editNote(note: string, text: string): void;
  removeNote(note: string): Undo;

  renameNotebook(name: string): void;
  renameMe(name: string): void;

  /**
   * The body's HTML, inflated with a limit and still untrusted: sanitise before showing. Resolves as soon
   * as it is here, asking the post to fetch it first, and with undefined when its bytes are no text;
   * rejects only when the signal aborts.
   */
  openBody(hash: string, signal: AbortSignal): Promise<string | undefined>;
  /** A stored picture; resolves as soon as it is here. */
  openPicture(hash: string, signal: AbortSignal): Promise<Blob>;

  /** Origins whose pictures of a reading could not be read when it was clipped here; [] when none. */
  missedPictures(reading: string, signal: AbortSignal): Observed<readonly string[]>;
  /** Asks the person for the origins and saves their pictures. First call in the click. False when refused. */
  savePictures(reading: string, origins: readonly string[]): Promise<boolean>;

  /** Makes a reading of a PDF picked or dropped here. */
  addPdf(file: File): Promise<ClipOutcome>;
  /** Makes a reading of a PDF that is kept on this machine, after a question about it; or gives a reading its text anew. */
  storePdf(file: string, wish: PdfWish): Promise<ClipOutcome>;
  /** A PDF kept on this machine, by its SHA-256; undefined when it is not here. */
  openFile(file: string): Promise<Uint8Array<ArrayBuffer> | undefined>;

  /** A reading's side-car (`details`), parsed; resolves as soon as it is here. */
  openDetails(hash: string, signal: AbortSignal): Promise<Details>;

  /** What was typed but not yet sent, kept on this device only. Keys such as `comment:<reading>`. */
  draft(key: string): Promise<string>;
  /** Resolves when kept; an empty text forgets the draft. */
  saveDraft(key: string, text: string): Promise<Result<null, 'disk-full' | 'failed'>>;
  markSeen(ids: readonly string[]): void;

  /** A fresh invitation code for this notebook. */
  invite(): Promise<string>;
}
