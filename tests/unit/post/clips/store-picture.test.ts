import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_PICTURE, MAX_PICTURES_TOTAL } from '../../../../lib/model/body-limits';
import { metaMap } from '../../../../lib/notebook/schema';
import { missedOf } from '../../../../lib/post/clips/missed-pictures';
import { storePicture } from '../../../../lib/post/clips/store-picture';
import type { HostedNotebook } from '../../../../lib/post/hosting/host-notebook';
import type { BookbagDb } from '../../../../lib/store/db';
import { toBase64 } from '../../../../lib/util/bytes';
import { hostedNotebook, hostsOf } from '../../../support/hosted';
import { put } from '../../../support/records';
import { tempDb } from '../../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
let host: HostedNotebook;
let id: string;
beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  host = await hostedNotebook(db, end.signal);
  id = crypto.randomUUID(); // what was stored of a reading is remembered by its id
});
afterEach(() => end.abort());

const reading = (by: string, pictures: number): void =>
  put(host.open.doc, 'readings', {
    ...{ id, by, at: 1_790_000_000_000, kind: 'article', url: 'https://x.example/a', body: 'c'.repeat(64) },
    pictures: Array.from({ length: pictures }, () => 'pending'),
  });
/** A picture of so many bytes; each is another one. */
const webp = (size: number, n = 0): string => {
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode('RIFF0000WEBP'));
  bytes[4] = n;
  return toBase64(bytes);
};
const send = (n: number, size: number): Promise<void> =>
  storePicture(db, hostsOf(host), {
    ...{ notebook: 'n', reading: id, n, webp: webp(size, n), src: 'https://pictures.example/a.png' },
  });
const pictures = (): readonly string[] => host.readings.get()[0]?.pictures ?? [];

describe('a picture that a page script sends', () => {
  it('never becomes a picture of the partner’s reading', async () => {
    reading('ben', 1);
    await send(0, 500);
    expect(pictures()).toEqual(['pending']);
    expect(await db.bodies.count()).toBe(0);
  });

  it('has at most 200 kB', async () => {
    reading('ana', 2);
    await send(0, MAX_PICTURE);
    await send(1, MAX_PICTURE + 1);
    expect(pictures()).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), 'not saved']);
  });

  it('has at most 2 MB with the others of its reading; the room that is left goes to a smaller one', async () => {
    reading('ana', 13);
    const whole = Math.floor(MAX_PICTURES_TOTAL / MAX_PICTURE);
    const rest = MAX_PICTURES_TOTAL - whole * MAX_PICTURE;
    for (let n = 0; n < whole; n += 1) await send(n, MAX_PICTURE);
    await send(whole, rest + 1);
    await send(whole + 1, rest);
    await send(whole + 2, 13);
    expect(await db.bodies.count()).toBe(whole + 1);
    expect(pictures().map((one) => one === 'not saved')).toEqual([
      ...Array.from({ length: whole }, () => false),
      ...[true, false, true],
    ]);
  });

  it('is not kept where only a newer app may write: its reading cannot name it', async () => {
    reading('ana', 1);
    metaMap(host.open.doc).set('version', 99);
    await send(0, 500);
    expect(pictures()).toEqual(['pending']);
    expect(await db.bodies.count()).toBe(0);
  });

  it('of the page’s own host is simply gone, and of another host can be asked for', async () => {
    reading('ana', 2);
    const miss = (n: number, src: string) =>
      storePicture(db, hostsOf(host), { notebook: 'n', reading: id, n, webp: null, src });
    await miss(0, 'https://x.example/pictures/0.png');
    await miss(1, 'https://pictures.example/1.png');
    expect(pictures()).toEqual(['not saved', 'not saved']);
    expect(await missedOf(db, 'n', id)).toEqual([{ n: 1, src: 'https://pictures.example/1.png' }]);
  });
});
