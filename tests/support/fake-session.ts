import { Doc } from 'yjs';
import type { PdfWish } from '../../lib/messages/clip';
import type { PieceToPutBack, PutBackFailure, TextReplaced } from '../../lib/model/put-back';
import type { BodyState } from '../../lib/model/body-state';
import type { Details } from '../../lib/model/details';
import type { KindName } from '../../lib/model/kinds';
import type { LeftOut } from '../../lib/model/left-out';
import type { Alongside } from '../../lib/model/in-my-name';
import type { Invitation } from '../../lib/model/invitation';
import { STATUS_AT_START, type NotebookStatus } from '../../lib/model/notebook-status';
import type { Reading } from '../../lib/model/reading';
import type { ResumeFailure, ResumeText } from '../../lib/model/resume';
import { notebookName, renameNotebook } from '../../lib/notebook/name';
import { observeOwnNames } from '../../lib/notebook/names/new-names';
import { observeOwnChanges, observeUnseen } from '../../lib/notebook/news';
import { observeRemovals } from '../../lib/notebook/removals';
import { withMarks } from '../../lib/notebook/told/told';
import { putRecord } from '../../lib/notebook/record';
import { change, metaMap, observeCanWrite, recordsMap } from '../../lib/notebook/schema';
import { acts } from '../../lib/session/acts';
import type { Caret } from '../../lib/session/drafts/carets';
import { answerVerbs } from '../../lib/session/answers';
import { questionVerbs } from '../../lib/session/plan/questions';
import { surveyVerbs } from '../../lib/session/plan/surveys';
import type { Here } from '../../lib/session/here';
import { heldBack } from '../../lib/session/held-back';
import type { CellAt } from '../../lib/session/plan/cells';
import { meetingVerbs } from '../../lib/session/plan/meetings';
import { tableVerbs } from '../../lib/session/plan/tables';
import { names } from '../../lib/session/names';
import { draftVerbs } from '../../lib/session/drafts/draft-verbs';
import { promptVerbs } from '../../lib/session/prompts';
import { withOnlyMine } from '../../lib/session/only-mine';
import { readingVerbs } from '../../lib/session/reading-verbs';
import { recordLists } from '../../lib/session/records';
import type { Found } from '../../lib/session/search/found';
import type { Session } from '../../lib/session/session';
import type { Trouble } from '../../lib/session/trouble';
import { inName, type InName } from '../../lib/session/words/in-name';
import { yearVerbs } from '../../lib/session/year/year';
import { Cell } from '../../lib/util/observed';
import { fail, ok, type Result } from '../../lib/util/result';
import { fakeFiles } from './fake-files';
import { FakeLetters } from './fake-letters';
import { FakeDevices, fakeLobby } from './fake-lobby';
import { FakeOnPages } from './fake-on-pages';
import { MEMBERS, type NewMember } from './fake-people';
import { FakeShell } from './fake-shell';
import { shelfOf } from './stored-in';
import { asStored, ME, NOW, type Some } from './stored-records';

export { makeReading, ME, NOW } from './stored-records';
export { MEMBERS, PARTNER } from './fake-people';

export const PAIRED: NotebookStatus = { ...STATUS_AT_START, paired: true, relay: 'reached' };

/** A Session over a document in memory: its records are the real ones, its bodies and files are not. */
export class FakeSession implements Session {
  readonly id: string;
  readonly me = ME;
  readonly doc = new Doc();
  readonly #signal = new AbortController().signal; // a test ends by itself
  readonly #here: Here;
  readonly name;
  readonly year;
  readonly canWrite;
  readonly unseen;
  readonly removals;
  readonly foundBy = new Map<string, readonly Found[] | Error>(); // what is found, by the words
  readonly search = {
    behind: new Cell(0),
    find: (words: string): Promise<readonly Found[]> => {
      const found = this.foundBy.get(words) ?? [];
      return found instanceof Error ? Promise.reject(found) : Promise.resolve(found);
    },
  };
  readonly records: Session['records'];
  /** What only this member sees. */
  readonly privateDoc = new Doc();
  readonly onlyMine: Session['onlyMine'];
  readonly heldBack;
  readonly acts = acts();
  readonly readings;
  readonly answers;
  readonly questions;
  readonly surveys;
  readonly prompts;
  readonly drafts;
  readonly meetings;
  readonly tables;
  /** What this device keeps of sealed answers; null while nobody has read it. */
  readonly sealedRows = new Cell<ReadonlyMap<string, string> | null>(new Map());
  readonly names;
  readonly status = new Cell<NotebookStatus>(PAIRED);
  readonly trouble = new Cell<Trouble>('none');
  readonly seen;
  readonly unsent;
  readonly presence;
  readonly cells = { partner: new Cell<CellAt | null>(null), show: () => undefined };
  readonly carets = { partner: new Cell<Caret | null>(null), show: () => undefined };
  readonly bodies;
  readonly missed;
  readonly files;
  readonly shell: FakeShell;
  readonly onPages = new FakeOnPages();
  readonly letters = new FakeLetters();
  readonly texts = new Map<string, string | undefined>(); // undefined stands for bytes that are no text
  readonly pictures = new Map<string, Blob>();
  readonly details = new Map<string, Details>();
  readonly leftOut = new Map<string, readonly LeftOut[]>();
  /** What was asked to be put back, and what comes of it. */
  readonly confirmed: string[] = [];
  /** What would come along with words that a person says are theirs. */
  alongside: Alongside | null = null;
  readonly putBacks: Omit<PieceToPutBack, 'notebook'>[] = [];
  putBackAnswer: Result<TextReplaced, PutBackFailure> = fail('failed');
  readonly kept = new Map<string, string>();
  readonly keptWas = new Map<string, string>(); // what stood there before
  readonly pdfs = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Names of files added, and what was stored of files kept. */
  readonly added: string[] = [];
  /** Resumes that were handed to the post, and why it refuses the next one; '' where it takes it. */
  readonly resumes: ResumeText[] = [];
  resumeFails: ResumeFailure | '' = '';
  readonly missedSites = new Cell<readonly string[]>([]);
  readonly stored: { file: string; wish: PdfWish }[] = [];
  readonly shown: string[] = [];
  diskFull = false;
  readonly usedRelays: readonly string[] = ['wss://relay.example', 'wss://other.example'];
  invitation: Invitation = {
    code: `bookbag1.${'Qk7x2M9fD-W4tRhBpLzE8vNa'.repeat(5)}`,
    expires: NOW + 7 * 86_400_000,
    onlyHere: false,
  };
  metAnew = 0; // how often somebody did not want to wait
  bodyState: BodyState = 'coming';
  /** Each thing is done a millisecond after the one before. */
  #ticks = NOW;

  constructor(id = 'n1', shell = new FakeShell(), people: readonly NewMember[] = MEMBERS) {
    this.id = id;
    this.shell = shell;
    const [{ doc }, signal] = [this, this.#signal];
    this.put('members', ...people.map((one) => ({ ...one, by: one.id })));
    renameNotebook(doc, 'Spring match');
    const db = { private: { delete: () => Promise.resolve() } }; // what was missed of pictures is forgotten there
    this.#here = { db: db as never, id, me: ME, doc, now: () => (this.#ticks += 1), acts: this.acts };
    this.name = notebookName(doc, signal);
    this.canWrite = observeCanWrite(doc, signal);
    this.year = yearVerbs(this.#here, signal);
    this.seen = this.#seen();
    this.unseen = observeUnseen(doc, ME, this.seen.marks, signal);
    this.removals = observeRemovals(doc, ME, signal);
    const own = { doc: this.privateDoc, whenStored: () => Promise.resolve() };
    const all = withOnlyMine(this.#here, recordLists(this.#here, signal), own, signal);
    [this.records, this.onlyMine] = [all.records, all.onlyMine];
    this.heldBack = heldBack(this.#here, this.records, signal);
    this.readings = readingVerbs(this.#here);
    this.answers = answerVerbs(this.#here, this.#sealed(), () => this.records.answers.list.get());
    this.questions = questionVerbs({ ...this.#here, ...this }, this.#sealed());
    this.surveys = surveyVerbs({ ...this.#here, ...this }, this.#sealed());
    this.prompts = promptVerbs(this.#here, this.records.prompts);
    this.drafts = draftVerbs(this.#here, this.records.drafts);
    this.meetings = meetingVerbs(this.#here);
    this.tables = tableVerbs(this.#here, this.records);
    this.names = names(this.#here);
    this.presence = {
      ...{ partnerReads: new Cell(''), partnerParagraph: new Cell(0), at: (n: number) => void n },
      ...{ partnerLeads: new Cell(false), leading: new Cell(false) },
      show: (reading: string) => void this.shown.push(reading),
      lead: (leads: boolean) => this.presence.leading.set(leads),
    };
    this.bodies = this.#bodies();
    this.unsent = this.#unsent();
    this.missed = this.#missed();
    this.files = fakeFiles(this);
  }

  /** Puts records of a kind into the notebook: this member's own unless `by` says otherwise. */
  put<K extends KindName>(kind: K, ...records: readonly Some<K>[]): void {
    for (const record of records as readonly (Partial<Reading> & { id: string })[]) {
      change(this.doc, () => putRecord(this.doc, kind, record.id, asStored(kind, record)));
    }
  }

  /** Takes all records of a kind out, as if the notebook had begun without them. */
  empty(kind: KindName): void {
    change(this.doc, () => recordsMap(this.doc, kind).clear());
  }

  /** A newer app has written here, and only such may write from now on. */
  lock(): void {
    metaMap(this.doc).set('version', 99);
    this.trouble.set('too-new');
  }

  #seen() {
    const marks = new Cell<ReadonlySet<string> | null>(new Set());
    const mark = (more: readonly string[]): void => marks.set(withMarks(marks.get() ?? [], more));
    observeOwnChanges(this.doc, ME, mark, this.#signal);
    observeOwnNames(this.doc, ME, marks, mark, this.#signal);
    return { marks, mark };
  }

  #sealed() {
    const rows = this.sealedRows;
    const keep = (row: string, value: string) => {
      if (this.diskFull) return Promise.resolve(fail('disk-full' as const));
      rows.set(new Map([...(rows.get() ?? []), [row, value]]));
      return Promise.resolve(ok(null));
    };
    return { rows, keep };
  }

  #unsent() {
    return {
      read: (key: string) => Promise.resolve(this.kept.get(key) ?? ''),
      find: (key: string) =>
        Promise.resolve({ text: this.kept.get(key) ?? '', was: this.keptWas.get(key) ?? null }),
      save: (key: string, text: string, was?: string) => {
        if (this.diskFull) return Promise.resolve(fail('disk-full' as const));
        this.keptWas.delete(key);
        if (was !== undefined && text !== '') this.keptWas.set(key, was);
        if (text === '') this.kept.delete(key);
        else this.kept.set(key, text);
        return Promise.resolve(ok(null));
      },
    };
  }

  #bodies() {
    const arriving = <T>(all: ReadonlyMap<string, T>, hash: string): Promise<T> =>
      all.has(hash) ? Promise.resolve(all.get(hash) as T) : new Promise(() => undefined);
    return {
      state: () => Promise.resolve(this.bodyState),
      body: (hash: string) => arriving(this.texts, hash),
      details: (hash: string) => arriving(this.details, hash),
      leftOut: (hash: string) => arriving(this.leftOut, hash),
      picture: (hash: string) => arriving(this.pictures, hash),
      ...shelfOf(this.texts, this.pictures),
    };
  }

  #missed() {
    return {
      sites: () => this.missedSites,
      save: (reading: string, origins: readonly string[]) => {
        this.stored.push({ file: `${reading} ${origins.join(' ')}`, wish: {} });
        this.missedSites.set([]);
        return Promise.resolve(true);
      },
    };
  }

  putBack(piece: Omit<PieceToPutBack, 'notebook'>): Promise<Result<TextReplaced, PutBackFailure>> {
    this.putBacks.push(piece);
    return Promise.resolve(this.putBackAnswer);
  }

  readonly lobby = fakeLobby();
  readonly devices = new FakeDevices();
  readonly invite = () => Promise.resolve(this.invitation);
  readonly relays = () => Promise.resolve(this.usedRelays);

  inName(signal: AbortSignal): Promise<InName> {
    return Promise.resolve(inName(this.#here, signal));
  }

  confirmWords(kind: string, id: string, shown: Alongside | null): Promise<boolean | Alongside> {
    if (this.alongside !== null && shown !== this.alongside) return Promise.resolve(this.alongside);
    this.confirmed.push(`${kind}/${id}`);
    return Promise.resolve(true);
  }

  meetAnew(): Promise<null> {
    this.metAnew += 1;
    return Promise.resolve(null);
  }
  seenDamage(): void {
    this.trouble.set('none');
  }
}
