import { browser } from 'wxt/browser';

/**
 * A note from the background to the panel it has just opened: what became of a clip by shortcut or menu.
 * It lies in the session's storage, since a service worker holds nothing and the panel may open later.
 */
const KEY = 'clipOutcome';

export async function leaveOutcome(outcome: unknown): Promise<void> {
  await browser.storage.session.set({ [KEY]: outcome });
}

export async function forgetOutcome(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

/** Calls now and at every change; undefined when there is none. */
export function watchOutcome(listener: (outcome: unknown) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
    if (KEY in changes) listener(changes[KEY]?.newValue);
  };
  browser.storage.session.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(onChanged));
  void browser.storage.session.get(KEY).then((stored) => listener(stored[KEY]));
}
