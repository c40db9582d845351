import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deviceIdOf, newDeviceKeys, proofOf } from '../../../../lib/crypto/device-keys';
import { devices } from '../../../../lib/model/device';
import { addRecord } from '../../../../lib/notebook/records';
import { sayGone } from '../../../../lib/notebook/devices/gone';
import { removeDevice } from '../../../../lib/post/epoch/remove-device';
import type { HostedNotebook } from '../../../../lib/post/hosting/host-notebook';
import { epochOf, epochsOf, putOut } from '../../../../lib/store/epochs';
import type { NotebookRow } from '../../../../lib/store/db';
import { device, type Device, hosted, ours } from '../../../support/devices';
import { put } from '../../../support/records';

let end: AbortController;
let at: Device;
let host: HostedNotebook;
beforeEach(async () => {
  end = new AbortController();
  at = device(end.signal);
  ({ host } = await ours(at));
});
afterEach(() => end.abort());

/** Another device of somebody, as it puts itself into the roster. */
async function comes(by: string): Promise<string> {
  const keys = await newDeviceKeys();
  const id = (await deviceIdOf(keys.open)) ?? '';
  const { doc } = host.open;
  addRecord(doc, devices, { id, by, at: 1 }, { ...keys.open, proof: await proofOf(keys, by) });
  await expect.poll(() => host.roster?.devices.get().some((one) => one.id === id)).toBe(true);
  return id;
}
const row = async () => (await at.db.notebooks.get(host.id)) as NotebookRow;
const own = () => host.roster?.own.id ?? '';
const remove = (gone: string, stay: readonly string[]) =>
  removeDevice({ ...at, now: () => 7 }, { notebook: host.id, device: gone, stay });
const CHANGED = { ok: false, reason: 'changed' };

describe('removing a device', () => {
  it('takes all that stay along, of both members, and is done when it answers', async () => {
    const [lost, theirs] = [await comes('bo'), await comes('bo')];
    expect(await remove(lost, [own(), theirs])).toEqual({ ok: true, value: null });
    const { gone, left } = epochsOf(await row());
    expect([gone, left.map((one) => one.at)]).toEqual([[lost], [7]]);
    const { roster } = await hosted(at, host.id);
    expect(
      roster?.devices
        .get()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([own(), theirs].toSorted());
  });

  it('names those too of whom only the notebook says that they are gone: else a later removal lets them back', async () => {
    const [went, lost] = [await comes('bo'), await comes('bo')];
    const { roster = '' } = (await epochOf(at.db, await row())) ?? {};
    sayGone(host.open.doc, roster, [went]);
    await expect.poll(() => host.roster?.gone.get()).toEqual([went]);
    expect(await remove(lost, [own()])).toEqual({ ok: true, value: null });
    expect(epochsOf(await row()).gone.toSorted()).toEqual([went, lost].toSorted());
    const next = await hosted(at, host.id);
    expect(next.roster?.devices.get().map(({ id }) => id)).toEqual([own()]);
  });

  it('does nothing where others are there than the person has seen, or one that is not there, or the one at hand', async () => {
    const [lost, theirs] = [await comes('bo'), await comes('bo')];
    expect(await remove(lost, [own()])).toEqual(CHANGED);
    expect(await remove(lost, [own(), 'another'])).toEqual(CHANGED);
    expect(await remove(lost, [own(), theirs, lost])).toEqual(CHANGED);
    expect(await remove('another', [own(), theirs, lost])).toEqual(CHANGED);
    expect(await remove(own(), [lost, theirs])).toEqual(CHANGED);
    expect((await row()).epochs).toBeUndefined();
  });

  it('does nothing in a notebook that this device is in no more, nor in none', async () => {
    const lost = await comes('bo');
    await putOut(at.db, await row(), { how: 'removed', by: 'bo', at: 1, next: [] });
    expect(await remove(lost, [own()])).toEqual({ ok: false, reason: 'failed' });
    const none = { notebook: 'none', device: lost, stay: [] };
    expect(await removeDevice({ ...at, now: () => 7 }, none)).toEqual({ ok: false, reason: 'failed' });
  });

  it('says so where the disk refuses, and nothing has happened', async () => {
    const lost = await comes('bo');
    at.db.gate.refused(new DOMException('full', 'QuotaExceededError'));
    expect(await remove(lost, [own()])).toEqual({ ok: false, reason: 'disk-full' });
    expect((await row()).epochs).toBeUndefined();
  });
});

describe('the partner', () => {
  it('is pinned from the first pairing on: who came earlier by some clock takes no place', async () => {
    await expect.poll(async () => (await row()).pinned).toBe('bo');
    put(host.open.doc, 'members', { id: 'cy', by: 'cy', at: 1, name: 'Cy', seat: 'b' });
    const cys = await newDeviceKeys();
    const id = (await deviceIdOf(cys.open)) ?? '';
    addRecord(
      host.open.doc,
      devices,
      { id, by: 'cy', at: 1 },
      { ...cys.open, proof: await proofOf(cys, 'cy') },
    );
    const bos = await comes('bo');
    expect(
      host.roster?.devices
        .get()
        .map((one) => one.id)
        .toSorted(),
    ).toEqual([own(), bos].toSorted());
    at.hosts.restart(host.id);
    host = await hosted(at, host.id);
    expect(host.pinned()).toBe('bo');
    expect(host.roster?.devices.get().map((one) => one.id)).not.toContain(id);
  });
});
