import '../../../support/dom-window';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClipWish } from '../../../../lib/messages/clip';
import { emptyMetadata } from '../../../../lib/model/metadata';
import { storeReading } from '../../../../lib/post/clips/store-reading';
import { claimed } from '../../../../lib/post/clips/target-of';
import { editReading } from '../../../../lib/notebook/readings';
import type { BookbagDb } from '../../../../lib/store/db';
import { type Hosted, hostedNotebook, hostsOf } from '../../../support/hosted';
import { put } from '../../../support/records';
import { tempDb } from '../../../support/temp-db';

const SITE = 'https://notes.example/notes';
const ordinals = ['one', 'two', 'three', 'four', 'five', 'six'];
const about = (topic: string): string[] =>
  ordinals.map((n) => `About ${topic}, number ${n}: nobody had planned ${topic} before day ${n}.`);
const html = (lines: readonly string[]): string => lines.map((one) => `<p>${one}</p>`).join('');

let end: AbortController;
let db: BookbagDb;
let host: Hosted;
beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  host = await hostedNotebook(db, end.signal);
});
afterEach(() => end.abort());

const page = (title: string, path: string, lines: readonly string[], over: object = {}) => ({
  ...emptyMetadata(),
  ...{ title, shown: title, url: `${SITE}/first`, visited: `${SITE}/${path}`, language: 'en' },
  ...{ direction: '' as const, html: html(lines), pictures: 0 },
  ...over,
});
const again = { target: { tab: 1 }, url: `${SITE}/second` };
const clip = (extraction: ReturnType<typeof page>, wish: ClipWish = {}, file = '') =>
  storeReading(db, hostsOf(host), {
    extraction,
    also: [],
    file,
    extractor: 'tidy 1',
    remark: '',
    wish,
    again,
  });
const all = () => host.readings.get().toSorted((a, b) => a.title.localeCompare(b.title));
const first = () => page('The First Crate', 'first', about('crates'));

describe('two pages that name one address', () => {
  it('are two readings, each with its own title, text and address', async () => {
    await clip(first());
    expect(await clip(page('The Second Crate', 'second', about('lamps')))).toMatchObject({
      ok: true,
      value: { already: false },
    });
    expect(all().map(({ title, url }) => [title, url])).toEqual([
      ['The First Crate', `${SITE}/first`],
      ['The Second Crate', `${SITE}/second`],
    ]);
    for (const known of [first(), page('The Second Crate', 'second', about('lamps'))])
      expect(await clip(known)).toMatchObject({ value: { already: true, changed: false } });
    expect(all()).toHaveLength(2);
  });

  it('where the head was left as it was, take nothing from it', async () => {
    await clip(first());
    const stale = {
      shown: 'The Second Crate',
      doi: '10.5555/first',
      published: '2024',
      creators: [],
      site: 'Alder',
    };
    await clip(page('The First Crate', 'second', about('lamps'), stale));
    expect(all()[1]).toMatchObject({
      title: 'The Second Crate',
      url: `${SITE}/second`,
      doi: '',
      published: '',
    });
    expect(all()[0]).toMatchObject({ title: 'The First Crate', url: `${SITE}/first` });
  });

  it('with the same text are one', async () => {
    await clip(first());
    expect(await clip(page('Why crates', 'amp', about('crates')))).toMatchObject({
      value: { already: true, changed: false },
    });
    expect(all()).toHaveLength(1);
  });
});

describe('chapters under the DOI of their book', () => {
  const chapter = (title: string, path: string, lines: readonly string[], over: object = {}) =>
    page(title, path, lines, { url: `${SITE}/${path}`, doi: '10.5555/book', ...over });

  it('are two readings that keep the DOI', async () => {
    await clip(chapter('Chapter 1: Crates', 'c1', about('crates')));
    await clip(chapter('Chapter 2: Lamps', 'c2', about('lamps')));
    expect(all().map(({ title, doi }) => [title, doi])).toEqual([
      ['Chapter 1: Crates', '10.5555/book'],
      ['Chapter 2: Lamps', '10.5555/book'],
    ]);
  });

  it('that go by the title of the book get the title that they show', async () => {
    await clip(chapter('The Book of Crates', 'c1', about('crates')));
    await clip(chapter('The Book of Crates', 'c2', about('lamps'), { shown: 'Lamps and light' }));
    expect(all().map(({ title }) => title)).toEqual(['Lamps and light', 'The Book of Crates']);
  });

  it.each([8, 9])('are compared with 8 of them at most, where the book has %i', (n) => {
    const doi = '10.5555/book';
    for (let i = 0; i < n; i += 1)
      put(host.open.doc, 'readings', {
        ...{ id: `c${i}`, by: 'ana', at: 1_790_000_000_000, title: `Chapter ${i}` },
        ...{ doi, url: `${SITE}/c${i}` },
      });
    const identity = { url: `${SITE}/new`, also: [], doi, file: '' };
    const extraction = chapter('Chapter new', 'new', about('new'));
    expect(claimed(host, { identity, extraction, extractor: '', body: undefined })).toHaveLength(8);
  });

  it('are each found again among many', async () => {
    const topics = ordinals.map((n) => `topic ${n}`);
    for (const topic of topics) await clip(chapter(`Chapter ${topic}`, topic.slice(-3), about(topic)));
    expect(all()).toHaveLength(6);
    for (const topic of topics)
      expect(await clip(chapter(`Chapter ${topic}`, topic.slice(-3), about(topic)))).toMatchObject({
        value: { already: true, changed: false },
      });
  });
});

describe('where nobody can be sure', () => {
  const lamps = () => page('The First Crate', 'first', about('lamps'));

  it('the person is asked, with what would change, and nothing is stored', async () => {
    await clip(first());
    expect(await clip(lamps())).toEqual({
      ok: true,
      value: {
        ...{ ask: 'another', reading: all()[0]!.id, title: 'The First Crate', how: 'article', again },
        changes: expect.objectContaining({ added: 6, removed: 6 }),
      },
    });
    expect(all()).toHaveLength(1);
    expect(await db.bodies.count()).toBe(1);
  });

  it('the person is asked of the second page of an article, and of no other page that shares its rows of words', async () => {
    await clip(first());
    const half = [...about('crates').slice(0, 3), ...about('lamps').slice(0, 3)];
    expect(await clip(page('The First Crate', 'first/2', half))).toMatchObject({ value: { ask: 'another' } });
    expect(await clip(page('The First Crate', 'shelf/2', half))).toMatchObject({ value: { already: true } });
    expect(all()).toHaveLength(1);
  });

  it('"Another article" makes a second reading, and both are known afterwards', async () => {
    await clip(first());
    expect(await clip(lamps(), { another: true })).toMatchObject({ value: { already: false } });
    expect(all()).toHaveLength(2);
    for (const one of [first(), lamps()])
      expect(await clip(one)).toMatchObject({ value: { already: true, changed: false } });
  });

  it('"The same one, changed" puts the new text in its place and keeps the old one', async () => {
    await clip(first());
    const [{ id, body }] = all() as [ReturnType<typeof all>[number]];
    expect(await clip(lamps(), { update: id })).toMatchObject({
      value: { already: false, remark: 'updated', replaced: { before: body } },
    });
    expect(all()[0]).toMatchObject({ id, earlier: [{ body }] });
  });

  it('a text that is still on its way is not refused under another title', async () => {
    await clip(first());
    await db.bodies.clear();
    expect(await clip(first())).toMatchObject({ value: { already: true, changed: false } });
    expect(await clip(page('Lamps', 'first', about('lamps')))).toMatchObject({
      value: { ask: 'another', changes: null },
    });
  });
});

describe('one article', () => {
  it('is found by its text where somebody renamed the reading', async () => {
    await clip(first());
    editReading(host.open.doc, all()[0]!.id, 'ana', { title: 'For Friday' });
    expect(await clip(page('The First Crate', 'elsewhere', about('crates')))).toMatchObject({
      value: { already: true },
    });
  });

  it('a link to the page gets the text, whatever it was called', async () => {
    put(host.open.doc, 'readings', {
      id: 'link',
      kind: 'link',
      title: 'For Friday',
      url: `${SITE}/second`,
      by: 'ana',
      at: 1_790_000_000_000,
    });
    await clip(page('The Second Crate', 'second', about('lamps')));
    expect(all()).toHaveLength(1);
    expect(all()[0]).toMatchObject({ id: 'link', kind: 'article' });
  });

  it('its PDF after its page is one reading', async () => {
    await clip(page('The First Crate', 'first', about('crates'), { doi: '10.5555/crate' }));
    const pdf = page('crate', '', about('crates'), { shown: '', url: '', visited: '', doi: '10.5555/crate' });
    expect(await clip(pdf, {}, 'f'.repeat(64))).toMatchObject({ value: { already: true } });
  });

  it('its file is one reading, though its text was put in order and its name is another', async () => {
    const pdf = (title: string, lines: readonly string[]) =>
      page(title, '', lines, { shown: '', url: '', visited: '' });
    await clip(pdf('crate', about('crates')), {}, 'f'.repeat(64));
    expect(await clip(pdf('lamp', about('lamps')), {}, 'f'.repeat(64))).toMatchObject({
      value: { already: true },
    });
  });

  it('has not changed where its words only stand in other paragraphs', async () => {
    await clip(first());
    expect(await clip(page('The First Crate', 'first', [about('crates').join(' ')]))).toMatchObject({
      value: { already: true, changed: false },
    });
  });

  it('loses the library’s proxy in the address of its PDF', async () => {
    await clip(
      page('The First Crate', 'first', about('crates'), { pdf: 'https://www-x-org.proxy.lib.edu/a.pdf' }),
    );
    expect(all()[0]?.pdf).toBe('https://www.x.org/a.pdf');
  });
});
