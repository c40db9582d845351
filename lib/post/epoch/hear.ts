import type { BookbagDb, NotebookRow, Rival } from '../../store/db';
import type { OwnDevice } from '../../store/device-keys';
import { addRivals, epochOf, epochsOf, MOST_RIVALS, moveOn, putOut } from '../../store/epochs';
import { epochLeft, type Farewell, MOST_HEARD_GONE, secretFor } from '../../sync/epoch/farewell';
import { judge, type Standpoint } from '../../sync/epoch/judge';

/** Where a device stands that hears of farewells. */
export interface Hearing {
  readonly db: BookbagDb;
  /** Of the notebook. */
  readonly id: string;
  readonly own: OwnDevice;
  /** The two members. */
  readonly pair: () => readonly string[];
  /** The ids of all devices that the notebook names here, also of those that are gone. */
  readonly named: () => readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Hears farewells to the epoch in which this device is: it goes along with one, or is out. Of several that lead to
 * different places none is followed: a person has to say which one holds. Those to an epoch that it has left while they
 * were read are heard as `hearRivals` says. Rejects when the disk refuses.
 *
 * @returns whether something came of it: the notebook is to be opened anew
 */
export async function hearFarewells(hearing: Hearing, found: readonly Farewell[]): Promise<boolean> {
  if (found.length === 0) return false;
  const { db, id } = hearing;
  const row = await db.notebooks.get(id);
  const epoch = row && (await epochOf(db, row));
  if (row === undefined || epoch === undefined || epochsOf(row).out !== null) return false;
  const { mark } = epoch;
  const standpoint = standpointOf(hearing, row, mark);
  const toThis = found.filter(({ bytes }) => epochLeft(bytes) === mark);
  const isTold = (await hearRivals(hearing, found)) === 'new';
  return (await hearPresent(hearing, toThis, { row, standpoint, mark })) || isTold;
}

interface Present {
  /** As it was read when that was decided. */
  readonly row: NotebookRow;
  readonly standpoint: Standpoint;
  readonly mark: string;
}

/** As `hearFarewells`, of those to the epoch of that mark alone. */
async function hearPresent(
  { db, own, named, now }: Hearing,
  found: readonly Farewell[],
  { row, standpoint, mark }: Present,
): Promise<boolean> {
  const known = new Set([...standpoint.gone, ...named()]);
  /** Whom it takes out of the notebook as it is here. Ids that somebody made up would take all room of the list. */
  const goneBy = ({ gone }: Farewell): string[] => gone.filter((id) => known.has(id));
  const counting = oneOfEach(found).filter(
    (one) =>
      judge(one, standpoint) !== 'nothing' &&
      new Set([...standpoint.gone, ...goneBy(one)]).size <= MOST_HEARD_GONE,
  );
  const [first, ...others] = counting;
  if (first === undefined) return false;
  if (others.length > 0) {
    const next = counting.slice(0, MOST_RIVALS).map((one) => one.next);
    return putOut(db, row, { how: 'undecided', by: '', at: 0, next });
  }
  const { at, maker, next, bytes } = first;
  const meaning = judge(first, standpoint);
  const secret = meaning === 'goes along' ? await secretFor(first, own, mark) : undefined;
  if (secret !== undefined)
    return moveOn(db, row, { mark, secret, farewell: bytes, gone: goneBy(first), at: now() });
  // a box that does not open hands nothing over, whatever the farewell says
  const how = meaning === 'removed' ? 'removed' : 'left behind';
  return putOut(db, row, { how, by: maker.by, at, next: [next] });
}

/** One of each next epoch. */
const oneOfEach = (found: readonly Farewell[]): Farewell[] => [
  ...new Map(found.map((farewell) => [farewell.next, farewell])).values(),
];

function standpointOf({ own, pair }: Hearing, row: NotebookRow, mark: string): Standpoint {
  const { gone, left } = epochsOf(row);
  const been = new Set([mark, ...left.map((one) => one.mark)]);
  return { own: own.id, pair: pair(), gone: new Set(gone), been };
}

/** What came of farewells to epochs that were left: none counts, the person was told of all before, or was not yet. */
type Rivals = 'none' | 'known' | 'new';

/**
 * Hears farewells to epochs that this device has left. Those that lead elsewhere than it went are told to the person:
 * the two may have parted ways. None is followed, for whoever was removed can make one too. Rejects when the disk
 * refuses.
 */
export async function hearRivals(hearing: Hearing, found: readonly Farewell[]): Promise<Rivals> {
  if (found.length === 0) return 'none';
  const { db, id, named } = hearing;
  const row = await db.notebooks.get(id);
  const epoch = row && (await epochOf(db, row));
  if (row === undefined || epoch === undefined) return 'none';
  const { been, pair, gone } = standpointOf(hearing, row, epoch.mark);
  const left = new Set(epochsOf(row).left.map(({ mark }) => mark));
  const elsewhere = oneOfEach(found.filter(({ bytes }) => left.has(epochLeft(bytes) ?? ''))).filter(
    ({ next, maker }) => !been.has(next) && pair.includes(maker.by),
  );
  if (elsewhere.length === 0) return 'none';
  const stays = new Set(named().filter((device) => !gone.has(device)));
  const [ofKnown, ofOthers] = [true, false].map((is) =>
    elsewhere
      .filter(({ maker }) => stays.has(maker.id) === is)
      .map(({ next, maker, at }): Rival => ({ next, by: maker.by, at, seen: false })),
  );
  const isNew = await addRivals(db, id, { ofKnown: ofKnown ?? [], ofOthers: ofOthers ?? [] });
  return isNew ? 'new' : 'known';
}
