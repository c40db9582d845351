import type { Details } from '../model/details';
import type { Reading } from '../model/reading';
import { withinYear, written, yearOf } from './dates';
import { initials, type Name, namesOf } from './names';
import { type Rich, spaced, stopped } from './rich';
import { type Work, workOf } from './work';

/**
 * The Publication Manual of the APA, 7th edition: an entry of the reference list. Titles stay as the page has them:
 * sentence case needs to know which words are names, and a wrong small letter is worse than a capital too many
 * (docs/adr/0006-citations.md).
 */

/** "Okafor, L., Jr." */
const filed = ({ family, given, suffix, literal }: Name): string =>
  literal || [family, initials(given), suffix].filter(Boolean).join(', ');

/** Twenty are named; of more, the first nineteen and the last. */
function listed(names: readonly Name[]): string {
  const all = names.map(filed);
  const last = all.at(-1) ?? '';
  if (all.length > 20) return `${all.slice(0, 19).join(', ')}, . . . ${last}`;
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')}, & ${last}`;
}

function heads({ creators }: Work): string {
  const authors = namesOf(creators, 'author');
  if (authors.length > 0) return stopped(listed(authors));
  const editors = namesOf(creators, 'editor');
  return editors.length === 0 ? '' : `${listed(editors)} (${editors.length === 1 ? 'Ed.' : 'Eds.'}).`;
}

/** "(2024, May 14)."; a journal's issue and a book need the year only. */
function dated({ reading, kind }: Work): string {
  const year = yearOf(reading.published);
  const inner = withinYear(reading.published);
  if (year === '') return '(n.d.).';
  return inner === '' || kind === 'article' || kind === 'book' ? `(${year}).` : `(${year}, ${inner}).`;
}

/** Initials first: "I. Marlowe". */
const spoken = ({ family, given, suffix, literal }: Name): string =>
  literal || [initials(given), family, suffix].filter(Boolean).join(' ');

const conjoined = (names: readonly Name[]): string => {
  const all = names.map(spoken);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} & ${all.at(-1)}`;
};

/** "(R. Adeyemi, Illus.)" after a book's title. */
function helpers(work: Work): string {
  // an article's editors are those of the journal, whom neither style names
  const hasEditors = work.kind === 'book' && work.creators.some(({ role }) => role === 'author');
  const rows = [
    [hasEditors ? namesOf(work.creators, 'editor') : [], 'Ed.', 'Eds.'],
    [namesOf(work.creators, 'translator'), 'Trans.', 'Trans.'],
    [namesOf(work.creators, 'illustrator'), 'Illus.', 'Illus.'],
  ] as const;
  const said = rows.flatMap(([names, one, several]) =>
    names.length === 0 ? [] : [`${conjoined(names)}, ${names.length === 1 ? one : several}`],
  );
  return said.length === 0 ? '' : `(${said.join('; ')})`;
}

/** Without a date of publication it is said when the page was seen. */
function addressed({ reading, address, accessed, kind }: Work): string {
  if (kind === 'book' && reading.doi === '') return '';
  if (address === '') return '';
  const isDated = reading.published !== '' || reading.doi !== '';
  return isDated ? address : `Retrieved ${written(accessed)}, from ${address}`;
}

/** A title with its stop, in italics where it stands alone and not in something larger. */
function titled(work: Work, isItalic: boolean, behind = ''): Rich {
  const shown: Rich[number] = isItalic ? { italic: work.title } : work.title;
  if (behind !== '') return [shown, ` ${behind}.`];
  return stopped(work.title) === work.title ? [shown] : [shown, '.'];
}

/** "*Journal*, *9*(2), 15–22." */
function container({ reading, kind, pages, creators }: Work): Rich {
  const { site, volume, issue } = reading;
  const isAuthor = creators.some(({ name }) => name === site);
  if (site === '' || (kind === 'web' && isAuthor)) return [];
  if (kind === 'web') return [stopped(site)];
  const issued = issue === '' ? '' : `(${issue})`;
  const numbers: Rich =
    volume === '' ? (issued === '' ? [] : [`, ${issued}`]) : [', ', { italic: volume }, issued];
  return [{ italic: site }, ...numbers, pages === '' ? '.' : `, ${pages}.`];
}

/** The reading as an entry of a reference list. */
export function apa(reading: Reading, details: Details): Rich {
  const work = workOf(reading, details);
  const isAlone = work.kind === 'book' || work.kind === 'web' || reading.site === '';
  const title = titled(work, isAlone, helpers(work));
  const head = heads(work);
  // nobody is named: the title takes their place before the date
  const start: Rich[] = head === '' ? [title, [dated(work)]] : [[head], [dated(work)], title];
  const where: Rich =
    work.kind === 'book' ? (reading.publisher === '' ? [] : [stopped(reading.publisher)]) : container(work);
  return spaced([...start, where, [addressed(work)]]);
}
