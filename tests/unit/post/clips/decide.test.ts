import '../../../support/dom-window';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyMetadata } from '../../../../lib/model/metadata';
import type { HostedNotebook } from '../../../../lib/post/hosting/host-notebook';
import { clipPage } from '../../../../lib/post/clips/clip-page';
import { IncomingFiles } from '../../../../lib/post/clips/incoming-files';
import type { BookbagDb } from '../../../../lib/store/db';
import { ok } from '../../../../lib/util/result';
import { hostedNotebook, hostsOf } from '../../../support/hosted';
import { put } from '../../../support/records';
import { tempDb } from '../../../support/temp-db';

const { findOpen } = vi.hoisted(() => ({ findOpen: vi.fn<() => Promise<unknown>>() }));
vi.mock('../../../../lib/clip/find-article', () => ({ findOpen }));
// What is found is given above, so that no page has to be parsed.
vi.mock('../../../../lib/clip/ask', () => ({ parsePage: () => null }));

let end: AbortController;
let db: BookbagDb;
let host: HostedNotebook;
beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  host = await hostedNotebook(db, end.signal);
});
afterEach(() => end.abort());

const address = 'https://x.example/hours';
const clip = (wish: object) =>
  clipPage(
    {
      ...{ db, hosts: hostsOf(host), incoming: new IncomingFiles(), signal: end.signal },
      ...{ named: () => undefined, onPages: () => undefined },
    },
    { address, contentType: 'text/html', html: '<p>We open at nine.</p>', selection: '', pictures: [] },
    7,
    wish,
  );
const count = async () => [host.readings.get().length, await db.bodies.count()];

it('a text that may be no article is shown first, and nothing is stored before the person decides', async () => {
  const extraction = {
    ...emptyMetadata(),
    ...{ title: 'Hours', url: address, direction: '', html: '<p>We open at nine.</p>', pictures: 0 },
  };
  const found = { kind: 'article', extraction, also: [], remark: '', how: 'article', pictures: [] };
  findOpen.mockResolvedValue(ok({ ...found, doubt: 'short' }));
  expect(await clip({})).toEqual({
    outcome: ok({
      ...{ ask: 'doubtful', doubt: 'short', title: 'Hours', html: extraction.html },
      ...{ url: address, target: { tab: 7 } },
    }),
    pictures: null,
  });
  expect(await count()).toEqual([0, 0]);
  expect(await clip({ sure: true })).toMatchObject({ outcome: { ok: true, value: { already: false } } });
  expect(await count()).toEqual([1, 1]);
});

it('a list of articles is shown with those that are in the notebook already', async () => {
  const article = { title: 'Songs', byline: '', pages: '', section: '', doi: '' };
  put(host.open.doc, 'readings', { id: 'r', by: 'ben', at: 1_790_000_000_000, url: 'https://x.example/1' });
  const articles = [1, 2].map((n) => ({ ...article, url: `https://x.example/${n}` }));
  findOpen.mockResolvedValue(ok({ kind: 'listing', articles }));
  expect((await clip({})).outcome).toEqual(
    ok({ ask: 'choose', articles: [{ ...articles[0], reading: 'r' }, articles[1]], tab: 7 }),
  );
  expect(await count()).toEqual([1, 0]);
});
