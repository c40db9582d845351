import { expect, it, vi } from 'vitest';
import { onPageLeft } from '../../../lib/platform/tabs';

type OnUpdated = (tab: number, change: object) => void;
const { listeners } = vi.hoisted(() => ({ listeners: new Set<OnUpdated>() }));
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      onUpdated: {
        addListener: (listener: OnUpdated) => void listeners.add(listener),
        removeListener: (listener: OnUpdated) => void listeners.delete(listener),
      },
    },
  },
}));

it('a tab has left its page when another one begins to load, and by nothing else', () => {
  const end = new AbortController();
  const left: number[] = [];
  onPageLeft((tab) => left.push(tab), end.signal);
  const update: OnUpdated = (tab, change) => {
    for (const tell of listeners) tell(tab, change);
  };
  // as a tab without permission tells it: no address, no title
  for (const change of [{}, { status: 'complete' }, { audible: true }, { title: 'New title' }])
    update(7, change);
  expect(left).toEqual([]);
  update(7, { status: 'loading' });
  update(8, { status: 'loading', url: 'https://x.example/' });
  expect(left).toEqual([7, 8]);
  end.abort();
  expect(listeners.size).toBe(0);
});
