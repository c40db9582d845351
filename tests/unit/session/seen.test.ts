import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Doc } from 'yjs';
import { type Seen, seenMarks } from '../../../lib/session/seen';
import { acts } from '../../../lib/session/acts';
import * as cursors from '../../../lib/store/cursors';
import type { BookbagDb } from '../../../lib/store/db';
import { tempDb } from '../../support/temp-db';

const { readSeen } = cursors;

let end: AbortController;
let db: BookbagDb;
let page: EventTarget;
let leave: AbortController;
let seen: Seen;
beforeEach(async () => {
  [end, leave, page] = [new AbortController(), new AbortController(), new EventTarget()];
  db = tempDb(end.signal);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  seen = seenMarks({ db, id: 'n', me: 'ana', doc: new Doc(), acts: acts() }, leave.signal);
  vi.unstubAllGlobals();
  await vi.waitUntil(() => seen.marks.get() !== null);
});
afterEach(() => {
  vi.restoreAllMocks();
  end.abort();
});

describe('what a person has seen', () => {
  it('counts at once, and goes to the disk together', async () => {
    const write = vi.spyOn(cursors, 'addSeen');
    for (const mark of ['a', 'b x=1', 'b x=2']) seen.mark([mark]);
    expect([...(seen.marks.get() ?? [])]).toEqual(['a', 'b x=2']);
    await expect.poll(() => readSeen(db, 'n')).toEqual(['a', 'b x=2']);
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('is kept where the notebook is left before that', async () => {
    seen.mark(['a']);
    leave.abort();
    await expect.poll(() => readSeen(db, 'n')).toEqual(['a']);
  });

  it('is kept where the page goes before that', async () => {
    const write = vi.spyOn(cursors, 'addSeen');
    seen.mark(['a']);
    page.dispatchEvent(new Event('pagehide'));
    expect(write).toHaveBeenCalledTimes(1);
    await expect.poll(() => readSeen(db, 'n')).toEqual(['a']);
  });

  it('has the value that was seen last, also while an earlier one is on its way to the disk', async () => {
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    const { addSeen } = cursors;
    vi.spyOn(cursors, 'addSeen').mockImplementationOnce(async (...to) => {
      await held;
      await addSeen(...to);
    });
    seen.mark(['b x=1']);
    page.dispatchEvent(new Event('pagehide')); // on its way
    seen.mark(['b x=2']);
    go();
    await expect.poll(() => readSeen(db, 'n')).toEqual(['b x=2']);
    expect([...(seen.marks.get() ?? [])]).toEqual(['b x=2']);
  });

  it('tells nobody where the disk says what is known', async () => {
    seen.mark(['a']);
    const told = vi.fn();
    seen.marks.subscribe(told);
    await expect.poll(() => readSeen(db, 'n')).toEqual(['a']);
    await cursors.addSeen(db, 'n', ['c']); // on another screen: by then, the earlier change was heard
    await expect.poll(() => [...(seen.marks.get() ?? [])]).toEqual(['a', 'c']);
    expect(told).toHaveBeenCalledTimes(1);
  });
});
