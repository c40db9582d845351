import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as messages from '../../../../lib/messages/send';
import { LivePages } from '../../../../lib/post/live/live-pages';
import type { BookbagDb } from '../../../../lib/store/db';
import { openPrivateDoc } from '../../../../lib/store/private-doc';
import { holdWrites, recordMap } from '../../../../lib/notebook/schema';
import { writeSetting } from '../../../../lib/store/settings';
import { type Hosted, hostedNotebook, hostsOf } from '../../../support/hosted';
import { put, remove } from '../../../support/records';
import { tempDb } from '../../../support/temp-db';

const AT = 1_790_000_000_000;
const URL = 'https://example.org/song';
let end: AbortController;
let db: BookbagDb;
let host: Hosted;
let pages: LivePages;
let sent: { to: string; name: string; payload: unknown }[];
let told: unknown[];

beforeEach(async () => {
  end = new AbortController();
  sent = [];
  told = [];
  vi.spyOn(messages, 'send').mockImplementation((to: string, name: string, payload: unknown) => {
    sent.push({ to, name, payload });
    return Promise.resolve(name === 'showOnTab' ? true : null);
  });
  vi.spyOn(messages, 'tell').mockImplementation((_name: string, payload: unknown) => {
    told.push(payload);
    return Promise.resolve();
  });
  db = tempDb(end.signal);
  host = await hostedNotebook(db, end.signal);
  const { doc } = host.open;
  put(doc, 'readings', { id: 'r', by: 'ana', at: AT, title: 'The Song', url: URL });
  put(doc, 'highlights', { id: 'h', by: 'bo', at: AT, reading: 'r', meaning: 'liked', quote: 'the song' });
  pages = new LivePages({ db, hosts: hostsOf(host), now: () => AT }, end.signal);
  pages.follow(host, end.signal);
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
});

const ANCHOR = { quote: 'a new one', prefix: '', suffix: '', start: 0, end: 7, once: true };
const markOf = (show: string, more: object = {}) => ({
  show,
  meaning: 'try',
  onlyMe: false,
  ...ANCHOR,
  ...more,
});
const open = async (tab = 5, url = `${URL}?utm_source=mail#part`) => (await pages.opened(tab, url))?.page;

describe('a tab that shows an address', () => {
  it('gets the highlights of the reading at that address, in whatever form that is', async () => {
    expect((await open())?.highlights.map(({ id }) => id)).toEqual(['h']);
    expect(await pages.opened(6, 'https://example.org/other')).toBeNull();
    expect(await pages.opened(6, 'nonsense')).toBeNull();
  });

  it('gets those of the notebook in use alone', async () => {
    await writeSetting(db, 'currentNotebook', 'another');
    expect(await open()).toBeUndefined();
  });

  it('is told when one comes or goes, and of what is new of this reading', async () => {
    await open();
    put(host.open.doc, 'highlights', {
      id: 'h2',
      by: 'bo',
      at: AT + 1,
      reading: 'r',
      meaning: 'quote',
      quote: 'more',
    });
    const last = () =>
      sent.findLast(({ name }) => name === 'showOnTab')?.payload as never as {
        tab: number;
        fresh: number;
        page: { highlights: { id: string }[] };
      };
    await expect.poll(() => last()?.page.highlights.map(({ id }) => id)).toEqual(['h', 'h2']);
    expect(last().tab).toBe(5);
    await expect.poll(() => last().fresh).toBe(2);
    remove(host.open.doc, 'highlights', 'h');
    await expect.poll(() => last().page.highlights.map(({ id }) => id)).toEqual(['h2']);
  });

  it('is looked for when readings come, and when another notebook is in use', async () => {
    const looks = () => sent.filter(({ name }) => name === 'lookAtTabs').length;
    const before = looks();
    put(host.open.doc, 'readings', {
      id: 'r2',
      by: 'ana',
      at: AT,
      title: 'New',
      url: 'https://example.org/new',
    });
    await expect.poll(looks).toBeGreaterThan(before);
    const then = looks();
    await writeSetting(db, 'currentNotebook', 'another');
    await expect.poll(looks).toBeGreaterThan(then);
  });
});

describe('what is marked in a page', () => {
  it('comes into the notebook in this member’s name', async () => {
    const page = await open();
    const added = await pages.mark(markOf(page?.show ?? ''), 5);
    expect(added.ok).toBe(true);
    const thread = await pages.thread(5, added.ok ? added.value : '');
    expect(thread).toEqual({ notebook: 'n', reading: 'r', highlight: added.ok ? added.value : '' });
    expect(recordMap(host.open.doc, 'highlights', thread?.highlight ?? '')).toBeDefined();
  });

  it('stays on this device where only this member may see it, and is shown all the same', async () => {
    const page = await open();
    const added = await pages.mark(markOf(page?.show ?? '', { onlyMe: true }), 5);
    const id = added.ok ? added.value : '';
    expect(recordMap(host.open.doc, 'highlights', id)).toBeUndefined();
    expect((await open())?.highlights.map((one) => one.id)).toContain(id);
    const { doc } = await openPrivateDoc(db, 'n', end.signal);
    expect(recordMap(doc, 'highlights', id)).toBeDefined();
  });

  it('is refused from a tab that shows no reading, or another one by now', async () => {
    const { show = '' } = (await open()) ?? {};
    expect(await pages.mark(markOf(show), 6)).toEqual({ ok: false, reason: 'not-here' });
    expect(await pages.mark(markOf('other'), 5)).toEqual({ ok: false, reason: 'not-here' });
    expect(await pages.mark({ ...markOf(show), quote: '' }, 5)).toEqual({ ok: false, reason: 'not-a-mark' });
    await pages.opened(5, 'https://example.org/other');
    expect(await pages.mark(markOf(show), 5)).toEqual({ ok: false, reason: 'not-here' });
  });

  it.each([false, true])('is refused while the disk takes nothing (only mine: %s)', async (onlyMe) => {
    const { show = '' } = (await open()) ?? {};
    db.gate.stop('disk-full');
    holdWrites(host.open.doc, 'disk-full'); // as the host does
    expect(await pages.mark(markOf(show, { onlyMe }), 5)).toEqual({ ok: false, reason: 'disk-full' });
  });

  it('is refused where its reading was removed meanwhile', async () => {
    const { show = '' } = (await open()) ?? {};
    remove(host.open.doc, 'readings', 'r');
    expect(await pages.mark(markOf(show), 5)).toEqual({ ok: false, reason: 'gone' });
    expect(await pages.mark(markOf(show, { onlyMe: true }), 5)).toEqual({ ok: false, reason: 'gone' });
  });
});

describe('what is found in a page', () => {
  const found = (show: string, ids: readonly string[], frame = 0, tab = 5): void =>
    pages.found({ show, found: ids, went: '' }, tab, frame);

  it('is missing where no frame has it', async () => {
    const { show = '' } = (await open()) ?? {};
    expect(await pages.onPage(5)).toEqual({ notebook: 'n', reading: 'r', missing: null });
    found(show, []);
    expect((await pages.onPage(5))?.missing).toEqual(['h']);
    found(show, ['h', 'made-up'], 3);
    expect((await pages.onPage(5))?.missing).toEqual([]);
    await expect
      .poll(() => told)
      .toContainEqual({
        tab: 5,
        page: { notebook: 'n', reading: 'r', missing: [] },
      });
  });

  it('is not believed of another showing, another tab, or in another form', async () => {
    const { show = '' } = (await open()) ?? {};
    found('other', ['h']);
    found(show, ['h'], 0, 6);
    pages.found({ show, found: 'h' }, 5, 0);
    expect((await pages.onPage(5))?.missing).toBeNull();
  });

  it('is remembered of 50 frames, and not of one more', async () => {
    const { show = '' } = (await open()) ?? {};
    for (let frame = 0; frame < 50; frame += 1) found(show, [], frame);
    found(show, ['h'], 50);
    expect((await pages.onPage(5))?.missing).toEqual(['h']);
    found(show, ['h'], 49);
    expect((await pages.onPage(5))?.missing).toEqual([]);
  });

  it('is remembered of 100 tabs: the oldest gives way', async () => {
    for (let tab = 1; tab <= 101; tab += 1) await open(tab);
    expect(await pages.onPage(1)).toBeNull();
    expect(await pages.onPage(2)).not.toBeNull();
  });
});

describe('going to a highlight in its page', () => {
  it('is asked once: until the page says that it went', async () => {
    pages.goTo(5, 'h');
    const { show = '', goTo } = (await open()) ?? {};
    expect(goTo?.highlight).toBe('h');
    pages.found({ show, found: ['h'], went: '' }, 5, 0);
    expect((await open())?.goTo).toEqual(goTo);
    pages.found({ show, found: ['h'], went: goTo?.asked }, 5, 0);
    expect((await open())?.goTo).toBeNull();
  });

  it('is told at once to a tab that has loaded already', async () => {
    await open();
    pages.goTo(5, 'h');
    const last = () => sent.findLast(({ name }) => name === 'showOnTab')?.payload;
    await expect.poll(last).toMatchObject({ tab: 5, page: { goTo: { highlight: 'h' } } });
  });

  it('leads to no thread of a highlight that the tab does not show', async () => {
    await open();
    put(host.open.doc, 'readings', { id: 'r2', by: 'ana', at: AT, title: 'Other' });
    put(host.open.doc, 'highlights', {
      id: 'x',
      by: 'bo',
      at: AT,
      reading: 'r2',
      meaning: 'liked',
      quote: 'x',
    });
    expect(await pages.thread(5, 'h')).not.toBeNull();
    expect(await pages.thread(5, 'x')).toBeNull();
    expect(await pages.thread(6, 'h')).toBeNull();
  });
});
