import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSession } from '../../../lib/session/create-session';
import type { Session } from '../../../lib/session/session';
import type { Shell } from '../../../lib/session/shell';
import { metaMap } from '../../../lib/notebook/schema';
import { writeBodies } from '../../../lib/store/bodies';
import { BookbagDb } from '../../../lib/store/db';
import { addNotebook } from '../../../lib/store/notebooks';
import { openNotebook } from '../../../lib/store/open-notebook';
import { sha256Hex } from '../../../lib/util/bytes';
import { gzip } from '../../../lib/util/gzip';
import * as runtime from '../../../lib/platform/runtime';
import { tempDb } from '../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
let session: Session;
const sent: string[] = [];

beforeEach(async () => {
  sent.length = 0;
  vi.spyOn(runtime, 'onMessage').mockImplementation(() => undefined);
  vi.spyOn(runtime, 'watchLine').mockImplementation(() => undefined);
  vi.spyOn(runtime, 'sendMessage').mockImplementation(async (message) => {
    const { to, name } = message as { to: string; name: string };
    sent.push(`${to}.${name}`);
    return { answer: name === 'tellStatus' ? {} : null };
  });
  end = new AbortController();
  db = tempDb(end.signal);
  await addNotebook(db, { id: 'n', me: 'ana', secret: null, relays: [], label: '', createdAt: 1 });
  session = await createSession(db, 'n', {} as Shell, end.signal);
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
});

const book = {
  title: ' The Quiet\nUmbrella ',
  author: 'R. Castellano',
  isbn: '0-306-40615-2',
  values: 'patience',
  why: 'The pictures',
};

describe('a session', () => {
  it('writes by verbs and shows by observation', () => {
    const id = session.addBook(book);
    expect(session.books.get()[0]).toMatchObject({
      id,
      title: 'The Quiet Umbrella',
      isbn: '9780306406157',
      addedBy: 'ana',
    });
    expect({ ...session.books.get()[0]?.why }).toEqual({ ana: 'The pictures' });
    session.editBook(id, { ...book, title: 'Other', isbn: 'wrong', why: '' });
    expect(session.books.get()[0]).toMatchObject({ title: 'Other', isbn: '' });
    const undo = session.removeBook(id);
    expect(session.books.get()).toEqual([]);
    undo();
    expect(session.books.get()[0]?.title).toBe('Other');
  });

  it('a link with a note is a reading without a text', () => {
    const id = session.addLink({
      url: 'https://journal.example/a?utm_source=x#top',
      title: '',
      note: 'Behind a wall',
    });
    expect(session.readings.get()[0]).toMatchObject({
      id,
      kind: 'link',
      title: 'journal.example',
      url: 'https://journal.example/a',
      body: '',
      note: 'Behind a wall',
      clippedBy: 'ana',
    });
    session.markRead(id, true);
    expect(Object.keys(session.readings.get()[0]!.read)).toEqual(['ana']);
    session.shareAnswer(id, 'disliked', 'The wall');
    session.addComment('reading', id, 'Ask the library');
    const [first] = session.comments.get();
    session.addComment('reading', id, 'I did', first!.id);
    session.editComment(first!.id, 'Ask our library');
    // Written in the same millisecond, the two may stand in either order.
    const said = new Map(session.comments.get().map(({ text, parent }) => [text, parent]));
    expect(said).toEqual(
      new Map([
        ['Ask our library', ''],
        ['I did', first!.id],
      ]),
    );
    session.removeComment(first!.id)();
    session.removeReading(id);
    expect(session.readings.get()).toEqual([]);
  });

  it('notes and names', () => {
    session.addNote('Ask about the budget');
    const [note] = session.notes.get();
    session.editNote(note!.id, 'Ask about next year');
    expect(session.notes.get()[0]).toMatchObject({ text: 'Ask about next year', by: 'ana' });
    session.removeNote(note!.id)();
    session.renameNotebook('Spring match');
    expect(session.name.get()).toBe('Spring match');
    session.renameMe('nobody'); // no member of that id in this notebook yet: nothing happens
    expect(session.members.get()).toEqual([]);
  });

  it('is on the disk for another context, without asking anybody', async () => {
    session.addNote('kept');
    const other = new BookbagDb(db.name);
    const again = await createSession(other, 'n', {} as Shell, end.signal);
    await expect.poll(() => again.notes.get().map((note) => note.text)).toEqual(['kept']);
    other.close();
  });

  it('unsent words are kept; a full disk is told and does not throw', async () => {
    expect(await session.saveDraft('comment:r', 'half a thou')).toEqual({ ok: true, value: null });
    expect(await session.draft('comment:r')).toBe('half a thou');
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(db.private, 'put').mockRejectedValue(
      Object.assign(new Error(''), { name: 'QuotaExceededError' }),
    );
    expect(await session.saveDraft('comment:r', 'more')).toEqual({ ok: false, reason: 'disk-full' });
    expect(warn).toHaveBeenCalled();
  });

  it('a body that is not here is asked for and comes when it comes', async () => {
    const bytes = await gzip('<p>Late</p>');
    const hash = await sha256Hex(bytes);
    const waiting = session.openBody(hash, end.signal);
    await expect.poll(() => sent).toContain('post.wantBody');
    await writeBodies(db, [{ hash, bytes }]);
    expect(await waiting).toBe('<p>Late</p>');
    sent.length = 0;
    expect(await session.openBody(hash, end.signal)).toBe('<p>Late</p>');
    expect((await session.openPicture(hash, end.signal)).size).toBe(bytes.length);
    expect(sent).toEqual([]);
  });

  it.each([
    ['no gzip', async () => new Uint8Array([1, 2, 3])],
    ['gzip of more than a text may have', () => gzip('0'.repeat(3_000_000))],
  ])('a body that is %s is no text', async (_what, made) => {
    const bytes = await made();
    const hash = await sha256Hex(bytes);
    await writeBodies(db, [{ hash, bytes }]);
    expect(await session.openBody(hash, end.signal)).toBeUndefined();
  });

  it('a side-car is read as what it is, whatever bytes a partner sent for it', async () => {
    for (const [text, abstract] of [
      ['{"abstract":"We sang."}', 'We sang.'],
      ['<p>No JSON', ''],
    ] as const) {
      const bytes = await gzip(text);
      const hash = await sha256Hex(bytes);
      await writeBodies(db, [{ hash, bytes }]);
      expect((await session.openDetails(hash, end.signal)).abstract).toBe(abstract);
    }
  });

  it('facts typed by hand are kept, clean and with who typed them', () => {
    const id = session.addLink({ url: 'https://example.org/a', title: 'A', note: '' });
    const undo = session.editReading(id, { site: 'Held\u202E Songs', volume: '9' });
    expect(session.readings.get()[0]).toMatchObject({
      site: 'Held Songs',
      volume: '9',
      typed: { volume: session.me },
    });
    undo();
    expect(session.readings.get()[0]).toMatchObject({ site: 'example.org', volume: '', typed: {} });
  });

  it('references and cover typed by hand are taken back as a whole', () => {
    const id = session.addLink({ url: 'https://example.org/a', title: 'A', note: '' });
    const cover = 'ab'.repeat(32);
    const references = Array.from({ length: 300 }, (_, n) =>
      `${n}. ${'Roe, J. A shelf. '.repeat(20)}`.trim(),
    );
    const undo = session.editReading(id, { references, cover });
    expect(session.readings.get()[0]).toMatchObject({
      references,
      cover,
      typed: { references: session.me, cover: session.me },
    });
    undo();
    expect(session.readings.get()[0]).toMatchObject({ references: [], cover: '', typed: {} });
  });

  it('what was looked at stays looked at', async () => {
    session.markSeen(['a', 'b']);
    await expect.poll(() => [...session.seen.get()]).toEqual(['a', 'b']);
  });

  it('presence of the partner is read, our own and foreign shapes are not', () => {
    session.showPresence('r1');
    expect(session.partnerReads.get()).toBe('');
  });

  it('a notebook of a newer version is only read, and says so', async () => {
    const { doc } = await openNotebook(db, 'n', end.signal);
    metaMap(doc).set('version', 99);
    session.addNote('not written');
    expect(session.notes.get()).toEqual([]);
    expect(session.trouble.get()).toBe('too-new');
  });
});
