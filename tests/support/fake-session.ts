import type { ClipOutcome, PdfWish } from '../../lib/messages/messages';
import type { Book } from '../../lib/model/book';
import type { Comment } from '../../lib/model/comment';
import { bylineOf } from '../../lib/model/creator';
import type { Details } from '../../lib/model/details';
import type { Member } from '../../lib/model/member';
import type { Note } from '../../lib/model/note';
import { STATUS_AT_START, type NotebookStatus } from '../../lib/model/notebook-status';
import { parseReading, type Reading } from '../../lib/model/reading';
import type { ReadingEdit } from '../../lib/model/reading-fields';
import type { BookFields, Session, Trouble, Undo } from '../../lib/session/session';
import { Cell } from '../../lib/util/observed';
import { fail, ok } from '../../lib/util/result';
import { FakeShell } from './fake-shell';

export const ME = 'me';
export const PARTNER = 'partner';
/** A Friday at noon, Coordinated Universal Time. */
export const NOW = Date.UTC(2026, 10, 20, 12);

export const MEMBERS: readonly Member[] = [
  { id: ME, name: 'Marisol', seat: 'a', joinedAt: NOW - 9e8 },
  { id: PARTNER, name: 'Ruth', seat: 'b', joinedAt: NOW - 8e8 },
];

export const PAIRED: NotebookStatus = { ...STATUS_AT_START, paired: true, relay: 'reached' };

/** A reading of which nothing is known but who clipped it and when. */
const BLANK = parseReading({ id: 'blank', clippedBy: ME, clippedAt: NOW }) as Reading;

export function makeReading(part: Partial<Reading> & { id: string }): Reading {
  return {
    ...BLANK,
    title: `Reading ${part.id}`,
    language: 'en',
    url: `https://example.org/${part.id}`,
    words: 1200,
    body: 'b'.repeat(64),
    ...part,
  };
}

/** A Session in memory: what is done shows itself by observation, as with the real one. */
export class FakeSession implements Session {
  readonly id: string;
  readonly me = ME;
  readonly name = new Cell('Spring match');
  readonly members = new Cell<readonly Member[]>(MEMBERS);
  readonly readings = new Cell<readonly Reading[]>([]);
  readonly books = new Cell<readonly Book[]>([]);
  readonly notes = new Cell<readonly Note[]>([]);
  readonly comments = new Cell<readonly Comment[]>([]);
  readonly status = new Cell<NotebookStatus>(PAIRED);
  readonly trouble = new Cell<Trouble>('none');
  readonly partnerReads = new Cell('');
  readonly seen = new Cell<ReadonlySet<string>>(new Set());
  readonly shell: FakeShell;
  /** undefined stands for bytes that are no text. */
  readonly bodies = new Map<string, string | undefined>();
  readonly pictures = new Map<string, Blob>();
  readonly details = new Map<string, Details>();
  readonly drafts = new Map<string, string>();
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Names of files added, and what was stored of files kept. */
  readonly added: string[] = [];
  readonly missed = new Cell<readonly string[]>([]);
  readonly stored: { file: string; wish: PdfWish }[] = [];
  readonly presence: string[] = [];
  diskFull = false;
  #made = 0;

  constructor(id = 'n1', shell = new FakeShell()) {
    this.id = id;
    this.shell = shell;
  }

  #newId(kind: string): string {
    this.#made += 1;
    return `${kind}-${this.#made}`;
  }

  #remove<T extends { id: string }>(list: Cell<readonly T[]>, id: string): Undo {
    const before = list.get();
    list.set(before.filter((one) => one.id !== id));
    return () => list.set(before);
  }

  #patch<T extends { id: string }>(list: Cell<readonly T[]>, id: string, change: (one: T) => T): void {
    list.set(list.get().map((one) => (one.id === id ? change(one) : one)));
  }

  addLink(link: { url: string; title: string; note: string }): string {
    const id = this.#newId('link');
    const reading = makeReading({ id, ...link, kind: 'link', words: 0, body: '' });
    this.readings.set([reading, ...this.readings.get()]);
    return id;
  }

  markRead(id: string, read: boolean): void {
    this.#patch(this.readings, id, (one) => {
      const { [ME]: _, ...others } = one.read;
      return { ...one, read: read ? { ...others, [ME]: NOW } : others };
    });
  }

  editReading(id: string, edit: ReadingEdit): Undo {
    const before = this.readings.get();
    const typed = Object.fromEntries(Object.keys(edit).map((fact) => [fact, ME]));
    this.#patch(this.readings, id, (one) => {
      const next = { ...one, ...edit, typed: { ...one.typed, ...typed } };
      return { ...next, byline: bylineOf(next.creators) };
    });
    return () => this.readings.set(before);
  }

  openDetails(hash: string): Promise<Details> {
    const details = this.details.get(hash);
    return details === undefined ? new Promise(() => undefined) : Promise.resolve(details);
  }

  removeReading(id: string): Undo {
    return this.#remove(this.readings, id);
  }

  shareAnswer(id: string, prompt: 'liked' | 'disliked', text: string): void {
    this.#patch(this.readings, id, (one) => ({ ...one, [prompt]: { ...one[prompt], [ME]: text } }));
  }

  showPresence(reading: string): void {
    this.presence.push(reading);
  }

  addComment(on: 'reading' | 'book', subject: string, text: string, parent = ''): void {
    const comment = { id: this.#newId('comment'), on, subject, parent, by: ME, at: NOW, editedAt: 0, text };
    this.comments.set([...this.comments.get(), comment]);
  }

  editComment(id: string, text: string): void {
    this.#patch(this.comments, id, (one) => ({ ...one, text, editedAt: NOW }));
  }

  removeComment(id: string): Undo {
    return this.#remove(this.comments, id);
  }

  addBook({ why, ...fields }: BookFields): string {
    const id = this.#newId('book');
    this.books.set([...this.books.get(), { id, ...fields, addedBy: ME, addedAt: NOW, why: { [ME]: why } }]);
    return id;
  }

  editBook(id: string, { why, ...fields }: BookFields): void {
    this.#patch(this.books, id, (one) => ({ ...one, ...fields, why: { ...one.why, [ME]: why } }));
  }

  removeBook(id: string): Undo {
    return this.#remove(this.books, id);
  }

  addNote(text: string): void {
    this.notes.set([{ id: this.#newId('note'), by: ME, at: NOW, editedAt: 0, text }, ...this.notes.get()]);
  }

  editNote(id: string, text: string): void {
    this.#patch(this.notes, id, (one) => ({ ...one, text, editedAt: NOW }));
  }

  removeNote(id: string): Undo {
    return this.#remove(this.notes, id);
  }

  renameNotebook(name: string): void {
    this.name.set(name);
  }

  renameMe(name: string): void {
    this.#patch(this.members, ME, (one) => ({ ...one, name }));
  }

  openBody(hash: string): Promise<string | undefined> {
    const body = this.bodies.get(hash);
    return !this.bodies.has(hash) ? new Promise(() => undefined) : Promise.resolve(body);
  }

  openPicture(hash: string): Promise<Blob> {
    const picture = this.pictures.get(hash);
    return picture === undefined ? new Promise(() => undefined) : Promise.resolve(picture);
  }

  missedPictures(): Cell<readonly string[]> {
    return this.missed;
  }

  savePictures(reading: string, origins: readonly string[]): Promise<boolean> {
    this.stored.push({ file: `${reading} ${origins.join(' ')}`, wish: {} });
    this.missed.set([]);
    return Promise.resolve(true);
  }

  addPdf(file: File): Promise<ClipOutcome> {
    this.added.push(file.name);
    return this.shell.answerClip();
  }

  storePdf(file: string, wish: PdfWish): Promise<ClipOutcome> {
    this.stored.push({ file, wish });
    return this.shell.answerClip();
  }

  openFile(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return Promise.resolve(this.files.get(file));
  }

  draft(key: string): Promise<string> {
    return Promise.resolve(this.drafts.get(key) ?? '');
  }

  saveDraft(key: string, text: string) {
    if (this.diskFull) return Promise.resolve(fail('disk-full' as const));
    if (text === '') this.drafts.delete(key);
    else this.drafts.set(key, text);
    return Promise.resolve(ok(null));
  }

  markSeen(ids: readonly string[]): void {
    this.seen.set(new Set([...this.seen.get(), ...ids]));
  }

  invite(): Promise<string> {
    return Promise.resolve(`bookbag1.${'Qk7x2M9fD-W4tRhBpLzE8vNa'.repeat(5)}`);
  }
}
