import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Doc } from 'yjs';
import { deviceIdOf, newDeviceKeys, proofOf } from '../../../../lib/crypto/device-keys';
import { devices } from '../../../../lib/model/device';
import { addRecord, editRecord, removeRecord } from '../../../../lib/notebook/records';
import { rosterOf } from '../../../../lib/post/hosting/roster';
import type { BookbagDb } from '../../../../lib/store/db';
import { hostedNotebook } from '../../../support/hosted';
import { listOf, put } from '../../../support/records';
import { tempDb } from '../../../support/temp-db';

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

const roster = (signal = end.signal) =>
  rosterOf(
    {
      db,
      id: 'n',
      me: 'ana',
      doc,
      members: listOf(doc, 'members'),
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
