import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { newSecret } from '../../../lib/crypto/keys';
import { IN_MY_NAME } from '../../../lib/model/member';
import { notes } from '../../../lib/model/note';
import { addRecord } from '../../../lib/notebook/records';
import * as runtime from '../../../lib/platform/runtime';
import { createSession } from '../../../lib/session/create-session';
import type { BookbagDb } from '../../../lib/store/db';
import { addNotebook } from '../../../lib/store/notebooks';
import type { StoredWords } from '../../../lib/store/own-words';
import { NO_WORDS, writeWords } from '../../../lib/store/own-words-kept';
import { localBus } from '../../../lib/sync/local-bus';
import { FakeShell } from '../../support/fake-shell';
import { tempDb } from '../../support/temp-db';

const THEIRS = 9;
let end: AbortController;
let db: BookbagDb;
/** What somebody wrote in Ana's name. */
let forged: Uint8Array;
const sent: unknown[] = [];

beforeEach(() => {
  sent.length = 0;
  vi.spyOn(runtime, 'onMessage').mockImplementation(() => undefined);
  vi.spyOn(runtime, 'watchLine').mockImplementation(() => undefined);
  vi.spyOn(runtime, 'sendMessage').mockImplementation(async (message) => {
    const { name, payload } = message as { name: string; payload: unknown };
    sent.push([name, payload]);
    return { answer: name === 'tellStatus' ? {} : name === 'confirmWords' };
  });
  end = new AbortController();
  db = tempDb(end.signal);
  const doc = new Y.Doc();
  doc.clientID = THEIRS;
  addRecord(doc, notes, { id: 'forged', by: 'ana', at: 1_790_000_000_000 }, { text: 'x' });
  forged = Y.encodeStateAsUpdate(doc);
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
});

/** A panel of a notebook that has these updates, and in which the post knows this. */
async function panel(known: Partial<StoredWords>, secret = true, ...updates: Uint8Array[]) {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  const row = { id: 'n', me: 'ana', relays: [], label: '', createdAt: 1 };
  await addNotebook(db, { ...row, secret: secret ? newSecret() : null, doc });
  await writeWords(db, 'n', { ...NO_WORDS, first: 1, since: 1, ...known });
  const session = await createSession(db, 'n', new FakeShell(), end.signal);
  const writers = () => session.records.notes.list.get().map(({ by }) => by);
  return { session, writers };
}

it('shows from the first moment on what the post knows to be nobody’s', async () => {
  const { writers, session } = await panel({ brought: [[THEIRS, 0]] }, true, forged);
  session.records.notes.add({ text: 'mine' });
  expect(writers()).toEqual(['ana', IN_MY_NAME]);
});

it('shows as mine what a computer of mine has signed, as soon as the post has read that', async () => {
  const { writers } = await panel({ brought: [[THEIRS, 0]] }, true, forged);
  expect(writers()).toEqual([IN_MY_NAME]);
  await writeWords(db, 'n', {
    ...NO_WORDS,
    first: 1,
    since: 1,
    brought: [[THEIRS, 0]],
    claimed: [[THEIRS, 99]],
  });
  await expect.poll(writers).toEqual(['ana']);
});

it('holds nothing against it while a computer of mine signs nothing', async () => {
  const { writers } = await panel({ brought: [[THEIRS, 0]], trusted: [['d', 'k']] }, true, forged);
  expect(writers()).toEqual(['ana']);
  const now = { brought: [[THEIRS, 0]], trusted: [['d', 'k']], whole: ['d'] } as const;
  await writeWords(db, 'n', { ...NO_WORDS, first: 1, since: 1, ...now });
  await expect.poll(writers).toEqual([IN_MY_NAME]);
});

it('never shows as mine what comes while it is open', async () => {
  const { session } = await panel({});
  const told: string[] = [];
  session.records.notes.list.subscribe(() =>
    told.push(...session.records.notes.list.get().map(({ by }) => by)),
  );
  const post = new Y.Doc();
  const stored = { storeOrigin: () => 'store', whenStored: async () => undefined };
  const { tellBrought } = localBus({ doc: post, name: 'n', ...stored }, end.signal);
  tellBrought(new Map([[THEIRS, 0]]));
  Y.applyUpdate(post, forged, 'a way');
  await expect.poll(() => told.length).toBeGreaterThan(0);
  expect(new Set(told)).toEqual(new Set([IN_MY_NAME]));
});

it('in the example nobody else writes, and nothing is held against anything', async () => {
  const { writers } = await panel({ brought: [[THEIRS, 0]] }, false, forged);
  expect(writers()).toEqual(['ana']);
});

it('asks the post to take a record for mine', async () => {
  const { session } = await panel({});
  expect(await session.confirmWords('notes', 'forged', null)).toBe(true);
  expect(sent).toContainEqual(['confirmWords', { notebook: 'n', kind: 'notes', id: 'forged', shown: null }]);
});
