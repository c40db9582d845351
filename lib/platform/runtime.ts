import { browser } from 'wxt/browser';

/** What a message's sender is to us. */
interface Sender {
  /** True for our own pages, false for a page script running in somebody else's page. */
  readonly ours: boolean;
  readonly tab: number;
  /** The frame of that tab, 0 for the page itself. */
  readonly frame: number;
}

type Receive = (message: unknown, sender: Sender, answer: (value: unknown) => void) => boolean;

/**
 * Hears every message of this extension until the signal aborts. `receive` returns true when it will
 * answer later, false when the message is not for it. Messages of other extensions do not come here.
 */
export function onMessage(receive: Receive, signal: AbortSignal): void {
  const origin = browser.runtime.getURL('/');
  const listener = (
    message: unknown,
    sender: { id?: string; url?: string; tab?: { id?: number }; frameId?: number },
    answer: (value: unknown) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id) return undefined;
    const ours = sender.url === undefined ? sender.tab === undefined : sender.url.startsWith(origin);
    const from = { ours, tab: sender.tab?.id ?? -1, frame: sender.frameId ?? 0 };
    return receive(message, from, answer) ? true : undefined;
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never));
}

/** Sends to all our other contexts; resolves with the one answer, or undefined when nobody listens. */
export async function sendMessage(message: unknown): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch (error) {
    if (/receiving end|message port closed|message channel closed/i.test(String(error))) return undefined;
    throw error;
  }
}

/**
 * Sends to the scripts of ours in a tab: in the page itself, or in all its frames too. Resolves with the first answer,
 * or undefined when none runs there.
 */
export async function sendTabMessage(
  tab: number,
  message: unknown,
  where: 'page' | 'frames' = 'page',
): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tab, message, where === 'page' ? { frameId: 0 } : {});
  } catch (error) {
    if (/receiving end|message port closed|message channel closed/i.test(String(error))) return undefined;
    throw error;
  }
}

/**
 * Keeps a line to our context that takes lines, and calls once when it is gone: that context was closed, or
 * there is none. A line tells at once, where messages would have to ask again and again.
 */
export function watchLine(gone: () => void, signal: AbortSignal): void {
  const port = browser.runtime.connect();
  const stop = (): void => port.disconnect();
  port.onDisconnect.addListener(() => {
    void browser.runtime.lastError; // nobody there; unread, the browser would report it
    signal.removeEventListener('abort', stop);
    if (!signal.aborted) gone();
  });
  signal.addEventListener('abort', stop, { once: true });
}

/** Takes lines; they hold as long as this context lives. */
export function takeLines(): void {
  browser.runtime.onConnect.addListener(() => undefined);
}

/** The address of one of our own pages. */
export const pageAddress = (path: string): string => browser.runtime.getURL(path as never);

/** Calls at the browser's start and after an install or update. Register in the first turn. */
export function onStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
  browser.runtime.onInstalled.addListener(listener);
}

/** Whether a script in a page still has its extension: it was not updated, switched off or removed meanwhile. */
export const isConnected = (): boolean => (browser.runtime as { id?: string } | undefined)?.id !== undefined;
