import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MAX_BODY_GZIP, MAX_BODY_INFLATED } from '../../../../lib/model/body-limits';
import type { HostedNotebook } from '../../../../lib/post/hosting/host-notebook';
import { keepText } from '../../../../lib/post/hosting/keep-text';
import { readBody } from '../../../../lib/store/bodies';
import type { BookbagDb } from '../../../../lib/store/db';
import { gunzip, gzip } from '../../../../lib/util/gzip';
import { fail } from '../../../../lib/util/result';
import { hostedNotebook } from '../../../support/hosted';
import { seeded } from '../../../support/random';
import { put } from '../../../support/records';
import { tempDb } from '../../../support/temp-db';

const AT = 1_790_000_000_000;
let end: AbortController;
let db: BookbagDb;
let host: HostedNotebook;
beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  host = await hostedNotebook(db, end.signal);
});
afterEach(() => end.abort());

it('a text is on the disk under its hash before this answers, and is handed on once a record names it', async () => {
  const kept = await keepText(host, '[["We sing."]]');
  const hash = kept.ok ? kept.value : '';
  expect(await gunzip((await readBody(db, hash))!, 99)).toBe('[["We sing."]]');
  expect(await host.shelf.port.read(hash)).toBeUndefined();
  put(host.open.doc, 'drafts', { id: 'd', by: 'ana', at: AT });
  put(host.open.doc, 'versions', { ...{ id: 'v', by: 'ana', at: AT, draft: 'd' }, body: hash, says: hash });
  expect(await host.shelf.port.read(hash)).toBeDefined();
  expect(host.shelf.port.lacks()).toMatchObject({ texts: 0 });
});

it('a text is as long as a body may be, and no longer', async () => {
  const text = (n: number): string => 'é'.repeat(n / 2) + 'x'.repeat(n % 2);
  expect(await keepText(host, text(MAX_BODY_INFLATED))).toMatchObject({ ok: true });
  expect(await keepText(host, text(MAX_BODY_INFLATED + 1))).toEqual(fail('too-long'));
  expect(await keepText(host, 'x'.repeat(MAX_BODY_INFLATED + 1))).toEqual(fail('too-long'));
});

it('nor is it larger, packed', async () => {
  const random = seeded(7);
  const noise = Array.from({ length: 1_500_000 }, () => String.fromCharCode(33 + random() * 90)).join('');
  const packed = async (n: number): Promise<number> => (await gzip(noise.slice(0, n))).length;
  // noise packs evenly, so the limit is near where a part of it says
  const near = Math.round((MAX_BODY_GZIP / (await packed(100_000))) * 100_000);
  let [fits, most] = [near - 8_000, near + 8_000];
  expect([(await packed(fits)) <= MAX_BODY_GZIP, (await packed(most)) <= MAX_BODY_GZIP]).toEqual([
    true,
    false,
  ]);
  while (most - fits > 1) {
    const n = (fits + most) >> 1;
    // oxlint-disable-next-line no-await-in-loop -- each step needs the one before
    if ((await packed(n)) <= MAX_BODY_GZIP) fits = n;
    else most = n;
  }
  expect(await keepText(host, noise.slice(0, fits))).toMatchObject({ ok: true });
  expect(await keepText(host, noise.slice(0, most))).toEqual(fail('too-long'));
});

it('no notebook and no disk are said, and nothing is kept', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(await keepText(undefined, 'x')).toEqual(fail('failed'));
  const full = {
    shelf: { ...host.shelf, store: () => Promise.reject(new DOMException('', 'QuotaExceededError')) },
  };
  expect(await keepText(full as never, 'x')).toEqual(fail('disk-full'));
  warn.mockRestore();
});
