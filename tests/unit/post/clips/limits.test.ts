import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Map as YMap } from 'yjs';
import { MAX_BODY_GZIP, MAX_BODY_INFLATED } from '../../../../lib/model/body-limits';
import { clipBody } from '../../../../lib/post/clips/clip-body';
import { learn } from '../../../../lib/post/clips/known-reading';
import { RunningClips } from '../../../../lib/post/clips/running-clips';
import type { BookbagDb } from '../../../../lib/store/db';
import { gzip } from '../../../../lib/util/gzip';
import { type Hosted, hostedNotebook } from '../../../support/hosted';
import { put } from '../../../support/records';
import { tempDb } from '../../../support/temp-db';

/** A text of two megabytes takes minutes to sanitise outside a browser: here it is clean as it comes. */
vi.mock('../../../../lib/clip/sanitize', () => ({
  sanitizeForStoring: (html: string) => ({ html, text: 'Some words', pictures: [] }),
}));
vi.mock('../../../../lib/messages/send', () => ({ tell: () => Promise.resolve() }));
vi.mock('../../../../lib/util/gzip', async (original) => {
  const real = await original<{ gzip: typeof gzip }>();
  return { ...real, gzip: vi.fn(real.gzip) };
});

describe('a text that is clipped', () => {
  it('has 2 MB at most, in bytes', async () => {
    expect(await clipBody('x'.repeat(MAX_BODY_INFLATED), 'en')).toMatchObject({ ok: true });
    expect(await clipBody('x'.repeat(MAX_BODY_INFLATED + 1), 'en')).toEqual({
      ok: false,
      reason: 'too-long',
    });
    const half = 'é'.repeat(MAX_BODY_INFLATED / 2); // two bytes each
    expect(await clipBody(half, 'en')).toMatchObject({ ok: true });
    expect(await clipBody(`${half}x`, 'en')).toEqual({ ok: false, reason: 'too-long' });
  });

  it('has 512 kB at most when it is packed', async () => {
    for (const [size, fits] of [
      [MAX_BODY_GZIP, true],
      [MAX_BODY_GZIP + 1, false],
    ] as const) {
      vi.mocked(gzip).mockResolvedValueOnce(new Uint8Array(size));
      expect((await clipBody('<p>x</p>', 'en')).ok).toBe(fits);
    }
  });
});

describe('the other addresses of a reading', () => {
  let end: AbortController;
  let db: BookbagDb;
  let host: Hosted;
  beforeEach(async () => {
    end = new AbortController();
    db = tempDb(end.signal);
    host = await hostedNotebook(db, end.signal);
    const url = 'https://x.example/0';
    put(host.open.doc, 'readings', { id: 'r', by: 'ana', at: 1_790_000_000_000, title: 'A', url });
  });
  afterEach(() => end.abort());
  const only = () => host.readings.get()[0]!;
  const addresses = (n: number): string[] =>
    Array.from({ length: n }, (_, i) => `https://x.example/${i + 1}`);
  const learnAll = (also: readonly string[]): void =>
    learn(host, only(), { url: '', also, doi: '', file: '' });

  it('are ten at most; the first that were learnt stay', () => {
    learnAll(addresses(10));
    expect(only().also).toEqual(addresses(10));
    learnAll(['https://mirror.example/']);
    expect(only().also).toEqual(addresses(10));
  });

  it('are learnt beside the DOI that is known, and one that is not known is learnt with them', () => {
    const { url } = only();
    learn(host, only(), { url: '', also: ['https://x.example/1'], doi: '10.5555/songs', file: '' });
    learn(host, only(), { url: '', also: ['https://x.example/2'], doi: '', file: '' });
    learn(host, only(), { url: '', also: ['https://x.example/3'], doi: '10.5555/other', file: '' });
    expect(only()).toMatchObject({ url, doi: '10.5555/songs', also: addresses(3) });
  });

  it('are ten of eleven that come at once', () => {
    learnAll(addresses(11));
    expect(only().also).toEqual(addresses(10));
    const stored = host.open.doc.getMap('readings').get('r') as YMap<unknown> | undefined;
    expect(String(stored?.get('also')).split('\n')).toHaveLength(10);
  });
});

describe('clips that were cancelled before they came', () => {
  const isCancelled = (clips: RunningClips, clip: string): Promise<boolean> =>
    clips.run(clip, ({ signal }) => Promise.resolve(signal.aborted));

  it('are remembered up to fifty; then all are forgotten, so that made-up names fill no memory', async () => {
    const clips = new RunningClips();
    for (let i = 0; i < 50; i += 1) clips.cancel(`c${i}`);
    expect(await isCancelled(clips, 'c0')).toBe(true);
    clips.cancel('c0');
    clips.cancel('one more');
    expect(await isCancelled(clips, 'c1')).toBe(false);
    expect(await isCancelled(clips, 'one more')).toBe(true);
    expect(await isCancelled(clips, 'one more')).toBe(false); // it is cancelled once
  });
});
