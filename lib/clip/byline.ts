import { cleanLine } from '../util/text';

/** Longest byline kept (lib/model/extraction.ts). */
const LIMIT = 300;

/** Words before names, in the languages of our interface. */
const LEADING = /^(?:(?:written|words|text|story)\s+by|by|por|author|authors|autor|autora)\b[\s:]*/i;

/** One author's name as it is spoken: "Marlowe, Ines" becomes "Ines Marlowe". '' when it is no name. */
export function personName(written: string): string {
  const name = cleanLine(written.slice(0, LIMIT), LIMIT).replace(LEADING, '').trim();
  if (/^(?:https?:|www\.|@)/i.test(name)) return '';
  const turned = /^([^\s,]+(?: [^\s,]+)?), ([^,]+)$/.exec(name);
  if (turned === null || /^(?:jr|sr|ph\.?d|md|m\.d|mls|mlis|[ivx]+)\.?$/i.test(turned[2] ?? '')) return name;
  return `${turned[2]} ${turned[1]}`;
}

/**
 * Authors joined into one line, each once: "Ines Marlowe; Chidi Okonkwo".
 * One name that holds semicolons is several.
 */
export function byline(authors: readonly string[]): string {
  const names = authors
    .slice(0, 50)
    .flatMap((author) => author.split(';'))
    .map(personName)
    .filter((name) => name !== '');
  return cleanLine([...new Set(names)].join('; ').slice(0, LIMIT), LIMIT);
}
