import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { browser } from '@wxt-dev/browser';
import { vi } from 'vitest';
import { parse } from 'yaml';
import { speak } from '../../lib/i18n/t';

/** One message: a text, or two texts, one for a single thing and one for several. */
type Message = string | { readonly [amount: string]: string };

export type Locale = 'en' | 'es';
export const LOCALES: readonly Locale[] = ['en', 'es'];

// State: what was read of each locale, since to parse one takes as long as to draw most views.
const readOnes = new Map<Locale, ReadonlyMap<string, string>>();

/** A locale's messages under flat keys. Plurals are joined as the build joins them. */
export function readLocale(locale: Locale): ReadonlyMap<string, string> {
  const messages = readOnes.get(locale) ?? parsed(locale);
  readOnes.set(locale, messages);
  return messages;
}

function parsed(locale: Locale): Map<string, string> {
  const file = join(import.meta.dirname, `../../lib/i18n/locales/${locale}.yml`);
  const messages = new Map<string, string>();
  const tree = parse(readFileSync(file, 'utf8')) as Record<string, Message | Record<string, Message>>;
  for (const [group, value] of Object.entries(tree)) {
    if (typeof value === 'string') messages.set(group, value);
    else for (const [key, message] of Object.entries(value)) messages.set(`${group}.${key}`, joined(message));
  }
  return messages;
}

const joined = (message: Message): string =>
  typeof message === 'string' ? message : Object.values(message).join(' | ');

/** Fills in $1 to $9 and turns $$ into $, as browsers do. */
const fill = (message: string, parts: readonly string[]): string =>
  message.replace(/\$(\$|[1-9])/g, (_, sign: string) =>
    sign === '$' ? '$' : (parts[Number(sign) - 1] ?? ''),
  );

/** Makes `browser.i18n` answer from the locale files, as the built extension's does. */
export function useWords(locale: Locale = 'en'): void {
  const messages = new Map([...readLocale(locale)].map(([key, text]) => [key.replaceAll('.', '_'), text]));
  messages.set('@@ui_locale', locale === 'en' ? 'en_US' : locale);
  const getMessage = (key: string, parts?: string | readonly string[]): string =>
    fill(messages.get(key) ?? '', typeof parts === 'string' ? [parts] : (parts ?? []));
  speak(null);
  Object.assign(browser, { i18n: { getMessage, getUILanguage: () => (locale === 'en' ? 'en-US' : locale) } });
}

/** Makes `fetch` answer with the texts of a locale, as the built extension has them beside its pages. */
export function servesWords(): void {
  Object.assign(browser.runtime, { getURL: (path: string) => `chrome-extension://bookbag${path}` });
  vi.stubGlobal('fetch', (address: string) => {
    const locale = /\/_locales\/(\w+)\/messages\.json$/.exec(address)?.[1] as Locale;
    const messages = [...readLocale(locale)].map(([key, message]) => [key.replaceAll('.', '_'), { message }]);
    return Promise.resolve(new Response(JSON.stringify(Object.fromEntries(messages))));
  });
}
