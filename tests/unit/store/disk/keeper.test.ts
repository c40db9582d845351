import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { observe } from '../../../../lib/util/observed';
import { DiskGate } from '../../../../lib/store/disk/gate';
import { GO_ON_AT, keepDisk, STOP_AT } from '../../../../lib/store/disk/keeper';

/** Milliseconds between two looks, while all goes and while writes are stopped. */
const [LOOK, LOOK_STOPPED] = [15_000, 4_000];

const full = Object.assign(new Error(''), { name: 'QuotaExceededError' });
let end: AbortController;
let gate: DiskGate;
let free: number;
let reserved: boolean;
let used: boolean;
const did: string[] = [];
let mending: () => Promise<void>;
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  end = new AbortController();
  gate = new DiskGate();
  [free, reserved, used] = [1e9, true, true];
  did.length = 0;
  mending = () => Promise.resolve();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const disk: Parameters<typeof keepDisk>[1] = {
  room: () => Promise.resolve(free),
  isUsed: () => Promise.resolve(used),
  mend: async () => (did.push('mend'), mending()),
  reserve: {
    exists: () => Promise.resolve(reserved),
    make: () => Promise.resolve(void did.push('make')),
    giveUp: () => Promise.resolve(void did.push('give up')),
  },
};
const begin = async (): Promise<void> => {
  keepDisk(gate, disk, end.signal);
  await vi.advanceTimersByTimeAsync(1);
};
const wait = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

it('does nothing while there is room and the reserve is there', async () => {
  await begin();
  await wait(3 * LOOK);
  expect([did, gate.writing.get()]).toEqual([[], 'going']);
});

it('makes the reserve before the first notebook, and mends nothing', async () => {
  [reserved, used] = [false, false];
  await begin();
  expect(did).toEqual(['make']);
});

it('mends at a start without reserve: a write was refused before the browser ended', async () => {
  reserved = false;
  await begin();
  expect(did).toEqual(['mend', 'make']);
});

it('stops before the disk refuses: at the bound it goes on, one byte less and it stops', async () => {
  free = STOP_AT;
  await begin();
  expect(gate.writing.get()).toBe('going');
  free = STOP_AT - 1;
  await wait(LOOK);
  expect(gate.writing.get()).toBe('disk-full');
});

it('goes on from the bound, without mending where nothing was refused', async () => {
  free = STOP_AT - 1;
  await begin();
  free = GO_ON_AT - 1;
  await wait(3 * LOOK_STOPPED);
  expect(gate.writing.get()).toBe('disk-full');
  free = GO_ON_AT;
  await wait(LOOK_STOPPED);
  expect([did, gate.writing.get()]).toEqual([[], 'going']);
});

it('after a refusal gives up the reserve at once, and mends before it goes on', async () => {
  await begin();
  free = 0;
  gate.refused(full);
  await wait(1);
  expect([did, gate.writing.get()]).toEqual([['give up'], 'disk-full']);
  free = GO_ON_AT;
  await wait(LOOK_STOPPED);
  expect([did, gate.writing.get()]).toEqual([['give up', 'mend', 'make'], 'going']);
});

it('does not go on while mending fails', async () => {
  await begin();
  mending = () => Promise.reject(full);
  gate.refused(full);
  await wait(10 * LOOK_STOPPED);
  expect(gate.writing.get()).toBe('disk-full');
  expect(did).not.toContain('make');
  mending = () => Promise.resolve();
  await wait(120_000);
  expect(gate.writing.get()).toBe('going');
});

it('a disk that refuses again as soon as it goes on is mended ever more seldom', async () => {
  await begin();
  gate.refused(full);
  const observed = (): void => {
    if (gate.writing.get() === 'going') gate.refused(full);
  };
  observe(gate.writing, observed, end.signal);
  await wait(60_000);
  const mended = did.filter((one) => one === 'mend').length;
  expect(mended).toBeGreaterThan(1);
  expect(mended).toBeLessThan(6);
});

it('a start on a full disk without reserve writes nothing', async () => {
  [reserved, free] = [false, GO_ON_AT - 1];
  await begin();
  expect([did, gate.writing.get()]).toEqual([[], 'disk-full']);
});

it('a browser that has no such files is not mended at each start', async () => {
  disk.reserve.exists = () => Promise.reject(new Error('not here'));
  await begin();
  expect([did, gate.writing.get()]).toEqual([[], 'going']);
});
