import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deviceIdOf, newDeviceKeys } from '../../../../lib/crypto/device-keys';
import { epochKeys } from '../../../../lib/crypto/epoch';
import { hearFarewells, hearRivals, type Hearing } from '../../../../lib/post/epoch/hear';
import type { BookbagDb, NotebookRow } from '../../../../lib/store/db';
import { ownDevice, type OwnDevice } from '../../../../lib/store/device-keys';
import { epochsOf, MOST_RIVALS_OF_OTHERS, moveOn } from '../../../../lib/store/epochs';
import { addNotebook } from '../../../../lib/store/notebooks';
import {
  type Farewell,
  makeFarewell,
  MOST_GONE,
  MOST_HEARD_GONE,
  openFarewell,
} from '../../../../lib/sync/epoch/farewell';
import { tempDb } from '../../../support/temp-db';

const secretOf = (n: number) => new Uint8Array(32).fill(n);

let end: AbortController;
let db: BookbagDb;
let own: OwnDevice;
let ben: OwnDevice;
let hearing: Hearing;
beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  await addNotebook(db, { id: 'n', me: 'ana', secret: secretOf(1), relays: [], label: '', createdAt: 1 });
  own = await ownDevice(db, 'n');
  const keys = await newDeviceKeys();
  ben = { id: (await deviceIdOf(keys.open)) ?? '', keys };
  hearing = {
    db,
    id: 'n',
    own,
    pair: () => ['ana', 'ben'],
    named: () => [own.id, ben.id, 'lost'],
    now: () => 9,
  };
});
afterEach(() => end.abort());

const row = async (): Promise<NotebookRow> => (await db.notebooks.get('n')) as NotebookRow;

/** Ben's device leaves the epoch of one secret for that of another one, with both. */
async function byBen(from: number, to: number, gone: readonly string[] = ['lost']): Promise<Farewell> {
  const stay = [own, ben].map(({ id, keys }) => ({ id, agree: keys.open.agree }));
  const passage = { old: secretOf(from), next: secretOf(to), own: ben, me: 'ben', at: 5, gone, stay };
  const said = await openFarewell(await epochKeys(secretOf(from)), await makeFarewell(passage));
  if (said === undefined) throw new Error('no farewell');
  return said;
}

/** This device leaves its epoch for that of another secret, by a removal of its own. */
async function goesTo(to: number, gone: readonly string[] = ['lost']): Promise<void> {
  const { mark } = await epochKeys(secretOf(1));
  await moveOn(db, await row(), { mark, secret: secretOf(to), farewell: new Uint8Array(9), gone, at: 6 });
}

describe('E5 a farewell to an epoch that was left meanwhile', () => {
  it('does not put this device out: it tells of another removal', async () => {
    const theirs = await byBen(1, 3);
    await goesTo(2);
    expect(await hearFarewells(hearing, [theirs])).toBe(true);
    const { out, left, rivals } = epochsOf(await row());
    expect([out, left.length]).toEqual([null, 1]);
    expect(rivals).toEqual([{ next: theirs.next, by: 'ben', at: 5, seen: false }]);
    expect(await hearFarewells(hearing, [theirs])).toBe(false); // told already
    expect(await hearRivals(hearing, [await byBen(1, 2)])).toBe('none'); // it leads where this one went
  });

  it('does not count beside one to the present epoch, which is followed', async () => {
    const theirs = await byBen(1, 3);
    await goesTo(2);
    expect(await hearFarewells(hearing, [theirs, await byBen(2, 4)])).toBe(true);
    expect(epochsOf(await row())).toMatchObject({
      out: null,
      left: [{}, {}],
      rivals: [{ next: theirs.next }],
    });
  });

  it('E9 is told also of who is gone here, or not known: but they leave places for those who are in', async () => {
    const theirs = await Promise.all([3, 4, 5, 6, 7].map((to) => byBen(1, to)));
    await goesTo(2, [ben.id]);
    expect(await hearRivals(hearing, theirs)).toBe('new');
    const last = await byBen(1, 8);
    expect(await hearRivals(hearing, [last])).toBe('known'); // no place is left for it
    expect(await hearRivals({ ...hearing, named: () => [] }, [last])).toBe('known');
    expect(epochsOf(await row()).rivals).toHaveLength(MOST_RIVALS_OF_OTHERS);
    await db.notebooks.update('n', { epochs: { ...epochsOf(await row()), gone: [] } });
    expect(await hearRivals(hearing, [last])).toBe('new');
    expect(epochsOf(await row()).rivals.at(-1)?.next).toBe(last.next);
  });
});

describe('E5 who is gone by a farewell that is followed', () => {
  it('is who stands in the notebook here: made-up ones would leave no room for a removal', async () => {
    const madeUp = Array.from({ length: MOST_GONE - 1 }, (_, n) => `made-up-${n}`);
    expect(await hearFarewells(hearing, [await byBen(1, 2, [...madeUp, 'lost'])])).toBe(true);
    expect(epochsOf(await row())).toMatchObject({ gone: ['lost'], left: [{}] });
  });

  it('was known before, or leaves room: with one more none is followed', async () => {
    const before = Array.from({ length: MOST_HEARD_GONE }, (_, n) => `before-${n}`);
    const knows = async (many: number) => {
      const epochs = { gone: before.slice(0, many), left: [], out: null, rivals: [] };
      await db.notebooks.update('n', { epochs });
    };
    const said = await byBen(1, 2, [...before, 'lost']);
    await knows(MOST_HEARD_GONE);
    expect(await hearFarewells(hearing, [said])).toBe(false);
    expect(epochsOf(await row())).toMatchObject({ left: [], out: null });
    await knows(MOST_HEARD_GONE - 1);
    expect(await hearFarewells(hearing, [said])).toBe(true);
    expect(epochsOf(await row()).gone).toEqual([...before.slice(0, -1), 'lost']);
  });
});
