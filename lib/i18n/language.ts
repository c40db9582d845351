import { browser } from 'wxt/browser';
import { Cell, type Observed } from '../util/observed';
import { report } from '../util/report';
import { speak } from './t';

/** The languages of the interface, each by its own name. */
export const LANGUAGES = [
  { id: 'en', name: 'English' },
  { id: 'es', name: 'Español' },
] as const;

/** A language that the person chose on this device; '' for the browser's. */
export type Language = '' | (typeof LANGUAGES)[number]['id'];

/** Outside the database, since the background reads it too. */
const KEY = 'language';

const languageOf = (kept: unknown): Language => LANGUAGES.find(({ id }) => id === kept)?.id ?? '';

// State: the language of this page, as `t` is of this page too.
const now = new Cell<Language>('');

/** The language that `t` speaks now. */
export const language: Observed<Language> = now;

/** The texts of a language, which the build puts beside the pages. */
async function textsOf(id: Language): Promise<ReadonlyMap<string, string> | null> {
  if (id === '') return null;
  const answer = await fetch(browser.runtime.getURL(`/_locales/${id}/messages.json` as never));
  const messages = (await answer.json()) as Readonly<Record<string, { readonly message: string }>>;
  return new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/**
 * Speaks the language that the person chose, and follows the choice, whichever page makes it. Call it in the first
 * turn of the background. Never rejects: what cannot be read leaves the browser's language.
 *
 * @param onChange called after each change, when `t` speaks the new language
 * @returns when `t` speaks the language chosen before
 */
export async function followLanguage(signal: AbortSignal, onChange?: () => void): Promise<void> {
  let asked = 0;
  const take = async (kept: unknown): Promise<void> => {
    asked += 1;
    const mine = asked;
    try {
      const id = languageOf(kept);
      const texts = await textsOf(id);
      if (mine !== asked || signal.aborted) return; // another choice came meanwhile
      speak(texts);
      now.set(id);
    } catch (error) {
      report('language', error);
    }
  };
  const onChanged = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>): void => {
    const change = changes[KEY];
    if (change !== undefined) void take(change.newValue).then(onChange);
  };
  browser.storage.local.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(onChanged));
  try {
    const kept = (await browser.storage.local.get(KEY))[KEY];
    if (asked === 0) await take(kept);
  } catch (error) {
    report('language', error);
  }
}

/** Chooses a language for all pages of this device. Rejects when the disk refuses. */
export const chooseLanguage = (id: Language): Promise<void> => browser.storage.local.set({ [KEY]: id });
