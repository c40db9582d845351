import { afterEach, beforeEach, expect, it } from 'vitest';
import { MAX_PICTURE, MAX_PICTURES_TOTAL } from '../../../../lib/model/body-limits';
import { setPicture } from '../../../../lib/notebook/readings';
import type { HostedNotebook } from '../../../../lib/post/hosting/host-notebook';
import { storePicture } from '../../../../lib/post/clips/store-picture';
import { writeBodies } from '../../../../lib/store/bodies';
import type { BookbagDb } from '../../../../lib/store/db';
import { sha256Hex, toBase64 } from '../../../../lib/util/bytes';
import { hostedNotebook, hostsOf } from '../../../support/hosted';
import { put } from '../../../support/records';
import { tempDb } from '../../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
let host: HostedNotebook;
const FULL = Math.floor(MAX_PICTURES_TOTAL / MAX_PICTURE);
const ROOM = MAX_PICTURES_TOTAL - FULL * MAX_PICTURE;

beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  host = await hostedNotebook(db, end.signal);
  put(host.open.doc, 'readings', { id: 'r1', by: 'ana', at: 1_790_000_000_000, title: 'Songs' });
  for (let n = 0; n <= FULL; n += 1) setPicture(host.open.doc, 'r1', n, 'pending');
});
afterEach(() => end.abort());

/** A WebP of a size, other bytes for each number. */
function webp(size: number, number: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size).fill(number);
  bytes.set(new TextEncoder().encode('RIFF\0\0\0\0WEBP'));
  return bytes;
}

const send = (n: number, size: number): Promise<void> =>
  storePicture(db, hostsOf(host), {
    ...{ notebook: 'n', reading: 'r1', n, src: '' },
    webp: toBase64(webp(size, n)),
  });
const last = () => host.readings.get()[0]?.pictures[FULL];

it.each([
  ['up to its limit', ROOM, /^[0-9a-f]{64}$/],
  ['and not a byte more', ROOM + 1, /^not saved$/],
])('a reading has pictures %s, also when all come at once', async (_what, size, expected) => {
  const full = Array.from({ length: FULL }, (_, n) => send(n, MAX_PICTURE));
  await Promise.all([...full, send(FULL, size)]);
  expect(last()).toMatch(expected);
});

it('what was stored before the post began counts too', async () => {
  for (let n = 0; n < FULL; n += 1) {
    const bytes = webp(MAX_PICTURE, n);
    const hash = await sha256Hex(bytes);
    await writeBodies(db, [{ hash, bytes }]);
    setPicture(host.open.doc, 'r1', n, hash);
  }
  await send(FULL, ROOM + 1);
  expect(last()).toBe('not saved');
});
