import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '#i18n';
import { isolated } from './isolated';

const inBrowsersLanguage: (key: string, ...rest: readonly unknown[]) => string = createI18n().t;

/** What a gap of a text takes. */
type Part = string | number;

/** One part for each gap: no text here has more than nine, as browsers want it. */
type Gaps<N extends number, Parts extends readonly Part[] = []> = Parts['length'] extends N
  ? Parts
  : Gaps<N, readonly [...Parts, Part]>;

/** What stands behind the key: the count where a text has forms, then the parts. A count fills a lone gap itself. */
type Given<Text> = Text extends { plural: true; substitutions: infer N extends number }
  ? N extends 0 | 1
    ? [count: number, parts?: Gaps<1>]
    : [count: number, parts: Gaps<N>]
  : Text extends { substitutions: infer N extends number }
    ? N extends 0
      ? []
      : [parts: Gaps<N>]
    : never;

/**
 * The library's own type has nine forms, and each asks anew which of some 1,800 keys fit it. With it the compiler
 * took 77 seconds for the project, with this one it takes 12 (measured).
 */
type Translate = <K extends keyof GeneratedI18nStructure>(
  key: K,
  ...given: Given<GeneratedI18nStructure[K]>
) => string;

/** Texts by their keys, with "_" for ".", as the build writes them: parts stand as $1 to $9, forms beside " | ". */
type Texts = ReadonlyMap<string, string>;

// State: the texts of a language that the person chose, null for the browser's. They change for a whole page at once.
let chosen: Texts | null = null;

// State: words without parts, since each asking crosses into the browser.
const known = new Map<string, string>();

/** Fills in $1 to $9 and turns $$ into $, as browsers do. */
const fill = (text: string, parts: readonly (string | number)[]): string =>
  text.replaceAll(/\$([$1-9])/g, (_, sign: string) =>
    sign === '$' ? '$' : String(parts[Number(sign) - 1] ?? ''),
  );

/** The form of a text for a count: the build writes those for 1 and for more, and one for 0 before them where there is one. */
function formFor(count: number, text: string): string {
  const forms = text.split(' | ');
  const [more = '', one = more, none = more] = forms.toReversed();
  return count === 1 ? one : count === 0 ? none : more;
}

/** The text of a key in the chosen language; what is not in it, such as "@@ui_locale", comes from the browser. */
function said(key: string, args: readonly unknown[]): string {
  const text = chosen?.get(key.replaceAll('.', '_'));
  if (text === undefined) return inBrowsersLanguage(key, ...args);
  const count = args.find((arg) => typeof arg === 'number');
  const given = args.find((arg) => Array.isArray(arg)) as readonly (string | number)[] | undefined;
  const parts = given ?? (count === undefined ? [] : [count]);
  return fill(count === undefined ? text : formFor(count, text), parts);
}

function remembered(key: string): string {
  const words = known.get(key) ?? said(key, []);
  known.set(key, words);
  return words;
}

/** From now on `t` speaks another language: the one of these texts, or the browser's for null. */
export function speak(texts: Texts | null): void {
  chosen = texts;
  known.clear();
}

/** What goes into the gaps of a text: names and titles turn nothing around them. */
const gap = (part: unknown): unknown =>
  Array.isArray(part) ? part.map((one: unknown) => (typeof one === 'string' ? isolated(one) : one)) : part;

/** The text of a key, in the language of the interface. The English locale types the keys and their placeholders. */
export const t = ((key: string, ...parts: readonly unknown[]) =>
  parts.length === 0 ? remembered(key) : said(key, parts.map(gap))) as Translate;
