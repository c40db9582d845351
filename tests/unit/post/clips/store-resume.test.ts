import '../../../support/dom-window';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_BODY_INFLATED } from '../../../../lib/model/body-limits';
import { readings } from '../../../../lib/model/reading';
import { removeRecord } from '../../../../lib/notebook/records';
import { readRecord } from '../../../../lib/notebook/record';
import { metaMap, recordsMap } from '../../../../lib/notebook/schema';
import { storeReading } from '../../../../lib/post/clips/store-reading';
import { storeResume } from '../../../../lib/post/clips/store-resume';
import { readBody } from '../../../../lib/store/bodies';
import type { BookbagDb } from '../../../../lib/store/db';
import { gunzip } from '../../../../lib/util/gzip';
import { type Hosted, hostedNotebook, hostsOf } from '../../../support/hosted';
import { tempDb } from '../../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
let host: Hosted;
beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  host = await hostedNotebook(db, end.signal);
});
afterEach(() => end.abort());

const FIRST = '<h2>Lena Okafor</h2><p>Story time in two languages.</p>';
const store = (html: string, reading = '', notebook = 'n') =>
  storeResume(hostsOf(host), { notebook, reading, title: 'For  the\nbranch', html });
const ids = () => host.readings.get().map(({ id }) => id);
const now = (id = ids()[0]!) => readRecord(recordsMap(host.open.doc, 'readings'), readings, id)!;
const textOf = async (hash: string) => (await gunzip((await readBody(db, hash))!, MAX_BODY_INFLATED))!;
const refused = (reason: string) => ({ ok: false, reason });

describe('a resume', () => {
  it('is a reading of its own kind, from no page, whose text is on the disk', async () => {
    const stored = await store(FIRST);
    expect(stored).toMatchObject({ ok: true, value: { notebook: 'n', reading: now().id, made: true } });
    expect(now()).toMatchObject({ kind: 'resume', title: 'For the branch', url: '', file: '', words: 7 });
    expect(await textOf(now().body)).toContain('Story time in two languages.');
  });

  it('is hostile: nothing that runs or loads is stored', async () => {
    await store(
      '<p onclick="x()">Lena<script>x()</script><img src="https://x.example/a"></p><iframe src="//x"></iframe>',
    );
    const html = await textOf(now().body);
    for (const word of ['onclick', 'script', 'iframe', 'x.example']) expect(html).not.toContain(word);
  });

  it('stays apart from an article that says the same', async () => {
    await store(FIRST);
    const extraction = {
      title: 'For the branch',
      url: '',
      language: '',
      direction: '',
      html: FIRST,
      pictures: 0,
    };
    const clip = { extraction, also: [], file: '', extractor: '', remark: '', again: { file: '' }, wish: {} };
    await storeReading(db, hostsOf(host), clip as never);
    expect(ids()).toHaveLength(2);
  });

  it('gets a newer version, and the text before stays beside it', async () => {
    await store(FIRST);
    const before = now().body;
    const stored = await store('<p>Lena sings.</p>', now().id);
    expect(stored).toMatchObject({ ok: true, value: { replaced: { before, after: now().body } } });
    expect(now()).toMatchObject({ kind: 'resume', title: 'For the branch', words: 2 });
    expect(now().earlier.map(({ body }) => body)).toEqual([before]);
    expect(await textOf(before)).toContain('Story time');
    expect(await store('<p>Lena sings.</p>', now().id)).toEqual(refused('same'));
  });

  it('as long as a text may be is stored; one beyond is refused, and writes nothing', async () => {
    const most = (n: number) => `<p>${'a'.repeat(n - 7)}</p>`;
    expect(await store(most(MAX_BODY_INFLATED + 1))).toEqual(refused('too-long'));
    expect(ids()).toEqual([]);
    expect((await store(most(MAX_BODY_INFLATED))).ok).toBe(true);
  });

  it('without words, in a notebook that is not here, or where only a newer app may write, is refused', async () => {
    expect(await store('<p> </p>')).toEqual(refused('no-words'));
    metaMap(host.open.doc).set('version', 99);
    expect(await store(FIRST)).toEqual(refused('too-new'));
    expect([ids(), await db.bodies.count()]).toEqual([[], 0]);
  });

  it('that was removed, and an article, get no version', async () => {
    await store(FIRST);
    const { id } = now();
    removeRecord(host.open.doc, readings, id, { by: 'me', at: Date.now() });
    expect(await store('<p>Newer.</p>', id)).toEqual(refused('gone'));
    const extraction = {
      title: 'Crates',
      url: 'https://a.example/',
      language: '',
      direction: '',
      html: FIRST,
      pictures: 0,
    };
    const clip = { extraction, also: [], file: '', extractor: '', remark: '', again: { file: '' }, wish: {} };
    await storeReading(db, hostsOf(host), clip as never);
    expect(await store('<p>Newer.</p>', ids()[0])).toEqual(refused('gone'));
  });

  it('that the disk refuses is told, and the notebook names nothing', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const full = Object.assign(new Error(''), { name: 'QuotaExceededError' });
    vi.spyOn(host.shelf, 'store').mockRejectedValueOnce(full);
    expect(await store(FIRST)).toEqual(refused('disk-full'));
    expect(ids()).toEqual([]);
    warn.mockRestore();
  });
});
