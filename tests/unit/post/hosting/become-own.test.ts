import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { devices } from '../../../../lib/model/device';
import { claimsMap } from '../../../../lib/notebook/words/claims';
import { becomeOwn } from '../../../../lib/post/hosting/become-own';
import { knownDevice, renewDevice } from '../../../../lib/store/device-keys';
import { device, type Device, hosted, notesOf, ours } from '../../../support/devices';
import { listOf } from '../../../support/records';

let end: AbortController;
let at: Device;
beforeEach(() => {
  end = new AbortController();
  at = device(end.signal);
});
afterEach(() => end.abort());

it('gives this browser keys of its own, puts it into the roster, and keeps what was written', async () => {
  const { host } = await ours(at);
  const before = host.roster?.own.id ?? '';
  expect(await becomeOwn(at.db, at.hosts, host.id)).toEqual({ ok: true, value: null });
  const after = await hosted(at, host.id);
  const own = after.roster?.own.id ?? '';
  expect(own).not.toBe(before);
  expect((await knownDevice(at.db, host.id))?.id).toBe(own);
  await vi.waitFor(() => expect(after.roster?.ours.get()).toEqual(new Set([own, before])));
  const inRoster = listOf(after.open.doc, devices.name).get();
  expect(new Map(inRoster.map(({ id, by }) => [id, by]))).toEqual(
    new Map([
      [before, 'ana'],
      [own, 'ana'],
    ]),
  );
  expect(notesOf(after)).toEqual(['A note.']);
  const vouched = [...claimsMap(after.open.doc).keys()].filter((key) => key.endsWith(own));
  expect(vouched).toHaveLength(1); // so this member's other computers go on taking its words for theirs
});

it('of two who ask at once, one is heard', async () => {
  const { host } = await ours(at);
  const before = host.roster?.own.id ?? '';
  await renewDevice(at.db, host.id, before);
  const first = await knownDevice(at.db, host.id);
  await renewDevice(at.db, host.id, before);
  expect((await knownDevice(at.db, host.id))?.id).toBe(first?.id);
  expect(first?.id).not.toBe(before);
});

it('does nothing in a notebook that is not there, and says when the disk refuses', async () => {
  expect(await becomeOwn(at.db, at.hosts, 'none')).toEqual({ ok: false, reason: 'failed' });
  const { host } = await ours(at);
  const before = host.roster?.own.id;
  vi.spyOn(at.db, 'transaction').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  expect(await becomeOwn(at.db, at.hosts, host.id)).toEqual({ ok: false, reason: 'disk-full' });
  expect((await knownDevice(at.db, host.id))?.id).toBe(before);
});
