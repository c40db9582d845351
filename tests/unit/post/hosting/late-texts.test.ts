import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { keepAcknowledgements, type KeptWords } from '../../../../lib/post/hosting/acknowledgements';
import { readAcknowledgements } from '../../../../lib/store/cursors';
import type { BookbagDb } from '../../../../lib/store/db';
import { stateOf } from '../../../../lib/sync/digest';
import { StoredState } from '../../../../lib/sync/stored-state';
import { SilentTransport } from '../../../support/sync-silent-transport';
import { tempDb } from '../../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
let doc: Y.Doc;
let way: SilentTransport;
let words: KeptWords;

async function start(): Promise<void> {
  way = new SilentTransport();
  const state = new StoredState(doc, () => Promise.resolve(), end.signal);
  words = await keepAcknowledgements({ db, id: 'n', doc, state, ways: [way] }, () => undefined, end.signal);
}

beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  doc = new Y.Doc();
  await start();
});
afterEach(() => end.abort());

/** Says that it has the document as it is, and lacks so many texts; null where it does not say. */
const lacks = (from: string, texts: number | null) =>
  way.emit('acknowledged', {
    ...{ from, ...stateOf(doc) },
    lacks: texts === null ? null : { records: texts, texts, pictures: 0, full: false },
  });
const stored = async () => (await readAcknowledgements(db, 'n')).map((one) => one.lacks?.texts ?? null);

describe('B9: what came here later, and a device lacks too', () => {
  it('adds to its count, on the disk, until that device says the same again', async () => {
    lacks('laptop', 0);
    lacks('tablet', null);
    await expect.poll(stored).toEqual([0, null]);
    words.late({ device: 'laptop', texts: 2, pictures: 1 });
    for (const device of ['tablet', 'stranger']) words.late({ device, texts: 1, pictures: 0 });
    await expect.poll(stored).toEqual([2, null]);
    await start();
    words.late({ device: 'laptop', texts: 0, pictures: 1 });
    await expect
      .poll(async () => (await readAcknowledgements(db, 'n'))[0]?.lacks)
      .toEqual({ records: 3, texts: 2, pictures: 2 });
    lacks('laptop', 0);
    await expect.poll(stored).toEqual([0, null]);
  });

  it('counts no more also where that word was heard before', async () => {
    lacks('laptop', 0);
    await expect.poll(stored).toEqual([0]);
    words.late({ device: 'laptop', texts: 1, pictures: 0 });
    await expect.poll(stored).toEqual([1]);
    lacks('laptop', 0);
    await expect.poll(stored).toEqual([0]);
  });
});
