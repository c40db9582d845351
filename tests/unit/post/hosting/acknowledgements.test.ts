import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { countWaiting } from '../../../../lib/notebook/waiting';
import {
  keepAcknowledgements,
  type KeptWords,
  MOST_DEVICES,
} from '../../../../lib/post/hosting/acknowledgements';
import * as cursors from '../../../../lib/store/cursors';
import type { BookbagDb } from '../../../../lib/store/db';
import type { DocState } from '../../../../lib/sync/digest';
import { stateOf } from '../../../../lib/sync/digest';
import { Cell } from '../../../../lib/util/observed';
import { StoredState } from '../../../../lib/sync/stored-state';
import { SilentTransport } from '../../../support/sync-silent-transport';
import { tempDb } from '../../../support/temp-db';

const { readAcknowledgements, writeAcknowledgements } = cursors;

let end: AbortController;
let db: BookbagDb;
let doc: Y.Doc;
let ways: [SilentTransport, SilentTransport];
let words: KeptWords;
let ours: Cell<ReadonlySet<string>>;
/** How many writes there have been. */
let writes: number;

async function start(): Promise<void> {
  ways = [new SilentTransport(), new SilentTransport()];
  ours = new Cell<ReadonlySet<string>>(new Set(['mine']));
  const state = new StoredState(doc, () => Promise.resolve(), end.signal);
  words = await keepAcknowledgements(
    { db, id: 'n', doc, state, ways, ours },
    () => (writes += 1),
    end.signal,
  );
}

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  end = new AbortController();
  db = tempDb(end.signal);
  doc = new Y.Doc();
  writes = 0;
  await start();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const notes = () => doc.getMap<Y.Map<unknown>>('notes');
const note = (id: string) => notes().set(id, new Y.Map([['text', id]]));
const says = (from: string, { digest, stateVector }: DocState = stateOf(doc), way: 0 | 1 = 0) =>
  ways[way].emit('acknowledged', { from, digest, stateVector, lacks: null });
/** Says that it has the document as it is, and lacks so many texts. */
const lacks = (from: string, texts: number, digest = stateOf(doc).digest) =>
  ways[0].emit('acknowledged', {
    from,
    digest,
    stateVector: stateOf(doc).stateVector,
    lacks: { records: texts, texts, pictures: 0, full: false },
  });
const waiting = () => countWaiting(doc, words.covered);
const kept = () => expect.poll(() => writes).toBeGreaterThan(0);

/** State of somebody who got the document's updates, but not the last. */
function without(act: () => void): DocState {
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
  act();
  return stateOf(theirs);
}

describe('what the partner has', () => {
  it('is not what another device of this member has, from the moment when that is known', async () => {
    note('a');
    says('tablet');
    await kept();
    expect(waiting()).toBe(0);
    ours.set(new Set(['mine', 'tablet']));
    expect([waiting(), words.lacks]).toEqual([1, undefined]);
    says('laptop');
    await expect.poll(waiting).toBe(0);
  });

  it('is what any of the devices has', async () => {
    note('a');
    const behind = without(() => note('b'));
    says('laptop');
    await kept();
    expect(waiting()).toBe(0);
    says('tablet', behind); // has not got b yet; the laptop has
    await expect.poll(() => readAcknowledgements(db, 'n')).toHaveLength(2);
    expect(waiting()).toBe(0);
  });

  it('is put together of several devices, deletions too', async () => {
    note('a');
    note('b');
    says('laptop');
    await expect.poll(waiting).toBe(0);
    notes().delete('a');
    expect(waiting()).toBe(1);
    says('tablet'); // knows that a is gone; the laptop does not
    await expect.poll(waiting).toBe(0);
    const withoutC = without(() => note('c'));
    expect(waiting()).toBe(1);
    says('phone', withoutC);
    await expect.poll(() => readAcknowledgements(db, 'n')).toHaveLength(3);
    expect(waiting()).toBe(1);
  });

  it('is told by several ways, in any order: an old word that comes late takes nothing away', async () => {
    note('a');
    const old = without(() => note('b'));
    const newer = without(() => note('c'));
    says('laptop', newer, 0);
    await expect.poll(waiting).toBe(1);
    says('laptop', old, 1);
    says('laptop', { ...old, digest: 'another' }, 1);
    await expect.poll(() => writes, { timeout: 3_000 }).toBe(2);
    expect(waiting()).toBe(1);
  });

  it('is written once when two ways bring the same word', async () => {
    note('a');
    says('laptop', stateOf(doc), 0);
    says('laptop', stateOf(doc), 1);
    await kept();
    says('laptop', stateOf(doc), 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(writes).toBe(1);
  });

  it('keeps what one word covers while the next comes before the first is written', async () => {
    note('a');
    notes().delete('a');
    let goOn = () => {};
    const slow = vi.spyOn(cursors, 'writeAcknowledgements').mockImplementationOnce(async (...given) => {
      await new Promise<void>((resolve) => (goOn = resolve));
      return writeAcknowledgements(...given);
    });
    const all = stateOf(doc);
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
    says('laptop', all); // covers the deletion
    vi.setSystemTime(2_000);
    note('b');
    says('laptop', { ...all, digest: 'of a state in between' });
    goOn();
    await expect.poll(() => writes, { timeout: 3_000 }).toBe(2);
    expect([slow.mock.calls.length, waiting()]).toEqual([2, 1]);
    expect(await readAcknowledgements(db, 'n')).toMatchObject([{ at: 2_000, equalAt: 1_000 }]); // it had all then
  });

  it('is known after a restart, of each device; one whose bytes an older app kept unread is passed over', async () => {
    note('a');
    says('laptop');
    await kept();
    note('b');
    const broken = { device: '', snapshot: null, stateVector: new Uint8Array([9]), at: 1 };
    await writeAcknowledgements(db, 'n', [broken], []);
    await start();
    expect(waiting()).toBe(1);
  });

  it('is not what a device says in bytes that are no state vector', async () => {
    says('laptop', { digest: 'x', stateVector: new Uint8Array([9, 1]) });
    note('a');
    says('tablet');
    await kept();
    expect((await readAcknowledgements(db, 'n')).map(({ device }) => device)).toEqual(['tablet']);
  });

  it(`is kept of ${MOST_DEVICES} devices; of one more, the one heard longest ago is forgotten`, async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    note('a');
    for (let i = 0; i < MOST_DEVICES; i++) {
      vi.setSystemTime(1_000 + i);
      says(`device-${i}`);
    }
    await expect.poll(() => readAcknowledgements(db, 'n')).toHaveLength(MOST_DEVICES);
    vi.setSystemTime(5_000);
    says('one-more');
    const devices = async () => (await readAcknowledgements(db, 'n')).map(({ device }) => device);
    await expect.poll(devices).toContain('one-more');
    expect(await devices()).toHaveLength(MOST_DEVICES);
    expect(await devices()).not.toContain('device-0');
  });
});

describe('writing', () => {
  /** What is written, in order, without a disk: time is ours here. */
  function withoutADisk(): string[] {
    const written: string[] = [];
    vi.spyOn(cursors, 'writeAcknowledgements').mockImplementation(async (_db, _id, values) => {
      written.push(values.map(({ device, snapshot }) => `${device}${snapshot ? ' all' : ''}`).join(', '));
    });
    vi.useFakeTimers();
    return written;
  }

  it('what does not cover everything at most every 2 seconds, the last word of each device', async () => {
    const written = withoutADisk();
    for (let i = 0; i < 10; i++) {
      says(
        'laptop',
        without(() => note(`n${i}`)),
      );
      if (i === 3)
        says(
          'tablet',
          without(() => note('t')),
        );
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(written).toEqual(['laptop']);
    await vi.advanceTimersByTimeAsync(999);
    expect(written).toEqual(['laptop']);
    await vi.advanceTimersByTimeAsync(1);
    expect(written).toEqual(['laptop', 'laptop, tablet']);
    expect(waiting()).toBe(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(written).toHaveLength(2);
  });

  it('what covers everything at once', async () => {
    const written = withoutADisk();
    says(
      'laptop',
      without(() => note('a')),
    );
    await vi.advanceTimersByTimeAsync(10);
    for (const id of ['b', 'c', 'd']) {
      note(id);
      says('laptop');
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(written).toEqual(['laptop', 'laptop all', 'laptop all', 'laptop all']);
    expect(waiting()).toBe(0);
  });

  it('a disk that refuses: nothing more is covered, and the same word is taken when it comes again', async () => {
    const refusing = vi.spyOn(cursors, 'writeAcknowledgements').mockRejectedValueOnce(new Error('full'));
    note('a');
    says('laptop');
    await expect.poll(() => refusing.mock.settledResults[0]?.type).toBe('rejected');
    expect([waiting(), writes]).toEqual([1, 0]);
    says('laptop');
    await expect.poll(waiting).toBe(0);
  });

  it('what a disk refused is written with the next word of another device', async () => {
    const refusing = vi.spyOn(cursors, 'writeAcknowledgements').mockRejectedValueOnce(new Error('full'));
    note('a');
    says('laptop');
    await expect.poll(() => refusing.mock.settledResults[0]?.type).toBe('rejected');
    says('tablet');
    await expect.poll(() => readAcknowledgements(db, 'n')).toHaveLength(2);
  });
});

describe('what the partner lacks of the texts', () => {
  const stored = async () => (await readAcknowledgements(db, 'n')).map((one) => one.lacks?.texts ?? null);

  it('is kept beside the acknowledgement, and there after a restart', async () => {
    note('a');
    expect(words.lacks).toBeUndefined();
    lacks('laptop', 276);
    await expect.poll(() => words.lacks?.texts).toBe(276);
    await start();
    expect(words.lacks?.texts).toBe(276);
    says('laptop');
    await expect.poll(() => words.lacks).toBeNull();
  });

  it('is that of the device that spoke last: one that is gone for good holds nothing up', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
    lacks('laptop', 5);
    await expect.poll(() => words.lacks?.texts).toBe(5);
    vi.setSystemTime(2_000);
    lacks('tablet', 0);
    await expect.poll(() => words.lacks?.texts).toBe(0);
  });

  it('is written every two seconds while it shrinks, and at once when nothing is lacked', async () => {
    for (let left = 60; left > 0; left--) {
      lacks('laptop', left);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(writes).toBe(1);
    lacks('laptop', 0);
    await expect.poll(stored).toEqual([0]);
    expect(writes).toBe(2);
  });
});
