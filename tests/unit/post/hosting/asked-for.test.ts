import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import {
  keepAcknowledgements,
  type KeptWords,
  MAX_ASKING_AGE,
} from '../../../../lib/post/hosting/acknowledgements';
import type { BookbagDb } from '../../../../lib/store/db';
import { stateOf } from '../../../../lib/sync/digest';
import { StoredState } from '../../../../lib/sync/stored-state';
import { Cell } from '../../../../lib/util/observed';
import { SilentTransport } from '../../../support/sync-silent-transport';
import { tempDb } from '../../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
let doc: Y.Doc;
let way: SilentTransport;
let words: KeptWords;

async function start(): Promise<void> {
  way = new SilentTransport();
  const ours = new Cell<ReadonlySet<string>>(new Set(['mine']));
  const state = new StoredState(doc, () => Promise.resolve(), end.signal);
  words = await keepAcknowledgements(
    { db, id: 'n', doc, state, ways: [way], ours },
    () => undefined,
    end.signal,
  );
}

beforeEach(async () => {
  end = new AbortController();
  [db, doc] = [tempDb(end.signal), new Y.Doc()];
  await start();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

/** A device says that it has the document, and lacks so many texts. */
const says = (from: string, texts: number, wants?: readonly string[]) =>
  way.emit('acknowledged', {
    ...{ from, ...stateOf(doc), ...(wants && { wants }) },
    lacks: { records: texts, texts, pictures: 0, full: false },
  });
/** The same by a letter, which names them. */
const asks = (from: string, ...wants: string[]) => says(from, wants.length, wants);

describe('what letters ask for', () => {
  it('is kept over a restart, of every device, until the device lacks nothing', async () => {
    asks('laptop', 'one', 'two');
    await expect.poll(() => words.wants).toEqual(['one', 'two']);
    await start();
    asks('mine', 'two', 'three'); // a further computer of this member
    await expect.poll(() => words.wants.toSorted()).toEqual(['one', 'three', 'two']);
    await start();
    says('laptop', 1); // by a link: it does not say which
    await expect.poll(() => words.lacks?.texts).toBe(1);
    expect(words.wants).toHaveLength(3);
    says('laptop', 0);
    await expect.poll(() => words.wants).toEqual(['two', 'three']);
    await start();
    asks('mine');
    await expect.poll(() => words.wants).toEqual([]);
  });

  it('counts for 45 days', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
    asks('laptop', 'one');
    await expect.poll(() => words.wants).toEqual(['one']);
    vi.setSystemTime(1_000 + MAX_ASKING_AGE);
    await start();
    expect(words.wants).toEqual(['one']);
    vi.setSystemTime(1_001 + MAX_ASKING_AGE);
    await start();
    expect(words.wants).toEqual([]);
  });
});
