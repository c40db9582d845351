import { safeAddress } from '../../model/safe-address';
import { escapeHtml } from '../../util/escape-html';
import { pageOut } from '../page';
import { wayTo } from './paths';

/** Words of a person. */
export interface Saying {
  /** Who said it and when, on one line; '' where that stands above. */
  readonly by: string;
  readonly text: string;
}

/** A link to a file of the archive, or to a page of the web. */
export type LinkOut =
  | { readonly words: string; readonly file: string }
  | { readonly words: string; readonly address: string };

/** One thing on a page: a meeting, a note, a thread. What is empty is left out. */
export interface Entry {
  readonly title?: string;
  /** What is known of it, on one line. */
  readonly facts?: readonly string[];
  readonly said?: readonly Saying[];
  readonly links?: readonly LinkOut[];
  readonly parts?: readonly Part[];
}

/** Entries under a heading. */
export interface Part {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/** A page of the archive. */
interface SheetOut {
  readonly path: string;
  /** BCP 47, such as "en". */
  readonly language: string;
  readonly title: string;
  /** The way back to the first page; none on that page itself. */
  readonly back?: LinkOut;
  readonly about?: readonly string[];
  readonly parts: readonly Part[];
}

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 42em; margin: 2em auto; padding: 0 1em; font: 1em/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; break-after: avoid; margin: 1.5em 0 0.25em; }
h1 { font-size: 1.7em; } h2 { font-size: 1.3em; border-bottom: 1px solid; padding-bottom: 0.15em; }
h3 { font-size: 1.05em; } h4, h5, h6 { font-size: 0.95em; }
ul { list-style: none; margin: 0; padding: 0; }
ul ul { padding-inline-start: 1.2em; border-inline-start: 2px solid; }
li { margin: 0.5em 0; break-inside: avoid; }
p { margin: 0.15em 0; }
.facts { font-size: 0.85em; opacity: 0.8; }
.said { white-space: pre-wrap; }
a { margin-inline-end: 0.75em; }
@media print { body { margin: 0; } }
`;

/** Headings go down to the sixth, and no further. */
const heading = (level: number, words: string): string => {
  const tag = `h${Math.min(6, level)}`;
  return words === '' ? '' : `<${tag} dir="auto">${escapeHtml(words)}</${tag}>`;
};

const facts = (all: readonly string[]): string => {
  const known = all.filter((one) => one !== '').map((one) => `<bdi>${escapeHtml(one)}</bdi>`);
  return known.length === 0 ? '' : `<p class="facts">${known.join(' · ')}</p>`;
};

const saying = ({ by, text }: Saying): string =>
  text === '' ? '' : `${facts([by])}<p class="said" dir="auto">${escapeHtml(text)}</p>`;

/** A link leads to a file beside it, or to the web and nowhere else: addresses are foreign. */
function link(from: string, to: LinkOut): string {
  const words = `<bdi>${escapeHtml(to.words)}</bdi>`;
  const href = 'file' in to ? wayTo(from, to.file) : safeAddress(to.address);
  return href === undefined ? words : `<a href="${escapeHtml(href)}">${words}</a>`;
}

function entry(from: string, level: number, one: Entry): string {
  const links = (one.links ?? []).map((each) => link(from, each)).join(' ');
  const inner = [
    heading(level, one.title ?? ''),
    links === '' ? '' : `<p>${links}</p>`,
    facts(one.facts ?? []),
    ...(one.said ?? []).map(saying),
    ...(one.parts ?? []).map((each) => part(from, level + 1, each)),
  ];
  return `<li>${inner.join('')}</li>`;
}

function part(from: string, level: number, { heading: words, entries }: Part): string {
  if (entries.length === 0) return '';
  const inner = entries.map((one) => entry(from, level + 1, one)).join('\n');
  return `<section>${heading(level, words)}<ul>\n${inner}\n</ul></section>`;
}

/** A page of the archive as HTML: it loads and runs nothing, and opens from the disk. */
export function sheetHtml({ path, language, title, back, about = [], parts }: SheetOut): string {
  const body = [
    back === undefined ? '' : `<p>${link(path, back)}</p>`,
    heading(1, title),
    ...about.map((words) => `<p>${escapeHtml(words)}</p>`),
    ...parts.map((one) => part(path, 2, one)),
  ];
  return pageOut({ language, title, style: STYLE, body: body.filter((one) => one !== '').join('\n') });
}
