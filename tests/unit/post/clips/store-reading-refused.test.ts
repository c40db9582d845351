import '../../../support/dom-window';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeStateAsUpdate } from 'yjs';
import type { ClipWish } from '../../../../lib/messages/clip';
import type { Extraction } from '../../../../lib/model/extraction';
import { metaMap } from '../../../../lib/notebook/schema';
import { writeClosing } from '../../../../lib/notebook/year/closing';
import { storeReading } from '../../../../lib/post/clips/store-reading';
import type { HostedNotebook } from '../../../../lib/post/hosting/host-notebook';
import type { BookbagDb } from '../../../../lib/store/db';
import { hostedNotebook, hostsOf } from '../../../support/hosted';
import { put } from '../../../support/records';
import { tempDb } from '../../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
let host: HostedNotebook;
beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  host = await hostedNotebook(db, end.signal);
});
afterEach(() => end.abort());

const URL_A = 'https://journal.example/songs';
const clip = (over: object = {}, wish: ClipWish = {}, signal?: AbortSignal) =>
  storeReading(db, hostsOf(host), {
    extraction: {
      ...{ title: 'Songs in two languages', language: 'en', direction: '', url: URL_A },
      ...{ html: '<p>A room that sings.</p>', pictures: 0, type: 'book', abstract: 'We sang.' },
      ...over,
    } as unknown as Extraction,
    also: [],
    file: '',
    extractor: '',
    remark: '',
    again: { file: '' },
    wish,
    ...(signal === undefined ? {} : { signal }),
  });
const lock = (): void => void metaMap(host.open.doc).set('version', 99);
/** How many rows each table has, and the whole document. */
async function everything() {
  await host.open.whenStored();
  const rows = await Promise.all(db.tables.map(async (table) => `${table.name} ${await table.count()}`));
  return { rows, doc: encodeStateAsUpdate(host.open.doc) };
}

describe('a clip that is cancelled', () => {
  it('leaves nothing behind, though its text was packed already', async () => {
    const before = await everything();
    expect(await clip({}, {}, AbortSignal.abort())).toEqual({ ok: false, reason: 'cancelled' });
    expect(await everything()).toEqual(before);
  });

  it('of a citation leaves nothing behind either', async () => {
    const before = await everything();
    const outcome = await clip({ html: '' }, { how: 'citation' }, AbortSignal.abort());
    expect(outcome).toEqual({ ok: false, reason: 'cancelled' });
    expect(await everything()).toEqual(before);
  });
});

describe('a clip into a notebook where only a newer app may write', () => {
  const link = {
    id: 'link',
    by: 'ana',
    at: 1_790_000_000_000,
    kind: 'link',
    title: 'Songs',
    url: URL_A,
  } as const;

  it.each<[string, object, ClipWish]>([
    ['an article', {}, {}],
    ['a citation', { html: '' }, { how: 'citation' }],
    ['an article of which there is a link already', { url: URL_A, doi: '10.5555/songs' }, {}],
    ['a new text for what is there', {}, { update: 'link', sure: true }],
    ['no article at all', { html: '' }, {}],
  ])('of %s says so and stores nothing', async (_what, over, wish) => {
    put(host.open.doc, 'readings', link);
    lock();
    const before = await everything();
    expect(await clip(over, wish)).toEqual({ ok: false, reason: 'too-new' });
    expect(await everything()).toEqual(before);
  });

  it('is told as such when the lock comes while the disk is busy: no reading names what was stored', async () => {
    const { store } = host.shelf;
    vi.spyOn(host.shelf, 'store').mockImplementationOnce(async (body) => {
      await store(body);
      lock();
    });
    expect(await clip()).toEqual({ ok: false, reason: 'too-new' });
    expect(host.readings.get()).toEqual([]);
  });
});

it('a clip into a notebook that the pair has closed says so, and stores nothing', async () => {
  writeClosing(host.open.doc, { by: 'ana', at: 1_790_000_000_000, closed: true });
  const before = await everything();
  expect(await clip()).toEqual({ ok: false, reason: 'closed' });
  expect(await everything()).toEqual(before);
});
