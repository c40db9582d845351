import { browser } from 'wxt/browser';

/** A note from the background to the panel: the thread that a person wants to see, for a click in a page. */
const KEY = 'threadWanted';

/** Each asking is another one, so that a second click on the same words leads there again. */
export const leaveThread = (thread: object, asked: string): Promise<void> =>
  browser.storage.session.set({ [KEY]: { ...thread, asked } });

export const forgetThread = (): Promise<void> => browser.storage.session.remove(KEY);

/** Calls now and whenever somebody wants to see a thread, with what was left, unparsed. */
export function watchThread(listener: (thread: unknown) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
    if (changes[KEY]?.newValue !== undefined) listener(changes[KEY].newValue);
  };
  browser.storage.session.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(onChanged));
  const tell = (stored: Record<string, unknown>): void => {
    if (stored[KEY] !== undefined) listener(stored[KEY]);
  };
  void browser.storage.session.get(KEY).then(tell);
}
