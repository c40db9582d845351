import type { Joined } from '../../lib/messages/to-post';
import { type KeyChoices, NO_CHOICES } from '../../lib/model/key-choices';
import type { Joining } from '../../lib/model/pairing';
import { libraryProxyOf } from '../../lib/model/library-proxy';
import { type TextChoices, USUAL_TEXT } from '../../lib/model/text-choices';
import type { NotebookStatus } from '../../lib/model/notebook-status';
import type { TypedTurn } from '../../lib/model/typed-turn';
import type { ExampleTexts } from '../../lib/model/example-texts';
import type { JoinFailure, Library, NotebookEntry } from '../../lib/session/library/library';
import type { Session } from '../../lib/session/session';
import { Cell } from '../../lib/util/observed';
import { fail, ok, type Result } from '../../lib/util/result';
import { FakeBackups } from './fake-backups';
import { FakeSession, MEMBERS, NOW } from './fake-session';
import { FakeShell } from './fake-shell';

const GOOD = /^bookbag2\.[\w-]{20,}$/;

/** Who has just asked to come in. */
export const WAITS: Joining = {
  ...{ step: 'waits', words: [], inviter: '', as: '', relay: 'reached', here: false, notebook: '' },
  saved: false,
  left: false,
};

/** A Library in memory. It is empty, as at first run, or has one notebook. */
export class FakeLibrary implements Library {
  readonly notebooks = new Cell<readonly NotebookEntry[] | null>([]);
  readonly lost = new Cell<readonly NotebookEntry[]>([]);
  readonly lowRoom = new Cell(false);
  readonly statuses = new Cell<Readonly<Record<string, NotebookStatus>>>({});
  readonly current = new Cell('');
  readonly myName = new Cell('');
  readonly shell = new FakeShell();
  readonly backups = new FakeBackups();
  readonly storage = new Cell<'unknown' | 'kept' | 'temporary'>('kept');
  readonly relayAddress = new Cell('');
  readonly libraryProxy = new Cell('');
  readonly keys = new Cell<KeyChoices>(NO_CHOICES);
  readonly textChoices = new Cell<TextChoices>(USUAL_TEXT);
  readonly sessions = new Map<string, FakeSession>();
  /** What joining answers for a text that looks like an invitation. */
  joinFailure: JoinFailure | null = null;

  /** With a notebook that is in use. */
  static with(session: FakeSession, example = false): FakeLibrary {
    const library = new FakeLibrary();
    library.myName.set('Marisol');
    library.sessions.set(session.id, session);
    library.notebooks.set([
      { id: session.id, name: session.name.get(), partner: 'Ruth', example, begun: NOW },
    ]);
    library.current.set(session.id);
    return library;
  }

  #add(name: string, partner: string, example: boolean): Result<string, never> {
    const people = partner === '' ? MEMBERS.slice(0, 1) : MEMBERS;
    const session = new FakeSession(`n${this.sessions.size + 1}`, this.shell, people);
    session.names.renameNotebook(name);
    if (partner === '') session.status.set({ ...session.status.get(), paired: false });
    this.sessions.set(session.id, session);
    this.notebooks.set([
      { id: session.id, name, partner, example, begun: NOW },
      ...(this.notebooks.get() ?? []),
    ]);
    this.current.set(session.id);
    return ok(session.id);
  }

  forgetLost(): void {
    this.lost.set([]);
  }

  setMyName(name: string): Promise<void> {
    this.myName.set(name);
    return Promise.resolve();
  }

  startNotebook(name: string): Promise<Result<string, 'disk-full' | 'failed'>> {
    return Promise.resolve(this.#add(name, '', false));
  }

  readonly joining = new Cell<Joining | null>(null);
  /** Nobody lets the person in by themselves. */
  keepsWaiting = false;

  stopJoining(): Promise<null> {
    this.joining.set(null);
    return Promise.resolve(null);
  }

  /** Names of files that were saved, and of those that were opened. */
  readonly files: string[] = [];
  /** What saving an answer and opening a letter answer. */
  answerSaved: Awaited<ReturnType<Library['saveAnswer']>> = ok(null);
  letterOpened: Awaited<ReturnType<Library['openLetter']>> = fail('failed');

  saveAnswer(name: string): ReturnType<Library['saveAnswer']> {
    this.files.push(name);
    return Promise.resolve(this.answerSaved);
  }

  openLetter(file: File): ReturnType<Library['openLetter']> {
    this.files.push(file.name);
    return Promise.resolve(this.letterOpened);
  }

  enter(notebook: string): void {
    this.choose(notebook);
  }

  joinNotebook(invitation: string): Promise<Joined> {
    if (!GOOD.test(invitation)) return Promise.resolve(fail('not-an-invitation'));
    if (this.joinFailure === 'already-here')
      return Promise.resolve({ ok: false, reason: 'already-here', notebook: this.current.get() });
    if (this.joinFailure !== null) return Promise.resolve(fail(this.joinFailure));
    this.joining.set(WAITS);
    if (!this.keepsWaiting) this.letIn();
    return Promise.resolve(ok(null));
  }

  /** The inviter lets the person in who joins. */
  letIn(): void {
    const added = this.#add('Spring match', 'Ruth', false);
    if (added.ok) this.joining.set({ ...WAITS, step: 'in', notebook: added.value });
  }

  startExample(texts: ExampleTexts): Promise<Result<string, 'disk-full' | 'failed'>> {
    return Promise.resolve(this.#add(texts.notebook, texts.partner, true));
  }

  copyNotebook(_id: string, name: string): Promise<Result<string, 'disk-full' | 'failed'>> {
    return Promise.resolve(this.#add(name, '', false));
  }

  removeExample(id: string): Promise<void> {
    this.notebooks.set((this.notebooks.get() ?? []).filter((one) => one.id !== id));
    this.current.set('');
    return Promise.resolve();
  }

  choose(id: string): void {
    this.current.set(id);
  }

  open(id: string): Promise<Session> {
    const session = this.sessions.get(id);
    return session === undefined ? Promise.reject(new Error(`no notebook ${id}`)) : Promise.resolve(session);
  }

  setLibraryProxy(typed: string): Promise<Result<null, 'no-proxy'>> {
    const proxy = libraryProxyOf(typed);
    if (proxy === undefined) return Promise.resolve(fail('no-proxy'));
    this.libraryProxy.set(proxy);
    return Promise.resolve(ok(null));
  }

  readonly onlyMe = new Cell(false);

  setOnlyMe(on: boolean): void {
    this.onlyMe.set(on);
  }

  setKeys(choices: KeyChoices): Promise<void> {
    this.keys.set(choices);
    return Promise.resolve();
  }

  setTextChoices(choices: TextChoices): Promise<void> {
    this.textChoices.set(choices);
    return Promise.resolve();
  }

  readonly stunServers = new Cell<readonly string[]>([]);
  stunFails: 'not-an-address' | 'too-many' | null = null;
  setStunServers(typed: string): Promise<Result<null, 'not-an-address' | 'too-many'>> {
    if (this.stunFails !== null) return Promise.resolve(fail(this.stunFails));
    this.stunServers.set(typed === '' ? [] : [typed]);
    return Promise.resolve(ok(null));
  }

  readonly turnServer = new Cell<TypedTurn | null>(null);
  turnFails: 'not-an-address' | 'incomplete' | 'too-long' | null = null;
  setTurnServer(
    typed: TypedTurn | null,
  ): Promise<Result<null, 'not-an-address' | 'incomplete' | 'too-long'>> {
    if (this.turnFails !== null) return Promise.resolve(fail(this.turnFails));
    this.turnServer.set(typed);
    return Promise.resolve(ok(null));
  }

  readonly hideAddresses = new Cell(false);
  setHideAddresses(on: boolean): Promise<null> {
    this.hideAddresses.set(on);
    return Promise.resolve(null);
  }

  setRelayAddress(address: string): Promise<Result<null, 'not-an-address'>> {
    if (address !== '' && !/^wss?:\/\//.test(address)) return Promise.resolve(fail('not-an-address'));
    this.relayAddress.set(address);
    return Promise.resolve(ok(null));
  }
}
