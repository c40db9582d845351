// In a page: vitest.config.ts
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchPage } from '../../../lib/live/watch-page';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
  vi.useFakeTimers();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const add = (): Node => document.body.appendChild(document.createElement('p'));
const watch = (took = 0, own: (node: Node) => boolean = () => false) => {
  const look = vi.fn(() => Promise.resolve(took));
  watchPage(document, own, look, end.signal);
  return look;
};
const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('changes of a page are gathered', async () => {
  const look = watch();
  for (let n = 0; n < 20; n += 1) add();
  await passes(390);
  expect(look).not.toHaveBeenCalled();
  await passes(20);
  expect(look).toHaveBeenCalledTimes(1);
  await passes(5_000);
  expect(look).toHaveBeenCalledTimes(1);
});

it('a page that never rests gets a tenth of the time', async () => {
  const look = watch(500);
  for (let n = 0; n < 200; n += 1) {
    add();
    // oxlint-disable-next-line no-await-in-loop -- one change after another
    await passes(100);
  }
  expect(look.mock.calls.length).toBeGreaterThan(2);
  expect(look.mock.calls.length * 500).toBeLessThanOrEqual(20_000 / 8);
});

it('what changes while it looks is looked at afterwards', async () => {
  let done: (took: number) => void = () => undefined;
  const look = vi.fn(() => new Promise<number>((resolve) => (done = resolve)));
  watchPage(document, () => false, look, end.signal);
  add();
  await passes(500);
  add();
  await passes(500);
  expect(look).toHaveBeenCalledTimes(1);
  done(0);
  await passes(500);
  expect(look).toHaveBeenCalledTimes(2);
});

it('our own bar is no change, and words that change in place are one', async () => {
  const bar = document.createElement('div');
  const text = add().appendChild(document.createTextNode('one'));
  await passes(0);
  const look = watch(0, (node) => node === bar);
  document.body.append(bar);
  bar.remove();
  await passes(500);
  expect(look).not.toHaveBeenCalled();
  text.data = 'two';
  await passes(500);
  expect(look).toHaveBeenCalledTimes(1);
});

it('a look that fails does not end the watch', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const look = vi.fn(() => Promise.reject(new Error('no')));
  watchPage(document, () => false, look, end.signal);
  add();
  await passes(500);
  add();
  await passes(500);
  expect(look).toHaveBeenCalledTimes(2);
  expect(warn).toHaveBeenCalled();
  warn.mockRestore();
});

it('nothing is looked at after the end', async () => {
  const look = watch();
  add();
  await passes(10);
  end.abort();
  add();
  await passes(5_000);
  expect(look).not.toHaveBeenCalled();
});
