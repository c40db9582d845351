import type { Doc, Transaction } from 'yjs';
import { ALL_KINDS } from '../../model/kinds';
import type { Member } from '../../model/member';
import { ownWordsOf } from '../../notebook/words/own-words';
import { recordsMap } from '../../notebook/schema';
import { writersMap } from '../../notebook/texts/writers';
import type { BookbagDb } from '../../store/db';
import { readWords, type StoredWords } from '../../store/own-words';
import { NO_WORDS, watchEqual } from '../../store/own-words-kept';
import { ELSEWHERE, hearBrought } from '../../sync/foreign/brought';
import type { Observed } from '../../util/observed';
import type { Roster } from '../hosting/roster';
import { confirmWords, type Said } from './confirm';
import type { Alongside } from '../../model/in-my-name';
import { KnownHere } from './known-here';
import { ClaimReader } from './read-claims';
import { inNameOf, unsigned } from './unsigned';
import { ClaimWriter } from './write-claims';

/** Milliseconds after which this device counts what comes from elsewhere, even if it was never equal with another. */
const COUNTS_AFTER = 30 * 86_400_000;

/** So many clients go into the claim of a session; more are claimed apart. */
const FEW = 8;

interface Parts {
  readonly db: BookbagDb;
  /** Of the notebook. */
  readonly id: string;
  readonly me: string;
  readonly doc: Doc;
  readonly members: Observed<readonly Member[]>;
  /** The two members. */
  readonly pair: () => readonly string[];
  readonly roster: Roster;
  /** The devices of which this one has heard that they were removed. */
  readonly removed: readonly string[];
  /** The notebook came by an invitation or a backup, so others have it, whoever has come so far. */
  readonly joined: boolean;
  /** When the notebook was made on this device, in milliseconds. */
  readonly createdAt: number;
  /** Origins of the ways to travel. */
  readonly brought: ReadonlySet<unknown>;
  /** Tells the other pages, before they get it, what comes from elsewhere. */
  readonly tell: (brought: ReadonlyMap<number, number>) => void;
  readonly now: () => number;
}

/** What the post does about words in its member's name. */
export interface OwnWordsHere {
  /** The person says that something in their name is their own; answers as `confirmWords` does. */
  confirm(said: Said): Promise<boolean | Alongside>;
  /** This device goes by another id from the next opening on: it vouches for that one, and takes itself for a further one then. */
  becomes(id: string): Promise<void>;
  /** Resolves once what was written here is signed, or cannot be. */
  whenSigned(): Promise<void>;
}

/**
 * Notes what comes from elsewhere, reads what this member's devices have signed, and signs what this one writes
 * (docs/adr/0041-confirmed-words.md). Call it before any way to travel begins.
 */
export async function ownWordsHere(parts: Parts, signal: AbortSignal): Promise<OwnWordsHere> {
  const { db, id, me, doc, roster, removed } = parts;
  const words = ownWordsOf(doc);
  const stored = await readWords(db, id);
  const begins = stored === undefined ? firstWords(parts) : { ...NO_WORDS, ...stored };
  const known = new KnownHere(db, id, begins, words, signal);
  words.begin(me);
  const looked = new WeakSet<object>();
  let hasClaimedAll = false;
  const says = () => ({ vouched: known.vouchedFor, whole: hasClaimedAll });
  const writer = new ClaimWriter({ says, doc, me, own: roster.own, looked }, signal);
  const reader = new ClaimReader(
    { db, id, me, doc, roster, removed, known, looked, onTrusted: () => writer.renew() },
    signal,
  );
  partWithRemoved(parts, known);
  noteBrought(parts, known, signal);
  claimWritten(parts, known, writer, signal);
  const claimAll = async (): Promise<void> => {
    await reader.look();
    if (signal.aborted) return;
    hasClaimedAll = true; // what waits is signed together with it
    writer.fold(reader.own);
    const all = unsigned(doc, words, me, reader.standing);
    if (all.size > FEW) writer.addApart(all);
    else writer.add(all);
    if (!reader.hasSaid(says())) writer.renew();
  };
  whenItCounts(parts, { known, reader, claimAll }, signal);
  if (stored === undefined) await known.saved(); // before anything comes: else it would be taken for what was there
  const becomes = async (device: string): Promise<void> => {
    known.update({ trusted: [...known.stored.trusted, [roster.own.id, roster.own.keys.open.sign]] });
    await writer.vouchFor(device);
  };
  return {
    becomes,
    whenSigned: async () => void (await writer.signed()),
    confirm: (said) => confirmWords({ me, doc, roster, removed, known, reader, writer }, said),
  };
}

/**
 * What is known at the very first opening. A further device that comes in has nothing in its member's name yet, not even
 * the member: that comes with the notebook.
 */
function firstWords({ doc, me, members, joined, now }: Parts): StoredWords {
  const isHere = members.get().some((one) => one.id === me);
  const cameIn = joined && !isHere && unsigned(doc, ownWordsOf(doc), me, new Map()).size === 0;
  return { ...NO_WORDS, first: now(), cameIn };
}

/**
 * A device of this member was removed that never said that it signed all it had. What stands in this member's name counts
 * as it stands, this once: from now on the check need not wait for that device.
 */
function partWithRemoved({ doc, me, removed }: Parts, known: KnownHere): void {
  const { trusted, whole } = known.stored;
  const parted = trusted.flatMap(([id]) => (removed.includes(id) && !whole.includes(id) ? [id] : []));
  if (parted.length === 0) return;
  known.claim(inNameOf(doc, me));
  known.update({ whole: [...whole, ...parted] });
}

/**
 * From the day on which it counts, notes whence each client's changes come; on a device that came in, from its first
 * opening. Other pages hear it before they get them.
 */
function noteBrought({ doc, tell, brought: ways }: Parts, known: KnownHere, signal: AbortSignal): void {
  const hears = (brought: ReadonlyMap<number, number>, origin: unknown): void => {
    const { since, cameIn } = known.stored;
    // a backup is this member's own: what is in it counts as it stands
    if ((since === 0 && !cameIn) || !(ways.has(origin) || origin === ELSEWHERE)) return;
    const fresh = [...brought].filter(([client, clock]) => clock < (known.brought.get(client) ?? Infinity));
    if (fresh.length === 0) return;
    const noted = new Map(fresh);
    if (since > 0) tell(noted);
    known.bring(noted);
  };
  hearBrought(doc, hears, signal);
}

/** Claims what pages of this device write in records, and that they write in texts. What waited for it, and came from elsewhere, is not theirs. */
function claimWritten(parts: Parts, known: KnownHere, writer: ClaimWriter, signal: AbortSignal): void {
  const { doc, brought } = parts;
  const records = Object.values(ALL_KINDS).map(({ name }) => recordsMap(doc, name));
  const maps = [...records, writersMap(doc)];
  const onTransaction = (done: Transaction): void => {
    if (brought.has(done.origin) || done.origin === ELSEWHERE) return;
    if (!maps.some((map) => done.changedParentTypes.has(map as never))) return;
    const elsewhere = known.brought;
    const written = [...done.afterState].flatMap(([client, clock]) => {
      const before = done.beforeState.get(client) ?? 0;
      const end = Math.min(clock, elsewhere.get(client) ?? Infinity);
      return end > before ? [[client, end] as const] : [];
    });
    if (written.length > 0) writer.add(written);
  };
  doc.on('afterTransaction', onTransaction);
  signal.addEventListener('abort', () => doc.off('afterTransaction', onTransaction), { once: true });
}

interface Counting {
  readonly known: KnownHere;
  readonly reader: ClaimReader;
  readonly claimAll: () => Promise<void>;
}

/**
 * Decides on which day it counts. Where a notebook was begun here, and nobody else has it, that is at once. Else it is
 * when this device was equal with another one: until then words may come back that a lost disk had.
 */
function whenItCounts(
  { db, id, me, members, pair, roster, joined, createdAt, tell, now }: Parts,
  { known, reader, claimAll }: Counting,
  signal: AbortSignal,
): void {
  const begin = async (): Promise<void> => {
    if (known.stored.since > 0 || signal.aborted) return;
    // a device that came in has the words of those too that were removed before
    const went = known.stored.cameIn ? roster.removed().filter((one) => one.by === me) : [];
    if (went.length > 0) await reader.readRemoved(went);
    const there = roster.devices.get().filter((one) => one.by === me && one.id !== roster.own.id);
    const ours = [...there, ...went];
    if (known.stored.cameIn && ours.length === 0) return; // whoever wrote what it got is not known yet
    if (known.stored.since > 0 || signal.aborted) return; // begun meanwhile
    if (known.brought.size > 0) tell(known.brought);
    const trusted = ours.map((one) => [one.id, one.sign] as const);
    known.update({ since: now(), trusted, taken: ours.map((one) => one.id) });
    void claimAll();
  };
  if (known.stored.since > 0) return void claimAll();
  // its member came at the moment at which it was made here: it is no copy, and no backup brought it
  const isBegunHere = !joined && members.get().some((one) => one.id === me && one.at === createdAt);
  const isAlone = pair().length === 1 && roster.ours.get().size === 1;
  if ((isBegunHere && isAlone) || now() - known.stored.first > COUNTS_AFTER) return void begin();
  watchEqual(db, id, known.stored.first, (equal) => equal && void roster.whenLooked().then(begin), signal);
}
