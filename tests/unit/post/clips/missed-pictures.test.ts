import '../../../support/dom-window';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as missed from '../../../../lib/post/clips/missed-pictures';
import { saveMissed } from '../../../../lib/post/clips/save-missed';
import { storeReading } from '../../../../lib/post/clips/store-reading';
import type { Extraction } from '../../../../lib/model/extraction';
import { readPrivate } from '../../../../lib/store/private';
import type { BookbagDb } from '../../../../lib/store/db';
import { type Hosted, hostedNotebook, hostsOf } from '../../../support/hosted';
import { tempDb } from '../../../support/temp-db';
import { put } from '../../../support/records';

const { readPicture } = vi.hoisted(() => ({
  readPicture: vi.fn<(src: string) => Promise<Uint8Array | undefined>>(),
}));
vi.mock('../../../../lib/clip/pictures/read-picture', () => ({ readPicture }));

let end: AbortController;
let db: BookbagDb;
let host: Hosted;
const HASH = 'b'.repeat(64);
const remember = (n: number, src = `https://pictures.example/${n}.png`) =>
  missed.rememberMissed(db, 'n', 'r', { n, src });
const kept = async (): Promise<unknown> => {
  const json = await readPrivate(db, 'n', 'missed:r');
  return json === '' ? [] : (JSON.parse(json) as { n: number }[]).map(({ n }) => n);
};

beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  host = await hostedNotebook(db, end.signal);
  put(host.open.doc, 'readings', {
    id: 'r',
    kind: 'article',
    url: 'https://x.example/a',
    body: 'c'.repeat(64),
    by: 'ana',
    at: 1_790_000_000_000,
    pictures: ['not saved', HASH, 'not saved'],
  });
  readPicture.mockReset();
});
afterEach(() => end.abort());

const webp = new TextEncoder().encode(`RIFF0000WEBP${'x'.repeat(90)}`);

it('an address too long to be kept does not take the others along', async () => {
  await remember(0);
  await remember(2, `https://pictures.example/${'x'.repeat(5000)}`);
  expect(await kept()).toEqual([0]);
  await remember(2);
  expect(await kept()).toEqual([0, 2]);
});

it('are tried again; what is here by now is left alone, what fails again can be asked for again', async () => {
  for (const n of [0, 1, 2]) await remember(n);
  readPicture.mockImplementation((src) => Promise.resolve(src.endsWith('/0.png') ? webp : undefined));
  await saveMissed(db, hostsOf(host), 'n', 'r');
  expect(host.readings.get()[0]!.pictures).toEqual([
    expect.stringMatching(/^[0-9a-f]{64}$/),
    HASH,
    'not saved',
  ]);
  expect(readPicture).toHaveBeenCalledTimes(2);
  expect(await kept()).toEqual([2]);
});

it('when the browser is closed in between, the rest waits and can be asked for', async () => {
  for (const n of [0, 2]) await remember(n);
  readPicture.mockImplementation(() => new Promise(() => undefined)); // the browser is closed here
  void saveMissed(db, hostsOf(host), 'n', 'r');
  await vi.waitFor(() => expect(readPicture).toHaveBeenCalled());
  expect(host.readings.get()[0]!.pictures).toEqual(['pending', HASH, 'not saved']);
  expect(await kept()).toEqual([0, 2]);
  readPicture.mockResolvedValue(webp);
  await saveMissed(db, hostsOf(host), 'n', 'r'); // after the next start
  expect(await kept()).toEqual([]);
  expect(host.readings.get()[0]!.pictures).not.toContain('pending');
});

it('belong to their text: another one has other pictures', async () => {
  await remember(0);
  const extraction = {
    title: 'A',
    url: 'https://x.example/a',
    direction: '',
    html: '<p>Other words now.</p>',
    pictures: 0,
  };
  await storeReading(db, hostsOf(host), {
    extraction: extraction as unknown as Extraction,
    also: [],
    file: '',
    extractor: '',
    remark: '',
    again: { file: '' },
    wish: { update: 'r', sure: true },
  });
  expect(host.readings.get()[0]!.pictures).toEqual([]);
  expect(await kept()).toEqual([]);
});
