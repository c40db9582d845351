import '../../../support/dom-window';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClipWish } from '../../../../lib/messages/clip';
import type { Extraction } from '../../../../lib/model/extraction';
import { editReading, setPicture } from '../../../../lib/notebook/readings';
import type { Hosts } from '../../../../lib/post/hosting/hosts';
import { storeReading } from '../../../../lib/post/clips/store-reading';
import type { BookbagDb } from '../../../../lib/store/db';
import { writeSetting } from '../../../../lib/store/settings';
import { type Hosted, hostedNotebook, hostsOf } from '../../../support/hosted';
import { tempDb } from '../../../support/temp-db';
import { remove } from '../../../support/records';

let end: AbortController;
let db: BookbagDb;
let host: Hosted;
beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  host = await hostedNotebook(db, end.signal);
});
afterEach(() => end.abort());

const URL_A = 'https://journal.example/songs';
const found = (over: object = {}) => ({
  title: 'Songs in two languages',
  language: 'en',
  direction: '',
  url: URL_A,
  html: '<p>A room that sings together stays together.</p><img data-picture="0" alt="A room">',
  pictures: 1,
  ...over,
});
const clip = (over: object = {}, wish: ClipWish = {}, hosts: Hosts = hostsOf(host)) =>
  storeReading(db, hosts, {
    extraction: found(over) as unknown as Extraction,
    also: [],
    file: '',
    extractor: '',
    remark: '',
    again: { file: '' },
    wish,
  });
const all = () => host.readings.get();
const only = () => all()[0]!;

/** Does something while the next text is on its way to the disk. */
const meanwhile = (act: () => void): void => {
  const { store } = host.shelf;
  vi.spyOn(host.shelf, 'store').mockImplementationOnce(async (body) => {
    await store(body);
    act();
  });
};

describe('two clips at once', () => {
  it('of one article make one reading', async () => {
    const both = await Promise.all([clip(), clip()]);
    expect(all()).toHaveLength(1);
    expect(both.filter((one) => one.ok && 'already' in one.value && one.value.already)).toHaveLength(1);
  });

  it('take nothing from the pictures that are just arriving', async () => {
    await clip();
    const { id } = only();
    const arrive = (): void => void setPicture(host.open.doc, id, 0, 'a'.repeat(64));
    const get = (): Promise<Hosted> => (setTimeout(arrive), Promise.resolve(host));
    await clip({ doi: '10.5555/songs' }, {}, { ...hostsOf(host), get }); // it learns the DOI, and writes
    expect(only()).toMatchObject({ doi: '10.5555/songs', pictures: ['a'.repeat(64)] });
  });
});

describe('a text that is to take another one’s place', () => {
  it('is of that article: the page in front of the person may be another one by now', async () => {
    await clip();
    const { id, body } = only();
    const other = { title: 'Rooms', url: 'https://other.example/rooms', html: '<p>Quite other words.</p>' };
    expect(await clip(other, { update: id, sure: true })).toEqual({ ok: false, reason: 'page-changed' });
    expect(only()).toMatchObject({ id, body, url: URL_A });
    expect(all()).toHaveLength(1);
  });

  it('becomes a reading of its own when that one was removed, even while the disk was busy', async () => {
    await clip();
    const { id } = only();
    meanwhile(() => remove(host.open.doc, 'readings', id));
    const longer = { html: '<p>A room that sings together stays together, and grows.</p>' };
    const outcome = await clip(longer, { update: id, sure: true });
    expect(all()).toHaveLength(1);
    expect(outcome).toMatchObject({ ok: true, value: { reading: only().id, already: false } });
    expect(only().id).not.toBe(id);
  });
});

it('is decided anew where somebody was quicker, five times at most', async () => {
  await clip();
  const { id } = only();
  const { store } = host.shelf;
  let times = 0;
  vi.spyOn(host.shelf, 'store').mockImplementation(async (body) => {
    await store(body);
    times += 1;
    editReading(host.open.doc, id, 'ben', { title: `Songs, title ${times}` });
  });
  const longer = { html: '<p>A room that sings together stays together, and grows.</p>' };
  expect(await clip(longer, { update: id, sure: true })).toMatchObject({ ok: true, value: { reading: id } });
  expect(times).toBe(5);
});

it('what the two have typed stands when a citation gets its text', async () => {
  await clip({ html: '', pictures: 0 }, { how: 'citation' });
  editReading(host.open.doc, only().id, 'ana', { title: 'Songs, put right', doi: '10.5555/right' });
  await clip({ doi: '10.5555/wrong', volume: '4' });
  expect(all()).toHaveLength(1);
  expect(only()).toMatchObject({
    kind: 'article',
    title: 'Songs, put right',
    doi: '10.5555/right',
    volume: '4',
  });
});

it('goes into the notebook in which it was begun, not into that which is in use at its end', async () => {
  await writeSetting(db, 'currentNotebook', 'another');
  expect(await clip()).toMatchObject({ ok: false, reason: 'no-notebook' });
  expect(await clip({}, { notebook: 'n' })).toMatchObject({ ok: true, value: { notebook: 'n' } });
});
