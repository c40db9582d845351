import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '#i18n';
import { isolated } from './isolated';

const { t: translate } = createI18n<GeneratedI18nStructure>();

// State: words without parts as the browser gave them, since each asking crosses into the browser.
const known = new Map<string, string>();

function remembered(key: string): string {
  const words = known.get(key) ?? (translate as (key: string) => string)(key);
  known.set(key, words);
  return words;
}

/** Forgets the texts, so that `t` asks the browser again. For tests: a browser changes its language only at a start. */
export const forgetWords = (): void => known.clear();

/** What goes into the gaps of a text: names and titles turn nothing around them. */
const gap = (part: unknown): unknown =>
  Array.isArray(part) ? part.map((one: unknown) => (typeof one === 'string' ? isolated(one) : one)) : part;

/** The text of a key, in the browser's language. The English locale types the keys and their placeholders. */
export const t = ((key: string, ...parts: readonly never[]) =>
  parts.length === 0
    ? remembered(key)
    : (translate as (key: string, ...rest: readonly never[]) => string)(
        key,
        ...(parts.map(gap) as never[]),
      )) as typeof translate;
