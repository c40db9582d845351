import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { diskFailure } from '../../../../lib/store/disk/disk-error';
import { DiskGate } from '../../../../lib/store/disk/gate';
import { shareGate } from '../../../../lib/store/disk/share-gate';

const full = Object.assign(new Error(''), { name: 'QuotaExceededError' });
let end: AbortController;
let name: string;
let made = 0;
beforeEach(() => {
  end = new AbortController();
  made += 1;
  name = `gate-${made}`;
});
afterEach(() => end.abort());

const page = (): DiskGate => {
  const gate = new DiskGate();
  shareGate(gate, name, end.signal);
  return gate;
};
const thrown = (act: () => void): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
};

it('lets writes pass until the disk refuses one, and again once the keeper says so', () => {
  const gate = new DiskGate();
  gate.check();
  gate.refused(full);
  expect(diskFailure(thrown(() => gate.check()))).toBe('disk-full');
  gate.goOn();
  gate.check();
});

it('tells a fault that is not a full disk', () => {
  const gate = new DiskGate();
  gate.refused(new Error('something else'));
  expect([gate.writing.get(), diskFailure(thrown(() => gate.check()))]).toEqual(['failed', 'failed']);
});

it('a write that the gate itself has stopped is no refusal of the disk', () => {
  const gate = new DiskGate();
  gate.stop('disk-full');
  const heard = vi.fn();
  gate.on('refused', heard);
  gate.refused(thrown(() => gate.check()));
  expect(heard).not.toHaveBeenCalled();
});

it('what the disk refuses after writes were stopped is told to the keeper, once until it has mended', () => {
  const gate = new DiskGate();
  const heard = vi.fn();
  gate.on('refused', heard);
  gate.stop('disk-full');
  gate.refused(new Error('closed'));
  gate.refused(full);
  expect(heard).toHaveBeenCalledExactlyOnceWith('disk-full');
  gate.hear({ stopped: 'disk-full', refused: true }); // another page meets the same torn database
  expect(heard).toHaveBeenCalledOnce();
  gate.goOn();
  gate.refused(full);
  expect(heard).toHaveBeenCalledTimes(2);
});

it('a write that the gate has stopped is known in what wraps it too', () => {
  const gate = new DiskGate();
  gate.stop('disk-full');
  const heard = vi.fn();
  gate.on('refused', heard);
  gate.refused(new Error('not kept', { cause: thrown(() => gate.check()) }));
  expect(heard).not.toHaveBeenCalled();
});

it('the first refusal in one page stops all others, and tells the keeper', async () => {
  const [panel, post] = [page(), page()];
  const heard = vi.fn();
  post.on('refused', heard);
  panel.refused(full);
  await expect.poll(() => post.writing.get()).toBe('disk-full');
  expect(heard).toHaveBeenCalledExactlyOnceWith('disk-full');
  post.goOn();
  await expect.poll(() => panel.writing.get()).toBe('going');
});

it('a page that opens while writes are stopped hears of it', async () => {
  page().stop('disk-full');
  const late = page();
  await expect.poll(() => late.writing.get()).toBe('disk-full');
});

it.each<[unknown]>([[null], ['full'], [{ stopped: 'disk-full' }], [{ stopped: 'x', refused: true }], [3]])(
  'what is no word of the disk is passed over: %o',
  async (word) => {
    const gate = page();
    const stranger = new BroadcastChannel(`bookbag-disk/${name}`);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has no target
    for (const one of [word, { stopped: 'failed', refused: false }]) stranger.postMessage(one);
    await expect.poll(() => gate.writing.get()).toBe('failed');
    stranger.close();
  },
);
