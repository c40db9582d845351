import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { createSession } from '../../../lib/session/create-session';
import type { Session } from '../../../lib/session/session';

import type { Written } from '../../../lib/notebook/written';
import { notes } from '../../../lib/model/note';
import { editRecord } from '../../../lib/notebook/records';
import { metaMap } from '../../../lib/notebook/schema';
import { writeBodies } from '../../../lib/store/bodies';
import { addSeen, readSeen } from '../../../lib/store/cursors';
import { BookbagDb } from '../../../lib/store/db';
import { writePrivate } from '../../../lib/store/private';
import { addNotebook } from '../../../lib/store/notebooks';
import { openNotebook } from '../../../lib/store/open-notebook';
import { sha256Hex } from '../../../lib/util/bytes';
import { gzip } from '../../../lib/util/gzip';
import * as runtime from '../../../lib/platform/runtime';
import { FakeShell } from '../../support/fake-shell';
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
  session = await createSession(db, 'n', new FakeShell(), end.signal);
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
});

/** What a verb wrote. */
function done<T>(written: Written<T>): T {
  if (!written.ok) throw new Error(`not written: ${written.reason}`);
  return written.value;
}

const book = {
  title: ' The Quiet\nUmbrella ',
  author: 'R. Castellano',
  isbn: '0-306-40615-2',
  values: 'patience',
  why: 'The pictures',
};

it.each([
  [29, 1],
  [31, 0],
])('what was removed %i days before it opens can be put back: %i', async (days, left) => {
  const id = done(session.records.notes.add({ text: 'Old' }));
  done(session.records.notes.remove(id));
  await db.private.toArray(); // what was written is on the disk
  const later = new AbortController();
  const soon = Date.now() + days * 86_400_000;
  const clock = vi.spyOn(Date, 'now').mockReturnValue(soon);
  const again = await createSession(db, 'n', new FakeShell(), later.signal);
  await new Promise((resolve) => setTimeout(resolve, 1100)); // it comes behind what is drawn
  await expect.poll(() => again.records.notes.removed.get().length).toBe(left);
  clock.mockRestore();
  expect(again.records.notes.list.get()).toEqual([]);
  later.abort();
});

describe('a session', () => {
  it('writes by verbs and shows by observation', () => {
    const id = done(session.records.books.add(book));
    expect(session.records.books.list.get()[0]).toMatchObject({
      id,
      title: 'The Quiet Umbrella',
      isbn: '9780306406157',
      by: 'ana',
    });
    expect({ ...session.records.books.list.get()[0]?.why }).toEqual({ ana: 'The pictures' });
    session.records.books.edit(id, { ...book, title: 'Other', isbn: 'wrong', why: '' });
    expect(session.records.books.list.get()[0]).toMatchObject({ title: 'Other', isbn: '' });
    const undo = done(session.records.books.remove(id));
    expect(session.records.books.list.get()).toEqual([]);
    undo();
    expect(session.records.books.list.get()[0]?.title).toBe('Other');
  });

  it('a link with a note is a reading without a text', () => {
    const id = done(
      session.readings.addLink({
        url: 'https://journal.example/a?utm_source=x#top',
        title: '',
        note: 'Behind a wall',
      }),
    );
    expect(session.records.readings.list.get()[0]).toMatchObject({
      id,
      kind: 'link',
      title: 'journal.example',
      url: 'https://journal.example/a',
      body: '',
      note: 'Behind a wall',
      by: 'ana',
    });
    session.readings.markRead(id, true);
    expect(Object.keys(session.records.readings.list.get()[0]!.read)).toEqual(['ana']);
    session.readings.shareAnswer(id, 'disliked', 'The wall');
    session.records.comments.add({ on: 'reading', subject: id, text: 'Ask the library' });
    const [first] = session.records.comments.list.get();
    session.records.comments.add({ on: 'reading', subject: id, text: 'I did', parent: first!.id });
    session.records.comments.edit(first!.id, { text: 'Ask our library' });
    // Written in the same millisecond, the two may stand in either order.
    const said = new Map(session.records.comments.list.get().map(({ text, parent }) => [text, parent]));
    expect(said).toEqual(
      new Map([
        ['Ask our library', ''],
        ['I did', first!.id],
      ]),
    );
    done(session.records.comments.remove(first!.id))();
    session.records.readings.remove(id);
    expect(session.records.readings.list.get()).toEqual([]);
  });

  it('notes and names', () => {
    session.records.notes.add({ text: 'Ask about the budget' });
    const [note] = session.records.notes.list.get();
    session.records.notes.edit(note!.id, { text: 'Ask about next year' });
    const edited = session.records.notes.list.get()[0];
    expect(edited).toMatchObject({ text: 'Ask about next year', by: 'ana' });
    expect(edited?.editedAt).toBeGreaterThan(0);
    done(session.records.notes.remove(note!.id))();
    session.names.renameNotebook('Spring match');
    expect(session.name.get()).toBe('Spring match');
    session.names.renameMe('nobody'); // no member of that id in this notebook yet: nothing happens
    expect(session.records.members.list.get()).toEqual([]);
  });

  it('is on the disk for another context, without asking anybody', async () => {
    session.records.notes.add({ text: 'kept' });
    const other = new BookbagDb(db.name);
    const again = await createSession(other, 'n', new FakeShell(), end.signal);
    await expect.poll(() => again.records.notes.list.get().map((note) => note.text)).toEqual(['kept']);
    other.close();
  });

  it('unsent words are kept; a full disk is told and does not throw', async () => {
    expect(await session.unsent.save('comment:r', 'half a thou')).toEqual({ ok: true, value: null });
    expect(await session.unsent.read('comment:r')).toBe('half a thou');
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(db.private, 'put').mockRejectedValue(
      Object.assign(new Error(''), { name: 'QuotaExceededError' }),
    );
    expect(await session.unsent.save('comment:r', 'more')).toEqual({ ok: false, reason: 'disk-full' });
    expect(warn).toHaveBeenCalled();
  });

  it('unsent words that an earlier version kept are found', async () => {
    await writePrivate(db, 'n', 'draft:comment:r', 'half a thou');
    expect(await session.unsent.read('comment:r')).toBe('half a thou');
  });

  it('a body that is not here is asked for and comes when it comes', async () => {
    const bytes = await gzip('<p>Late</p>');
    const hash = await sha256Hex(bytes);
    const waiting = session.bodies.body(hash, end.signal);
    await expect.poll(() => sent).toContain('post.wantBody');
    await writeBodies(db, [{ hash, bytes }]);
    expect(await waiting).toBe('<p>Late</p>');
    sent.length = 0;
    expect(await session.bodies.body(hash, end.signal)).toBe('<p>Late</p>');
    expect((await session.bodies.picture(hash, end.signal)).size).toBe(bytes.length);
    expect(sent).toEqual([]);
  });

  it.each([
    ['no gzip', async () => new Uint8Array([1, 2, 3])],
    ['gzip of more than a text may have', () => gzip('0'.repeat(3_000_000))],
  ])('a body that is %s is no text', async (_what, made) => {
    const bytes = await made();
    const hash = await sha256Hex(bytes);
    await writeBodies(db, [{ hash, bytes }]);
    expect(await session.bodies.body(hash, end.signal)).toBeUndefined();
  });

  it('a side-car is read as what it is, whatever bytes a partner sent for it', async () => {
    for (const [text, abstract] of [
      ['{"abstract":"We sang."}', 'We sang.'],
      ['<p>No JSON', ''],
    ] as const) {
      const bytes = await gzip(text);
      const hash = await sha256Hex(bytes);
      await writeBodies(db, [{ hash, bytes }]);
      expect((await session.bodies.details(hash, end.signal)).abstract).toBe(abstract);
    }
  });

  it('facts typed by hand are kept, clean and with who typed them', () => {
    const id = done(session.readings.addLink({ url: 'https://example.org/a', title: 'A', note: '' }));
    const undo = done(session.readings.edit(id, { site: 'Held\u202E Songs', volume: '9' }));
    expect(session.records.readings.list.get()[0]).toMatchObject({
      site: 'Held Songs',
      volume: '9',
      typed: { volume: session.me },
    });
    undo();
    expect(session.records.readings.list.get()[0]).toMatchObject({
      site: 'example.org',
      volume: '',
      typed: {},
    });
  });

  it('references and cover typed by hand are taken back as a whole', () => {
    const id = done(session.readings.addLink({ url: 'https://example.org/a', title: 'A', note: '' }));
    const cover = 'ab'.repeat(32);
    const references = Array.from({ length: 300 }, (_, n) =>
      `${n}. ${'Roe, J. A shelf. '.repeat(20)}`.trim(),
    );
    const undo = done(session.readings.edit(id, { references, cover }));
    expect(session.records.readings.list.get()[0]).toMatchObject({
      references,
      cover,
      typed: { references: session.me, cover: session.me },
    });
    undo();
    expect(session.records.readings.list.get()[0]).toMatchObject({ references: [], cover: '', typed: {} });
  });

  it('what was looked at stays looked at', async () => {
    session.seen.mark(['a', 'b']);
    await expect.poll(() => [...(session.seen.marks.get() ?? [])]).toEqual(['a', 'b']);
  });

  it('what was looked at again has the mark of its last value alone, before the disk has it and after', async () => {
    await expect.poll(() => session.seen.marks.get()).not.toBeNull();
    for (const one of ['a x=1', 'a x=2', 'a x=1']) session.seen.mark([one]);
    expect([...(session.seen.marks.get() ?? [])]).toEqual(['a x=1']);
    await expect.poll(() => readSeen(db, 'n')).toEqual(['a x=1']);
    session.seen.mark(['b']);
    await expect.poll(() => readSeen(db, 'n')).toEqual(['a x=1', 'b']);
    await addSeen(db, 'n', ['c']); // on another screen
    await expect.poll(() => [...(session.seen.marks.get() ?? [])]).toEqual(['a x=1', 'b', 'c']);
  });

  it('what is changed here is seen, also before it is on the disk; what the partner changes is not', async () => {
    await expect.poll(() => session.seen.marks.get()).not.toBeNull();
    const id = done(session.records.notes.add({ text: 'a' }));
    done(session.records.notes.edit(id, { text: 'b' }));
    expect(session.unseen.get()).toEqual([]);
    const { doc } = await openNotebook(db, 'n', end.signal);
    const other = new Doc();
    applyUpdate(other, encodeStateAsUpdate(doc));
    for (const text of ['c', 'd', 'c']) {
      editRecord(other, notes, id, 'ben', { text });
      applyUpdate(doc, encodeStateAsUpdate(other));
      await expect.poll(() => session.unseen.get()).toMatchObject([{ what: 'changed', id }]);
      session.seen.mark(session.unseen.get().flatMap(({ marks }) => marks));
      expect(session.unseen.get()).toEqual([]);
    }
  });

  it('presence of the partner is read, our own and foreign shapes are not', () => {
    session.presence.show('r1');
    expect(session.presence.partnerReads.get()).toBe('');
  });

  it('a notebook of a newer version is only read, and says so', async () => {
    const { doc } = await openNotebook(db, 'n', end.signal);
    metaMap(doc).set('version', 99);
    session.records.notes.add({ text: 'not written' });
    expect(session.records.notes.list.get()).toEqual([]);
    expect(session.trouble.get()).toBe('too-new');
  });
});
