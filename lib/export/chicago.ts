import type { Details } from '../model/details';
import type { Reading } from '../model/reading';
import { written, yearOf } from './dates';
import { inverted, type Name, namesOf, straight } from './names';
import { type Rich, spaced, stopped } from './rich';
import { type Work, workOf } from './work';

/**
 * The Chicago Manual of Style, 17th edition: an entry of the bibliography in the notes-and-bibliography system,
 * which is what journals of librarianship ask for (docs/adr/0006-citations.md).
 */

/** Ten are named; of more, the first seven. */
function listed(names: readonly Name[]): string {
  if (names.length > 10) return `${namesJoined(names.slice(0, 7), ', ')}, et al.`;
  return namesJoined(names, names.length === 1 ? '' : ', and ');
}

function namesJoined(names: readonly Name[], beforeLast: string): string {
  const all = names.map((name, i) => (i === 0 ? inverted(name) : straight(name)));
  return all.length < 2 ? all.join('') : all.slice(0, -1).join(', ') + beforeLast + (all.at(-1) ?? '');
}

/** Who stands at the head: the authors, else the editors as such. */
function heads({ creators }: Work): string {
  const authors = namesOf(creators, 'author');
  if (authors.length > 0) return stopped(listed(authors));
  const editors = namesOf(creators, 'editor');
  return editors.length === 0 ? '' : `${listed(editors)}, ${editors.length === 1 ? 'ed.' : 'eds.'}`;
}

/** Quotation marks inside a title that stands in quotation marks itself. */
export const innerQuotes = (title: string): string =>
  title
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/(^|[\s(])"/g, '$1‘')
    .replaceAll('"', '’');

/** A stop goes before quotation marks that close together with the title's. */
const quoted = (title: string): string =>
  `“${stopped(innerQuotes(title).replace(/(?<![.?!…])(?=[’”]+$)/, '.'))}”`;

const conjoined = (names: readonly Name[]): string => {
  const all = names.map(straight);
  if (all.length < 3) return all.join(' and ');
  return `${all.slice(0, -1).join(', ')}, and ${all.at(-1)}`;
};

/** "Edited by …", "Translated by …", "Illustrated by …", of those who do not stand at the head. */
function helpers(work: Work): string {
  // an article's editors are those of the journal, whom neither style names
  const hasEditors = work.kind === 'book' && work.creators.some(({ role }) => role === 'author');
  const rows = [
    ['Edited by', hasEditors ? namesOf(work.creators, 'editor') : []],
    ['Translated by', namesOf(work.creators, 'translator')],
    ['Illustrated by', namesOf(work.creators, 'illustrator')],
  ] as const;
  return rows
    .filter(([, names]) => names.length > 0)
    .map(([word, names]) => stopped(`${word} ${conjoined(names)}`))
    .join(' ');
}

/** The address at the end; without a date of publication, when it was seen. */
function addressed(work: Work, isDated: boolean): string {
  if (work.address === '') return '';
  return `${isDated ? '' : `Accessed ${written(work.accessed)}. `}${work.address}.`;
}

/** "9, no. 2 (2024): 15–22." after the journal's name. */
function numbers({ reading, pages }: Work): string {
  const numbered = [reading.volume, reading.issue === '' ? '' : `no. ${reading.issue}`]
    .filter(Boolean)
    .join(', ');
  const date = numbered === '' ? written(reading.published) : yearOf(reading.published);
  const inBrackets = date === '' ? '' : numbered === '' ? `, ${date}` : ` (${date})`;
  return `${numbered === '' ? '' : ` ${numbered}`}${inBrackets}${pages === '' ? '' : `: ${pages}`}.`;
}

function article(work: Work): Rich {
  const { reading } = work;
  const journal: Rich = reading.site === '' ? [] : [{ italic: reading.site }, numbers(work)];
  const address = addressed(work, reading.published !== '');
  return spaced([[heads(work)], [quoted(work.title)], [helpers(work)], journal, [address]]);
}

function book(work: Work): Rich {
  const { reading } = work;
  const imprint = [reading.publisher, yearOf(reading.published) || 'n.d.'].filter(Boolean).join(', ');
  const stop = /[.?!…]$/.test(work.title) ? '' : '.';
  const doi = reading.doi === '' ? '' : `${work.address}.`;
  return spaced([[heads(work)], [{ italic: work.title }, stop], [helpers(work)], [stopped(imprint)], [doi]]);
}

/** Newspapers and blogs are titles and stand in italics; other sites' names do not. */
function onSite(work: Work): Rich {
  const { reading, kind } = work;
  const isBlog = kind === 'blog' && !/\bblog\b/i.test(reading.site);
  const date = written(reading.published);
  const name = reading.site === '' || kind === 'web' ? reading.site : { italic: reading.site };
  const after = `${isBlog && reading.site !== '' ? ' (blog)' : ''}${date === '' ? '' : `${reading.site === '' ? '' : ', '}${date}`}`;
  const where: Rich = reading.site === '' && date === '' ? [] : [name, stopped(after)];
  return spaced([
    [heads(work)],
    [quoted(work.title)],
    [helpers(work)],
    where,
    [addressed(work, date !== '')],
  ]);
}

/** The reading as an entry of a bibliography. */
export function chicago(reading: Reading, details: Details): Rich {
  const work = workOf(reading, details);
  if (work.kind === 'book') return book(work);
  return work.kind === 'article' ? article(work) : onSite(work);
}
