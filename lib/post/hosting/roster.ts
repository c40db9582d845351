import type { Doc } from 'yjs';
import { isProved, proofOf, proofs, standing } from '../../crypto/device-keys';
import { browserAndSystem, type Device, devices } from '../../model/device';
import type { Member } from '../../model/member';
import { isGoneIn, sayGone } from '../../notebook/devices/gone';
import { listRecords } from '../../notebook/list';
import { addRecord } from '../../notebook/records';
import { readRecord } from '../../notebook/record';
import { recordsMap } from '../../notebook/schema';
import type { BookbagDb } from '../../store/db';
import { type OwnDevice, ownDevice } from '../../store/device-keys';
import { Cell, observe, type Observed } from '../../util/observed';
import { report } from '../../util/report';

/** The devices of the two members, as far as each of them has shown that its keys are its own. */
export interface Roster {
  /** This device. */
  readonly own: OwnDevice;
  readonly devices: Observed<readonly Device[]>;
  /** The ids of this member's devices, this one among them. */
  readonly ours: Observed<ReadonlySet<string>>;
  /** The ids of those that were removed. */
  readonly gone: Observed<readonly string[]>;
  /** Those with their keys, as far as the document still has them. */
  readonly removed: () => readonly Device[];
  /** Resolves once all that stand in the document now have been looked at. */
  whenLooked(): Promise<void>;
}

interface Parts {
  readonly db: BookbagDb;
  /** Of the notebook. */
  readonly id: string;
  readonly me: string;
  readonly doc: Doc;
  readonly members: Observed<readonly Member[]>;
  /** The two members. */
  readonly pair: () => readonly string[];
  /** Who is gone, as this device knows; undefined where it is in the notebook no more, and says nothing there. */
  readonly epoch: { readonly roster: string; readonly gone: readonly string[] } | undefined;
  /** What the browser says of itself. */
  readonly agent: string;
  readonly now: () => number;
}

/**
 * Follows the roster of a notebook, and puts this device into it. Devices of a third member stand in no roster, and
 * neither do those whose proof does not hold, or that were removed.
 */
export async function rosterOf(parts: Parts, signal: AbortSignal): Promise<Roster> {
  const { db, id: notebook, me, doc, members, pair, epoch } = parts;
  const own = await ownDevice(db, notebook);
  const [all, ours] = [new Cell<readonly Device[]>([]), new Cell<ReadonlySet<string>>(new Set([own.id]))];
  const gone = new Cell<readonly string[]>([]);
  let removed: readonly Device[] = [];
  const list = listRecords(doc, devices, signal, undefined, me);
  const prove = proofs();
  let looks = 0;
  const look = async (): Promise<void> => {
    const turn = (looks += 1);
    const proved = await standing(list.get(), prove, pair());
    const went = new Set(proved.flatMap(({ id }) => (id !== own.id && isGone(doc, epoch, id) ? [id] : [])));
    const roster = proved.filter((one) => !went.has(one.id));
    if (turn !== looks || signal.aborted) return;
    if (epoch !== undefined) {
      sayGone(doc, epoch.roster, epoch.gone);
      if (!epoch.gone.includes(own.id)) sayGone(doc, epoch.roster, [own.id], false);
    }
    removed = proved.filter((one) => went.has(one.id));
    all.set(roster);
    if ([...went].join(' ') !== gone.get().join(' ')) gone.set([...went]);
    const mine = new Set([own.id, ...roster.filter(({ by }) => by === me).map((one) => one.id)]);
    if ([...mine].join(' ') !== [...ours.get()].join(' ')) ours.set(mine);
  };
  const { lookSafely, whenLooked } = followed(look);
  observe(list, lookSafely, signal);
  observe(members, lookSafely, signal);
  if (epoch !== undefined) await comeIn(parts, own);
  await look();
  return { own, devices: all, ours, gone, removed: () => removed, whenLooked };
}

/** Looks whenever it is asked to; what fails is reported. */
function followed(look: () => Promise<void>) {
  let looking: Promise<void> = Promise.resolve();
  const lookSafely = (): void => {
    looking = look().catch((error: unknown) => report('roster', error));
  };
  const whenLooked = async (): Promise<void> => {
    lookSafely();
    let looked: Promise<void> | undefined;
    while (looked !== looking) {
      looked = looking; // a later one takes its place
      // oxlint-disable-next-line no-await-in-loop -- as above
      await looked;
    }
  };
  return { lookSafely, whenLooked };
}

const isGone = (doc: Doc, epoch: Parts['epoch'], device: string): boolean =>
  epoch !== undefined && (epoch.gone.includes(device) || isGoneIn(doc, epoch.roster, device));

/** Puts this device into the roster, where it does not stand there as it is. */
async function comeIn({ doc, me, agent, now }: Parts, { id, keys }: OwnDevice): Promise<void> {
  const { agree, sign } = keys.open;
  const known = readRecord(recordsMap(doc, devices.name), devices, id);
  if (known?.by === me && (await isProved(id, known, me, known.proof))) return;
  const says = { agree, sign, proof: await proofOf(keys, me), ...browserAndSystem(agent) };
  addRecord(doc, devices, { id, by: me, at: now() }, { name: known?.name ?? '', ...says });
}
