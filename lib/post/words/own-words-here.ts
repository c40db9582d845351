import type { Doc, Transaction } from 'yjs';
import { ALL_KINDS } from '../../model/kinds';
import { type Member, pairOf } from '../../model/member';
import { ownWordsOf } from '../../notebook/words/own-words';
import { recordsMap } from '../../notebook/schema';
import type { BookbagDb } from '../../store/db';
import { NO_WORDS, readWords, watchEqual } from '../../store/own-words';
import { ELSEWHERE, hearBrought } from '../../sync/foreign/brought';
import type { Observed } from '../../util/observed';
import type { Roster } from '../hosting/roster';
import { confirmRecord } from './confirm';
import { KnownHere } from './known-here';
import { ClaimReader } from './read-claims';
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
  readonly roster: Roster;
  /** The notebook came by an invitation or a backup, so others have it, whoever has come so far. */
  readonly joined: boolean;
  /** Origins of the ways to travel. */
  readonly brought: ReadonlySet<unknown>;
  /** Tells the other pages, before they get it, what comes from elsewhere. */
  readonly tell: (brought: ReadonlyMap<number, number>) => void;
  readonly now: () => number;
}

/** What the post does about words in its member's name. */
export interface OwnWordsHere {
  /** The person says that a record in their name is their own; answers whether anything was in doubt. */
  confirm(kind: string, id: string): Promise<boolean>;
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
  const { db, id, me, doc, roster, now } = parts;
  const words = ownWordsOf(doc);
  const known = new KnownHere(db, id, (await readWords(db, id)) ?? { first: now(), ...NO_WORDS }, words);
  words.begin(me);
  const looked = new WeakSet<object>();
  const says = () => ({
    vouched: known.stored.trusted.map(([device]) => device),
    whole: known.stored.since > 0,
  });
  const writer = new ClaimWriter({ says, doc, me, own: roster.own, looked }, signal);
  const onTrusted = (): void => writer.renew();
  const reader = new ClaimReader({ db, id, me, doc, roster, known, looked, onTrusted }, signal);
  noteBrought(parts, known, signal);
  claimWritten(parts, known, writer, signal);
  const claimAll = async (): Promise<void> => {
    await reader.look();
    if (signal.aborted) return;
    writer.fold(reader.own);
    const unsigned = words.unsigned(doc);
    if (unsigned.size > FEW) writer.addApart(unsigned);
    else writer.add(unsigned);
    if (!reader.hasSaid(says())) writer.renew();
  };
  whenItCounts(parts, known, claimAll, signal);
  const becomes = async (device: string): Promise<void> => {
    known.update({ trusted: [...known.stored.trusted, [roster.own.id, roster.own.keys.open.sign]] });
    await writer.vouchFor(device);
  };
  const whenSigned = async (): Promise<void> => void (await writer.signed());
  return {
    becomes,
    whenSigned,
    confirm: (kind, record) => confirmRecord({ me, doc, roster, known, reader, writer }, kind, record),
  };
}

/** From the day on which it counts, notes whence each client's changes come. Other pages hear it before they get them. */
function noteBrought({ doc, tell, brought: ways }: Parts, known: KnownHere, signal: AbortSignal): void {
  const hears = (brought: ReadonlyMap<number, number>, origin: unknown): void => {
    // a backup is this member's own: what is in it counts as it stands
    if (known.stored.since === 0 || !(ways.has(origin) || origin === ELSEWHERE)) return;
    const before = known.words.known.brought;
    const fresh = [...brought].filter(([client, clock]) => clock < (before.get(client) ?? Infinity));
    if (fresh.length === 0) return;
    tell(new Map(fresh));
    known.update({ brought: [...new Map([...before, ...fresh])] });
  };
  hearBrought(doc, hears, signal);
}

/** Claims what pages of this device write in records. What waited for it, and came from elsewhere, is not theirs. */
function claimWritten(parts: Parts, known: KnownHere, writer: ClaimWriter, signal: AbortSignal): void {
  const { doc, brought } = parts;
  const maps = Object.values(ALL_KINDS).map(({ name }) => recordsMap(doc, name));
  const onTransaction = (done: Transaction): void => {
    if (brought.has(done.origin) || done.origin === ELSEWHERE) return;
    if (!maps.some((map) => done.changedParentTypes.has(map as never))) return;
    const elsewhere = known.words.known.brought;
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

/**
 * Decides on which day it counts. Where nobody else has the notebook that is at once. Else it is when this device was
 * equal with another one: until then words may come back that a lost disk had.
 */
function whenItCounts(
  { db, id, me, members, roster, joined, now }: Parts,
  known: KnownHere,
  claimAll: () => Promise<void>,
  signal: AbortSignal,
): void {
  const begin = (): void => {
    if (known.stored.since > 0 || signal.aborted) return;
    const ours = roster.devices.get().filter((one) => one.by === me && one.id !== roster.own.id);
    known.update({ since: now(), trusted: ours.map((one) => [one.id, one.sign]) });
    void claimAll();
  };
  if (known.stored.since > 0) return void claimAll();
  const isIn = members.get().some((one) => one.id === me);
  const isAlone = !joined && pairOf(members.get(), me).length === 1 && roster.ours.get().size === 1;
  if ((isIn && isAlone) || now() - known.stored.first > COUNTS_AFTER) return begin();
  known.update({});
  watchEqual(db, id, known.stored.first, (equal) => equal && begin(), signal);
}
