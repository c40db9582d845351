import { escapeHtml } from '../util/escape-html';

/** Text in which some words are in italics, for a citation that is pasted into a document. */
export type Rich = readonly (string | { readonly italic: string })[];

const textOf = (part: Rich[number]): string => (typeof part === 'string' ? part : part.italic);

export const plain = (rich: Rich): string => rich.map(textOf).join('');

/** As HTML for the clipboard; every word of it is escaped. */
export const html = (rich: Rich): string =>
  `<p>${rich
    .map((part) => (typeof part === 'string' ? escapeHtml(part) : `<i>${escapeHtml(part.italic)}</i>`))
    .join('')}</p>`;

/** Ends with a stop, unless it ends with a mark of its own. */
export const stopped = (text: string): string => (/[.?!…]["”’]?$/.test(text) ? text : `${text}.`);

/** Joins parts by a space, leaving out those with nothing in them. */
export function spaced(parts: readonly Rich[]): Rich {
  const full = parts.filter((part) => plain(part) !== '');
  return full.flatMap((part, i) => (i === 0 ? part : [' ', ...part]));
}
