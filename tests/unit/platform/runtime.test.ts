import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { onMessage } from '../../../lib/platform/runtime';

type Listener = (message: unknown, sender: object, answer: (value: unknown) => void) => true | undefined;

/** What `onMessage` registers with the browser, and what it then calls. */
function heard(signal = new AbortController().signal) {
  const add = vi.spyOn(browser.runtime.onMessage, 'addListener');
  const receive = vi.fn((_message: unknown, _sender: { ours: boolean; tab: number }) => true);
  onMessage(receive, signal);
  const listener = add.mock.calls[0]?.[0] as unknown as Listener;
  return { receive, listener };
}

afterEach(() => vi.restoreAllMocks());

describe('a message', () => {
  const id = browser.runtime.id;
  const page = browser.runtime.getURL('/');

  it('of another extension is not heard', () => {
    const { receive, listener } = heard();
    expect(listener('hello', { id: 'another', url: `${page}desk.html` }, () => undefined)).toBeUndefined();
    expect(receive).not.toHaveBeenCalled();
  });

  it.each([
    [
      { id, url: `${page}desk.html`, tab: { id: 3 } },
      { ours: true, tab: 3, frame: 0 },
    ],
    [
      { id, url: 'https://page.example/', tab: { id: 4 }, frameId: 9 },
      { ours: false, tab: 4, frame: 9 },
    ],
    [
      { id, tab: { id: 5 } },
      { ours: false, tab: 5, frame: 0 },
    ],
    [{ id }, { ours: true, tab: -1, frame: 0 }],
  ])('of this extension tells who sent it: %o', (sender, told) => {
    const { receive, listener } = heard();
    expect(listener('hello', sender, () => undefined)).toBe(true);
    expect(receive.mock.calls[0]?.[1]).toEqual(told);
  });

  it('is not heard once the signal has ended', () => {
    const remove = vi.spyOn(browser.runtime.onMessage, 'removeListener');
    const end = new AbortController();
    const { listener } = heard(end.signal);
    end.abort();
    expect(remove).toHaveBeenCalledWith(listener);
  });
});
