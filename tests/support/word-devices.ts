import { expect } from 'vitest';
import * as Y from 'yjs';
import { notes } from '../../lib/model/note';
import { type Member, members, pairOf } from '../../lib/model/member';
import { claimsMap } from '../../lib/notebook/words/claims';
import { listRecords } from '../../lib/notebook/list';
import { addRecord } from '../../lib/notebook/records';
import { rosterOf } from '../../lib/post/hosting/roster';
import { ownWordsHere } from '../../lib/post/words/own-words-here';
import { readClaim } from '../../lib/sync/claim';
import { takeUpdate } from '../../lib/sync/foreign/take-update';
import type { BookbagDb } from '../../lib/store/db';
import { readWords } from '../../lib/store/own-words';
import { writeAcknowledgements } from '../../lib/store/cursors';
import { tempDb } from './temp-db';

const AT = 1_790_000_000_000;

/** A way to travel, as an origin. */
const WAY = { name: 'a way' };

interface Begins {
  readonly db?: BookbagDb;
  /** What its disk has; not given, nothing. */
  readonly has?: Uint8Array;
  /** Called with what other pages are told. */
  readonly tell?: (brought: ReadonlyMap<number, number>) => void;
  readonly now?: () => number;
  /** It came in by an invitation. */
  readonly joined?: boolean;
  /** When its notebook was made there: as its member came, where it was begun there. */
  readonly createdAt?: number;
  /** The devices that were removed, as this one has heard. */
  readonly gone?: readonly string[];
}

/** The post of one device, over a real store and without a transport. */
export async function wordDevice(
  me: string,
  { db = tempDb(), has, tell, now, joined = false, createdAt = AT, gone = [] }: Begins,
  signal: AbortSignal,
) {
  const doc = new Y.Doc();
  if (has !== undefined) Y.applyUpdate(doc, has);
  const people = listRecords(doc, members, signal);
  const about = {
    db,
    id: 'n',
    me,
    doc,
    members: people,
    now: now ?? Date.now,
    pair: () => pairOf(people.get(), me),
  };
  const roster = await rosterOf(
    { ...about, agent: 'Linux Firefox/153', epoch: { roster: 'epoch', gone } },
    signal,
  );
  const parts = {
    ...about,
    joined,
    createdAt,
    removed: gone,
    roster,
    brought: new Set<unknown>([WAY]),
    tell: tell ?? (() => undefined),
  };
  const words = await ownWordsHere(parts, signal);
  const list = listRecords(doc, notes, signal);
  return {
    ...{ db, doc, roster, words, list, me },
    disk: () => Y.encodeStateAsUpdate(doc),
    /** By whom each note is shown, by its id. */
    shown: () => Object.fromEntries(list.get().map(({ id, by }) => [id, by])),
    says: (id: string, by = me) => addRecord(doc, notes, { id, by, at: AT }, { text: `of ${id}` }),
    /** Another device was seen to have all that this one has. */
    equal: () =>
      writeAcknowledgements(
        db,
        'n',
        [
          {
            device: 'd',
            snapshot: Y.encodeSnapshot(Y.snapshot(doc)),
            stateVector: new Uint8Array(),
            at: Date.now() + 1,
            equalAt: Date.now() + 1,
            lacks: null,
            wants: [],
          },
        ],
        [],
      ),
    claims: () => claimsMap(doc).size,
  };
}

type WordDevice = Awaited<ReturnType<typeof wordDevice>>;

/** The person says that they wrote something, and says so again once they have seen what else would count. */
export async function confirmed({ words }: WordDevice, kind: string, id: string): Promise<boolean> {
  const answer = await words.confirm({ kind, id, shown: null });
  if (typeof answer === 'boolean') return answer;
  return (await words.confirm({ kind, id, shown: answer })) === true;
}

/** A notebook of these members, as bytes. */
export function begun(...names: readonly string[]): Uint8Array {
  const doc = new Y.Doc();
  names.forEach((id, n) => {
    const member: Pick<Member, 'name' | 'seat'> = { name: id, seat: n === 0 ? 'a' : 'b' };
    addRecord(doc, members, { id, by: id, at: AT + n }, member);
  });
  return Y.encodeStateAsUpdate(doc);
}

/** What one has goes to another one, by a way. */
export function sendAll(from: Pick<WordDevice, 'doc'>, to: Pick<WordDevice, 'doc'>, by: unknown = WAY): void {
  const update = Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc));
  takeUpdate(to.doc, update, by, new Set([to.doc.clientID]));
}

/** Somebody's changed Bookbag: a document in which anything can be written. */
export function forger(has: Uint8Array) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, has);
  return {
    doc,
    says: (id: string, by: string) => addRecord(doc, notes, { id, by, at: AT }, { text: `of ${id}` }),
  };
}

/** A device of Ana's. */
const anas = (has: Uint8Array, signal: AbortSignal) => wordDevice('ana', { has }, signal);

/** Ana began the notebook with this Bookbag, and Ben has come. */
export async function pair(signal: AbortSignal) {
  const ana = await anas(begun('ana'), signal);
  const ben = forger(ana.disk());
  Y.applyUpdate(ben.doc, begun('ana', 'ben'));
  sendAll(ben, ana);
  return { ana, ben };
}

/** Resolves once a device has signed all that it wrote. */
export const signed = (one: WordDevice, claims = 1) => expect.poll(one.claims).toBe(claims);

/** The clients that a device has signed for. */
export async function claimedBy({ doc, roster }: WordDevice): Promise<number[]> {
  const all = [...claimsMap(doc).values()].map((value) => readClaim(value, roster.own.keys.open.sign, 'ana'));
  return (await Promise.all(all)).flatMap((claim) => [...(claim?.clocks.keys() ?? [])]);
}

/** Waits until what one device has is shown so at another one. */
export const shownAt = (at: WordDevice, from: Pick<WordDevice, 'doc'>, notes: Record<string, string>) =>
  expect.poll(() => (sendAll(from, at), at.shown())).toEqual(notes);

/** What was written is on the disk, and no look at claims is under way. */
export const settled = (ms = 100) => new Promise((resolve) => void setTimeout(resolve, ms));

/** A lobby of this device in which somebody asked to come in as a member. */
export const lobby = ({ db }: WordDevice, as = 'ana', standing = 'came', id = 'l') =>
  db.lobbies.put({
    ...{ id, side: 'inviting', notebook: 'n', as, relays: [], expires: 0 },
    state: { askers: [{ standing }], burnt: true, usedAgain: false },
  } as never);

/** Ana with two computers, which know each other, and Ben. */
export async function three(signal: AbortSignal) {
  const { ana, ben } = await pair(signal);
  await signed(ana);
  const other = await anas(ana.disk(), signal);
  await other.equal();
  await signed(other, 2);
  await lobby(ana);
  const whole = async (): Promise<readonly string[] | undefined> => {
    sendAll(other, ana);
    return (await readWords(ana.db, 'n'))?.whole;
  };
  await expect.poll(whole).toEqual([other.roster.own.id]);
  return { ana, ben, other };
}
