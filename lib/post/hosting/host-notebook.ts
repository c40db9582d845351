import { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
import { type Member, members } from '../../model/member';
import type { NotebookStatus } from '../../model/notebook-status';
import { type ReadingKeys, readingKeys } from '../../model/reading-keys';
import { versions } from '../../model/version';
import { listRecords } from '../../notebook/list';
import type { Unseen } from '../../notebook/news';
import { holdWrites } from '../../notebook/schema';
import { listNamedPictures } from '../../notebook/named-pictures';
import { waitingRecords } from '../../notebook/waiting';
import type { BookbagDb, NotebookRow } from '../../store/db';
import { epochOf, epochsOf } from '../../store/epochs';
import { openNotebook, type OpenNotebook } from '../../store/open-notebook';
import type { Letters } from '../../sync/letter/letters';
import { localBus } from '../../sync/local-bus';
import { StoredState } from '../../sync/stored-state';
import type { Transport } from '../../sync/transport';
import { Cell, observe, type Observed } from '../../util/observed';
import { type EpochHere, epochHere } from '../epoch/epoch-here';
import { pairIn } from '../pairing/pair-in';
import type { KeptWords } from './acknowledgements';
import { comingInto } from '../pairing/coming-into';
import { bodyShelf, type BodyShelf } from './body-shelf';
import { newsOf } from './news';
import { openAnswers } from './open-answers';
import { relaysOf } from './relays';
import { type OwnWordsHere, ownWordsHere } from '../words/own-words-here';
import { type Roster, rosterOf } from './roster';
import { statusOf } from './status-of';
import { startWays, waysOf } from './ways';

/** A notebook as the post has it: open, on the local bus, and on its way to the partner. */
export interface HostedNotebook {
  readonly id: string;
  readonly me: string;
  readonly open: OpenNotebook;
  readonly members: Observed<readonly Member[]>;
  readonly readings: Observed<readonly ReadingKeys[]>;
  readonly shelf: BodyShelf;
  readonly status: Observed<NotebookStatus>;
  readonly news: Observed<readonly Unseen[]>;
  /** The devices of the two; null for the example, which stays on this one. */
  readonly roster: Roster | null;
  /** What is done about words in this member's name; null for the example, in which nobody else writes. */
  readonly words: OwnWordsHere | null;
  /** The way by files; null for the example, which stays on this device. */
  readonly letters: Letters | null;
  /** Hears farewells that stand before a letter: foreign. They may be of other notebooks. */
  readonly hears: EpochHere['hears'];
  /** The partner's id once it is known; '' before. */
  readonly pinned: () => string;
  /** Texts and pictures that the partner may lack, most wanted first. */
  readonly toCarry: () => readonly string[];
}

/**
 * Opens a notebook and lets it travel until the signal aborts. No transport starts before the document is
 * loaded: it would send and acknowledge an empty one.
 *
 * @param again called when it is to be opened anew, from the disk: a foreign update left the document in memory
 * unusable, or this device goes on in another epoch, or in none
 */
export async function hostNotebook(
  db: BookbagDb,
  id: string,
  again: () => void,
  signal: AbortSignal,
): Promise<HostedNotebook> {
  const { row, open, people, list, shelf, state, roster, words, ours, pinned, pair, port } = await openParts(
    { db, id, again },
    signal,
  );
  const { doc } = open;
  const about = { db, id, me: row.me, members: people };
  let kept: KeptWords | undefined; // before that is known, nobody asks
  const [device, coming] = [roster?.own.id ?? '', comingInto(db, id, signal)];
  const epoch = await epochHere({ db, id, row, roster, again, pair, now: Date.now });
  const asksOf = (direct: Transport) => ({
    carry: (unsaid: boolean) => shelf.namesIn(kept ? lackedRecords(doc, kept, unsaid) : new Set()),
    somebody: () => coming.get() || isJoined(row) || pair().length > 1 || ours.get().size > 1,
    linked: () => direct.status.partnerHere,
  });
  const { letters, ...travel } = await waysOf(db, row, device, port, signal, asksOf, epoch);
  const news = newsOf({ db, id, me: row.me, doc }, signal);
  openAnswers({ ...about, doc, now: Date.now }, signal);
  const lists = { members: people, readings: list, news };
  const ways = { ...travel, letters, joined: isJoined(row), coming };
  const after = { epochs: epochsOf(row), gone: roster?.gone };
  const standing = await statusOf(
    { ...about, open, state, shelf, ours, ...after, ...lists, ...ways },
    signal,
  );
  kept = standing.kept;
  startWays(travel, port, coming, signal);
  epoch.keepLeft(await relaysOf(db, row), signal);
  const toCarry = (): readonly string[] => wanted(doc, standing.kept, shelf);
  const { status } = standing;
  const { hears } = epoch;
  return { id, me: row.me, open, roster, words, ...lists, shelf, status, letters, pinned, hears, toCarry };
}

/** What all the rest of a hosted notebook works on. */
async function openParts(
  { db, id, again }: { readonly db: BookbagDb; readonly id: string; readonly again: () => void },
  signal: AbortSignal,
) {
  const row = await db.notebooks.get(id);
  if (row === undefined) throw new Error(`no notebook ${id}`);
  const open = await openNotebook(db, id, signal);
  const { doc } = open;
  const { awareness, whenStored, tellBrought } = onBus(open, id, signal);
  const people = listRecords(doc, members, signal);
  const list = listRecords(doc, readingKeys, signal);
  const shelf = await shelfOf(db, doc, list, signal);
  const state = new StoredState(doc, whenStored, signal); // before the transports: it must hear of a change first
  followDisk(open, state, epochsOf(row).out !== null, signal);
  const damaged = whenDamaged(doc, again, signal);
  const { pair, pinned } = pairIn(db, row, people, signal);
  const brought = new Set<unknown>(); // one for the ways and for what notes whence words come
  const about = { db, id, me: row.me, members: people, pair, doc, brought, tell: tellBrought };
  const { roster, ours, words } = await rosterIn(row, about, signal);
  const port = { doc, awareness, state, brought, bodies: shelf.port, damaged, whenStored, ours };
  return { row, open, people, list, shelf, state, roster, words, ours, pinned, pair, port };
}

/** Lets go of a document that is unusable, as long as the notebook is open. */
const whenDamaged = (doc: Doc, again: () => void, signal: AbortSignal) => (): void => {
  if (signal.aborted) return;
  doc.destroy(); // else the next opening gets the same one
  again();
};

/** The roster of a notebook, which devices are this member's own, and what these wrote; the example has none. */
async function rosterIn(
  row: NotebookRow,
  about: Omit<Parameters<typeof ownWordsHere>[0], 'roster' | 'removed' | 'now' | 'joined' | 'createdAt'> &
    Omit<Parameters<typeof rosterOf>[0], 'agent' | 'now' | 'epoch'>,
  signal: AbortSignal,
) {
  if (row.secret === null)
    return { roster: null, words: null, ours: new Cell<ReadonlySet<string>>(new Set()) };
  const agent = globalThis.navigator?.userAgent ?? ''; // not there where a test runs
  const known = await epochOf(about.db, row);
  const { out, gone } = epochsOf(row);
  const epoch = known && out === null ? { roster: known.roster, gone } : undefined;
  const roster = await rosterOf({ ...about, epoch, agent, now: Date.now }, signal);
  const came = { joined: isJoined(row), createdAt: row.createdAt };
  const words = await ownWordsHere({ ...about, ...came, roster, removed: gone, now: Date.now }, signal);
  return { roster, ours: roster.ours, words };
}

/** What panels and the post tell each other of the document, and of who is here. */
function onBus({ doc, keep, storeOrigin, whenStored }: OpenNotebook, name: string, signal: AbortSignal) {
  const awareness = readingNothing(doc, signal);
  const bus = { doc, awareness, name, keep, storeOrigin, whenStored }; // with `keep`: the post answers for all
  return { awareness, ...localBus(bus, signal) };
}

/** The bodies that readings, drafts and versions name. */
const shelfOf = (
  db: BookbagDb,
  doc: Doc,
  readings: Observed<readonly ReadingKeys[]>,
  signal: AbortSignal,
): Promise<BodyShelf> => {
  const lists = { versions: listRecords(doc, versions, signal), inTexts: listNamedPictures(doc, signal) };
  return bodyShelf(db, { readings, ...lists }, signal);
};

/** Presence of the post, which itself reads nothing: panels say what they have open. */
function readingNothing(doc: Doc, signal: AbortSignal): Awareness {
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  signal.addEventListener('abort', () => awareness.destroy(), { once: true });
  return awareness;
}

/**
 * The records of which the partner may lack texts and pictures; null for all, where it does not say that it has them.
 *
 * @param unsaid false where those are known that it says it lacks
 */
function lackedRecords(doc: Doc, { covered, lacks }: KeptWords, unsaid: boolean): ReadonlySet<string> | null {
  const hasAll = lacks && lacks.records + lacks.texts + lacks.pictures === 0;
  return hasAll || !unsaid ? waitingRecords(doc, covered) : null;
}

/** The bodies that the partner may lack, those first that their devices have named. */
const wanted = (doc: Doc, kept: KeptWords, shelf: BodyShelf): readonly string[] => [
  ...new Set([...kept.wants, ...shelf.namesIn(lackedRecords(doc, kept, true))]),
];

/** Only an invitation names where its notebook meets. */
const isJoined = ({ relays }: Pick<NotebookRow, 'relays'>): boolean => relays.length > 0;

/** While the disk takes nothing, verbs refuse and nothing is acknowledged; after that all goes on. */
function followDisk(open: OpenNotebook, state: StoredState, isOut: boolean, signal: AbortSignal): void {
  const follow = (): void => {
    holdWrites(open.doc, isOut ? 'out' : open.failure.get());
    if (open.failure.get() === 'none') state.goOn();
  };
  observe(open.failure, follow, signal);
  follow();
}
