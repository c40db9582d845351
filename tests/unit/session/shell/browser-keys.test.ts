// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as commands from '../../../../lib/platform/commands';
import { followBrowserKeys } from '../../../../lib/session/shell/browser-keys';

const ask = vi.spyOn(commands, 'browserKeys');
let end: AbortController;
beforeEach(() => {
  end = new AbortController();
  ask.mockReset();
});
afterEach(() => end.abort());

const has = (keys: Record<string, string>) => ask.mockResolvedValue(new Map(Object.entries(keys)));

it.each(['_execute_action', '_execute_browser_action'])(
  'tells the browser’s keys for us (%s)',
  async (open) => {
    has({ clip: 'Alt+Shift+C', [open]: 'Alt+Shift+O', other: 'F2' });
    const keys = followBrowserKeys(end.signal);
    await expect.poll(() => keys.get()).toEqual({ clip: 'Alt+Shift+C', open: 'Alt+Shift+O' });
  },
);

it('asks anew when the person comes back, and tells a change once; after the end no more', async () => {
  has({});
  const keys = followBrowserKeys(end.signal);
  await expect.poll(() => ask.mock.calls.length).toBe(1);
  expect(keys.get()).toEqual({ clip: '', open: '' });
  const told = vi.fn<() => void>();
  keys.subscribe(told);
  has({ clip: 'F2' });
  window.dispatchEvent(new Event('focus'));
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => keys.get().clip).toBe('F2');
  await expect.poll(() => ask.mock.calls.length).toBe(3);
  expect(told).toHaveBeenCalledOnce();
  end.abort();
  window.dispatchEvent(new Event('focus'));
  expect(ask).toHaveBeenCalledTimes(3);
});

it('tells none where the browser does not answer', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  ask.mockRejectedValue(new Error('no'));
  const keys = followBrowserKeys(end.signal);
  await expect.poll(() => ask.mock.calls.length).toBe(1);
  expect(keys.get()).toEqual({ clip: '', open: '' });
});
