import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Doc } from 'yjs';
import { deviceIdOf, newDeviceKeys, proofOf } from '../../../../lib/crypto/device-keys';
import { devices } from '../../../../lib/model/device';
import { pairOf } from '../../../../lib/model/member';
import { isGoneIn, sayGone } from '../../../../lib/notebook/devices/gone';
import { change, metaMap, recordMap } from '../../../../lib/notebook/schema';
import { addRecord, editRecord, removeRecord } from '../../../../lib/notebook/records';
import { rosterOf } from '../../../../lib/post/hosting/roster';
import type { BookbagDb } from '../../../../lib/store/db';
import { hostedNotebook } from '../../../support/hosted';
import { listOf, put } from '../../../support/records';
import { tempDb } from '../../../support/temp-db';

type Epoch = NonNullable<Parameters<typeof rosterOf>[0]['epoch']>;

const AT = 1_790_000_000_000;
let end: AbortController;
let db: BookbagDb;
let doc: Doc;

beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  ({ doc } = (await hostedNotebook(db, end.signal)).open);
  put(doc, 'members', { id: 'ana', by: 'ana', at: AT, name: 'Ana', seat: 'a' });
  put(doc, 'members', { id: 'ben', by: 'ben', at: AT + 1, name: 'Ben', seat: 'b' });
});
afterEach(() => end.abort());

const NOW: Epoch = { roster: 'aa'.repeat(8), gone: [] };

const roster = (signal = end.signal, epoch: Epoch | 'out' = NOW) =>
  rosterOf(
    {
      db,
      id: 'n',
      me: 'ana',
      doc,
      members: listOf(doc, 'members'),
      pair: () => pairOf(listOf(doc, 'members').get(), 'ana'),
      epoch: epoch === 'out' ? undefined : epoch,
      agent: 'Linux Firefox/153',
      now: () => AT,
    },
    signal,
  );

/** Another device, as it puts itself into the roster. */
async function comes(by: string, more: object = {}): Promise<string> {
  const keys = await newDeviceKeys();
  const id = (await deviceIdOf(keys.open)) ?? '';
  addRecord(doc, devices, { id, by, at: AT }, { ...keys.open, proof: await proofOf(keys, by), ...more });
  return id;
}

describe('the roster', () => {
  it('has this device from the first opening on, once, and keeps its name', async () => {
    const { own, devices: all } = await roster();
    expect(all.get()).toMatchObject([
      { id: own.id, by: 'ana', browser: 'Firefox', system: 'Linux', name: '' },
    ]);
    editRecord(doc, devices, own.id, 'ana', { name: 'At home' });
    const again = await roster();
    expect(again.own.id).toBe(own.id);
    expect(again.devices.get()).toMatchObject([{ id: own.id, name: 'At home' }]);
  });

  it('has the devices of both members, and says which are of this one', async () => {
    const { own, devices: all, ours } = await roster();
    const [second, bens] = [await comes('ana'), await comes('ben')];
    await expect.poll(() => all.get()).toHaveLength(3);
    expect([...ours.get()].toSorted()).toEqual([own.id, second].toSorted());
    removeRecord(doc, devices, bens, { by: 'ana', at: AT });
    await expect.poll(() => all.get()).toHaveLength(2);
  });

  it('has all that stand in the document once they are looked at', async () => {
    const { devices: all, whenLooked } = await roster();
    const second = await comes('ana');
    const third = comes('ana');
    await whenLooked();
    expect(all.get().map(({ id }) => id)).toContain(second);
    const late = await third;
    await whenLooked();
    expect(all.get().map(({ id }) => id)).toContain(late);
  });

  it('leaves out who does not prove it, and devices of a third member', async () => {
    const { devices: all, ours } = await roster();
    put(doc, 'members', { id: 'eve', by: 'eve', at: AT + 2, name: 'Eve', seat: 'b' });
    await comes('eve');
    await comes('ben', { proof: 'A'.repeat(86) });
    const forged = await comes('ben');
    put(doc, 'devices', {
      ...listOf(doc, 'devices')
        .get()
        .find(({ id }) => id === forged)!,
      by: 'ana',
    });
    await comes('ben');
    await expect.poll(() => all.get()).toHaveLength(2);
    expect(ours.get().size).toBe(1);
  });

  it('puts this device back where somebody has put something else under its id', async () => {
    const { own } = await roster();
    put(doc, 'devices', { id: own.id, by: 'ben', at: AT, name: 'Mine now' });
    const { devices: all } = await roster();
    expect(all.get()).toMatchObject([{ id: own.id, by: 'ana' }]);
  });
});

describe('E7 devices that are gone', () => {
  it('stand in no roster, as this device knows or the notebook says, and the notebook says so from then on', async () => {
    const [lost, other] = [await comes('ben'), await comes('ben')];
    sayGone(doc, NOW.roster, [other]);
    sayGone(doc, 'bb'.repeat(8), [await comes('ben')]); // in another epoch: that counts for nothing here
    const { devices: all, gone, own } = await roster(end.signal, { ...NOW, gone: [lost] });
    expect(all.get().map(({ id }) => id)).not.toContain(lost);
    expect(all.get().map(({ id }) => id)).not.toContain(other);
    expect(all.get()).toHaveLength(2);
    expect(gone.get().toSorted()).toEqual([lost, other].toSorted());
    expect(isGoneIn(doc, NOW.roster, lost)).toBe(true);
    expect(isGoneIn(doc, NOW.roster, own.id)).toBe(false);
  });

  it('the mark cannot be crowded out by others, nor put on the device at hand, and holds in a closed notebook', async () => {
    const lost = await comes('ben');
    change(doc, () => {
      const record = recordMap(doc, 'devices', lost);
      for (let n = 0; n < 300; n += 1) record?.set(`gone:${n}`, 1);
      metaMap(doc).set('closing', { by: 'ana', at: AT, closed: true });
    });
    const first = await roster(end.signal, { ...NOW, gone: [lost] });
    expect(first.devices.get().map(({ id }) => id)).not.toContain(lost);
    sayGone(doc, NOW.roster, [first.own.id]);
    const later = await roster(); // it came in later, and knows of nobody
    expect(later.devices.get().map(({ id }) => id)).toEqual([first.own.id]);
    expect(isGoneIn(doc, NOW.roster, first.own.id)).toBe(false);
  });

  it('who is in the notebook no more says nothing in it', async () => {
    const { own } = await roster(end.signal, 'out');
    expect(recordMap(doc, 'devices', own.id)).toBeUndefined();
  });
});
