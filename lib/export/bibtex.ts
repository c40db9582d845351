import type { Details } from '../model/details';
import type { Reading } from '../model/reading';
import { citationKey } from './citation-key';
import { dateParts, yearOf } from './dates';
import { type Name, namesOf } from './names';
import { type Kind, type Work, workOf } from './work';

const TYPES: Readonly<Record<Kind, string>> = {
  article: 'article',
  news: 'article',
  blog: 'misc',
  book: 'book',
  web: 'misc',
};

/** What LaTeX gives a meaning to. */
const SPECIALS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
};

/** Words that LaTeX prints as they are. */
const escaped = (text: string): string =>
  text.replace(/[\\{}~^&%$#_]/g, (sign) => SPECIALS[sign] ?? `\\${sign}`).replace(/\s+/g, ' ');

/** Addresses are taken as they stand; only what would end the value too early is coded. */
const verbatim = (text: string): string =>
  text.replace(/[{}\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** "Marlowe, Ines", "Okafor, Jr., Lena"; braces keep an organisation in one piece. */
function person({ family, given, suffix, literal }: Name): string {
  if (literal !== '') return `{${escaped(literal)}}`;
  // without braces an "and" within a name would part it into two people
  const whole = (part: string): string =>
    /\sand\s/i.test(` ${part} `) ? `{${escaped(part)}}` : escaped(part);
  return [family, suffix, given].filter(Boolean).map(whole).join(', ');
}

const people = (names: readonly Name[]): string => names.map(person).join(' and ');

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

type Row = readonly [name: string, value: string];

function rowsOf(work: Work): Row[] {
  const { reading, kind, creators } = work;
  const words = (name: string, text: string): Row => [name, text === '' ? '' : `{${escaped(text)}}`];
  const address = (name: string, text: string): Row => [name, text === '' ? '' : `{${verbatim(text)}}`];
  const made = (name: string, names: readonly Name[]): Row => [
    name,
    names.length === 0 ? '' : `{${people(names)}}`,
  ];
  const month = dateParts(reading.published)[1];
  return [
    made('author', namesOf(creators, 'author')),
    made('editor', namesOf(creators, 'editor')),
    made('translator', namesOf(creators, 'translator')),
    words('title', work.title),
    words(
      kind === 'article' || kind === 'news' ? 'journal' : 'howpublished',
      kind === 'book' ? '' : reading.site,
    ),
    words('year', yearOf(reading.published)),
    ['month', month === undefined ? '' : (MONTHS[month - 1] ?? '')],
    words('volume', reading.volume),
    words('number', reading.issue),
    words('pages', reading.pages.replace(/\s*[-–]\s*/g, '--')),
    words('publisher', reading.publisher),
    address('doi', reading.doi),
    address('issn', kind === 'book' ? '' : reading.issn.join(', ')),
    address('isbn', reading.isbn[0] ?? ''),
    address('url', reading.url),
    words('urldate', reading.url === '' ? '' : work.accessed),
    words('language', reading.language),
    words('keywords', reading.keywords.join(', ')),
    words('abstract', work.abstract),
  ];
}

/** The reading as an entry for BibTeX and BibLaTeX, in UTF-8. */
export function bibtex(reading: Reading, details: Details): string {
  const work = workOf(reading, details);
  const rows = rowsOf(work).filter(([, value]) => value !== '');
  const body = rows.map(([name, value]) => `  ${name} = ${value}`).join(',\n');
  return `@${TYPES[work.kind]}{${citationKey(reading)},\n${body}\n}\n`;
}
