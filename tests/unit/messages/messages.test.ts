import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isClipOutcome } from '../../../lib/messages/clip-outcome';
import { listen } from '../../../lib/messages/listen';
import { send, tell } from '../../../lib/messages/send';
import * as runtime from '../../../lib/platform/runtime';

let end: AbortController;
beforeEach(() => {
  end?.abort();
  end = new AbortController();
  fakeBrowser.reset();
});

type Receive = Parameters<typeof runtime.onMessage>[0];

/** Hands a message to what `listen` registered, as the browser would; undefined when nobody takes it. */
function receive(listener: Receive, message: unknown, ours = true): Promise<unknown> | undefined {
  let answer: (value: unknown) => void = () => undefined;
  const promise = new Promise((resolve) => (answer = resolve));
  return listener(message, { ours, tab: 7, frame: 0 }, answer) ? promise : undefined;
}

function listenTo(...args: Parameters<typeof listen<'post'>>): Receive {
  const spy = vi.spyOn(runtime, 'onMessage').mockImplementation(() => undefined);
  listen(...args);
  const registered = spy.mock.calls[0]?.[0] as Receive;
  spy.mockRestore();
  return registered;
}

describe('messages', () => {
  it('a listener answers its own direction and names only', async () => {
    const listener = listenTo('post', { tellRelays: ({ notebook }) => [`relay of ${notebook}`] }, end.signal);
    await expect(
      receive(listener, { to: 'post', name: 'tellRelays', payload: { notebook: 'n' } }),
    ).resolves.toEqual({ answer: ['relay of n'] });
    for (const foreign of [
      { to: 'page', name: 'tellRelays' },
      { to: 'post', name: 'toString' },
      { to: 'post', name: ['tellRelays'], payload: { notebook: 'n' } },
      { name: 'tellRelays' },
      null,
      'text',
      7,
    ]) {
      expect(receive(listener, foreign)).toBeUndefined();
    }
  });

  it('what a page script sends is refused unless named', async () => {
    const listener = listenTo('post', { tellRelays: () => ['secret'], pictureRead: () => null }, end.signal, {
      fromPages: ['pictureRead'],
    });
    expect(
      receive(listener, { to: 'post', name: 'tellRelays', payload: { notebook: 'n' } }, false),
    ).toBeUndefined();
    await expect(receive(listener, { to: 'post', name: 'pictureRead', payload: {} }, false)).resolves.toEqual(
      { answer: null },
    );
  });

  it('a handler that throws is reported and its sender hears of it', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const listener = listenTo('post', { tellRelays: () => Promise.reject(new Error('no such')) }, end.signal);
    await expect(receive(listener, { to: 'post', name: 'tellRelays', payload: null })).resolves.toEqual({
      error: 'Error: no such',
    });
    expect(warn).toHaveBeenCalled();
    warn.mockRestore();
  });

  it('in the same page the handler is called directly', async () => {
    listenTo('post', { tellRelays: ({ notebook }) => [notebook] }, end.signal);
    expect(await send('post', 'tellRelays', { notebook: 'here' })).toEqual(['here']);
    end.abort();
  });

  it('a listener that began anew is asked, though the old one ends after it; one that ended is asked no more', async () => {
    const [old, anew] = [new AbortController(), new AbortController()];
    listenTo('post', { tellRelays: () => ['old'] }, old.signal);
    listenTo('post', { tellRelays: () => ['new'] }, anew.signal);
    old.abort();
    expect(await send('post', 'tellRelays', { notebook: 'n' })).toEqual(['new']);
    anew.abort();
    const sent = vi.spyOn(runtime, 'sendMessage').mockResolvedValue({ answer: 'from elsewhere' });
    expect(await send('post', 'tellRelays', { notebook: 'n' })).toBe('from elsewhere');
    sent.mockRestore();
  });

  it('what failed in another context is thrown to who asked', async () => {
    const sent = vi.spyOn(runtime, 'sendMessage').mockResolvedValue({ error: 'Error: no such' });
    await expect(send('post', 'tellRelays', { notebook: 'n' })).rejects.toThrow('no such');
    sent.mockRestore();
  });

  it('a post that does not answer is started by the background and asked again', async () => {
    const asked: string[] = [];
    vi.spyOn(runtime, 'sendMessage').mockImplementation(async (message) => {
      const { to, name } = message as { to: string; name: string };
      asked.push(`${to}.${name}`);
      return asked.length > 3 ? { answer: 'late' } : undefined;
    });
    expect(await send('post', 'tellRelays', { notebook: 'n' })).toBe('late');
    expect(asked).toEqual([
      'post.tellRelays',
      'background.ensurePost',
      'post.tellRelays',
      'background.ensurePost',
      'post.tellRelays',
    ]);
    vi.restoreAllMocks();
  });

  it('telling panels needs nobody to listen', async () => {
    vi.spyOn(runtime, 'sendMessage').mockResolvedValue(undefined);
    await expect(tell('clipEnded', { clip: 'c' })).resolves.toBeUndefined();
    vi.restoreAllMocks();
  });

  it('an outcome from the session storage is checked', () => {
    expect(isClipOutcome({ ok: false, reason: 'no-article' })).toBe(true);
    expect(isClipOutcome({ ok: true, value: { reading: 'r' } })).toBe(true);
    for (const other of [null, {}, { ok: true }, { ok: false }, 'x'])
      expect(isClipOutcome(other)).toBe(false);
  });
});
