import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { restoreBackup } from '../../../../lib/post/backup/restore-backup';
import { writeBackup } from '../../../../lib/post/backup/write-backup';
import type { HostedNotebook } from '../../../../lib/post/hosting/host-notebook';
import { recordsMap } from '../../../../lib/notebook/schema';
import { readBackups } from '../../../../lib/store/cursors';
import { storedHashes } from '../../../../lib/store/bodies';
import { stateOf } from '../../../../lib/sync/digest';
import { sha256Hex } from '../../../../lib/util/bytes';
import { gzipBytes } from '../../../../lib/util/gzip';
import { cheapStretch } from '../../../support/cheap-stretch';
import {
  AT,
  back,
  type Device,
  device as newDevice,
  ours,
  restore,
  value,
  WORDS,
} from '../../../support/devices';
import { put } from '../../../support/records';
import { noise } from '../../../support/sync-bodies';

let end: AbortController;
beforeEach(() => (end = new AbortController()));
afterEach(() => end.abort());

const device = () => newDevice(end.signal);

/** A notebook with so many texts that a backup of it has several parts. */
async function large(at: Device): Promise<HostedNotebook> {
  const { host } = await ours(at);
  for (let n = 0; n < 20; n += 1) {
    const bytes = await gzipBytes(noise(450_000, n));
    const body = await sha256Hex(bytes);
    await host.shelf.store({ hash: body, bytes });
    put(host.open.doc, 'readings', {
      id: `l${n}`,
      by: 'ana',
      at: AT,
      title: 'Long',
      url: `https://a.example/${n}`,
      body,
    });
  }
  await host.open.whenStored();
  return host;
}

/** Ends at the n-th word of how far it is. */
function endsAt(nth: number) {
  const ended = new AbortController();
  let count = 0;
  const told = vi.fn((far: number) => {
    expect(far).toBeGreaterThanOrEqual(0);
    expect(far).toBeLessThanOrEqual(1);
    count += 1;
    if (count === nth) ended.abort();
  });
  return { work: { signal: ended.signal, told }, told };
}

const isEmpty = async ({ db }: Device): Promise<void> => {
  for (const table of db.tables)
    if (table.name !== 'settings') expect([table.name, await table.count()]).toEqual([table.name, 0]);
};

describe('a backup that the person ends', () => {
  it('is none, and none is remembered; else it says how far it is', async () => {
    const at = device();
    const host = await large(at);
    const wish = { passphrase: WORDS, privately: true };
    for (const nth of [1, 3, 21]) {
      const made = await writeBackup(at.db, host, wish, cheapStretch, endsAt(nth).work);
      expect(made).toEqual({ ok: false, reason: 'ended' });
    }
    const ended = new AbortController();
    const slow: typeof cheapStretch = (...of) => (ended.abort(), cheapStretch(...of));
    const work = { signal: ended.signal, told: () => undefined };
    expect(await writeBackup(at.db, host, wish, slow, work)).toMatchObject({ reason: 'ended' });
    expect((await readBackups(at.db, host.id)).last).toBe(0);
    const { work: whole, told } = endsAt(Infinity);
    value(await writeBackup(at.db, host, wish, cheapStretch, whole));
    expect(told.mock.calls.map(([far]) => far)).toEqual(Array.from({ length: 21 }, (_, n) => n / 21));
  });
});

describe('a backup whose restoring the person ends', () => {
  it('leaves nothing on a new computer, wherever it was', async () => {
    const old = device();
    const file = await back(old, await large(old));
    const restored = async (nth: number) => {
      const fresh = device();
      const { work, told } = endsAt(nth);
      const wish = { passphrase: WORDS, another: null };
      const came = await restoreBackup({ ...fresh, stretched: cheapStretch, work }, file, wish);
      return { fresh, told, came };
    };
    const whole = await restored(Infinity);
    expect(whole.came).toMatchObject({ ok: true });
    const words = whole.told.mock.calls.map(([far]) => far);
    expect(words).toEqual(words.toSorted((one, other) => one - other));
    expect([words.length, words.at(-1)]).toEqual([6, 1]); // three parts, gone through twice
    for (let nth = 1; nth <= words.length; nth += 1) {
      const { fresh, came } = await restored(nth);
      expect(came).toEqual({ ok: false, reason: 'ended' });
      await isEmpty(fresh);
    }
  });

  it('leaves the notebook that is here as it was, with the texts that it had', async () => {
    const at = device();
    const host = await large(at);
    const file = await back(at, host);
    const before = stateOf(host.open.doc).digest;
    const [first, ...others] = [...(await storedHashes(at.db))];
    const all = others.length + 1;
    // one was lost
    await at.db.bodies.delete(Uint8Array.from(first!.match(/../g)!, (two) => Number.parseInt(two, 16)));
    const { work } = endsAt(5); // the first of the texts was stored again
    const ended = await restoreBackup({ ...at, stretched: cheapStretch, work }, file, {
      passphrase: WORDS,
      another: null,
    });
    expect(ended).toMatchObject({ reason: 'ended' });
    expect(stateOf(host.open.doc).digest).toBe(before);
    expect(value(await restore(at, file)).bodies).toBe(1);
    expect((await storedHashes(at.db)).size).toBe(all);
  });

  it('leaves no text of what is in no notebook any more, also where it ends while the last ones are stored', async () => {
    const at = device();
    const host = await large(at);
    const file = await back(at, host);
    for (let n = 0; n < 20; n += 1) recordsMap(host.open.doc, 'readings').delete(`l${n}`);
    await host.open.whenStored();
    await at.db.bodies.clear();
    const before = stateOf(host.open.doc).digest;
    const ended = new AbortController();
    const put = at.db.bodies.bulkPut.bind(at.db.bodies);
    const puts = vi.spyOn(at.db.bodies, 'bulkPut').mockImplementation((...of: Parameters<typeof put>) => {
      if (puts.mock.calls.length === 2) ended.abort();
      return put(...of);
    });
    const work = { signal: ended.signal, told: () => undefined };
    const wish = { passphrase: WORDS, another: null };
    expect(await restoreBackup({ ...at, stretched: cheapStretch, work }, file, wish)).toMatchObject({
      reason: 'ended',
    });
    expect(puts).toHaveBeenCalledTimes(2);
    expect(stateOf(host.open.doc).digest).toBe(before);
    expect((await storedHashes(at.db)).size).toBeLessThanOrEqual(1); // the first reading is there, and its text
  });

  it('has no text of what was removed since, once the two are put together', async () => {
    const at = device();
    const host = await large(at);
    const file = await back(at, host);
    recordsMap(host.open.doc, 'readings').delete('l1'); // for good: what is only removed can be put back
    await host.open.whenStored();
    await at.db.bodies.clear();
    expect(value(await restore(at, file)).bodies).toBe(20);
    expect((await storedHashes(at.db)).size).toBe(20);
  });

  it('takes texts back also where the disk refuses the notebook', async () => {
    const old = device();
    const file = await back(old, await large(old));
    const fresh = device();
    vi.spyOn(fresh.db.notebooks, 'add').mockRejectedValue(new Error('no disk'));
    vi.spyOn(fresh.db.notebooks, 'put').mockRejectedValue(new Error('no disk'));
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect((await restore(fresh, file)).ok).toBe(false);
    await isEmpty(fresh);
  });
});
