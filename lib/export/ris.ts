import type { Role } from '../model/creator';
import type { Details } from '../model/details';
import type { Reading } from '../model/reading';
import { dateParts, withinYear, yearOf } from './dates';
import { inverted, namesOf } from './names';
import { type Kind, type Work, workOf } from './work';
import { squeezed } from '../util/text';

const TYPES: Readonly<Record<Kind, string>> = {
  article: 'JOUR',
  news: 'NEWS',
  blog: 'BLOG',
  book: 'BOOK',
  web: 'ELEC',
};

/** Tags by role. RIS knows no illustrators: they are subsidiary authors, as translators are. */
const ROLES: readonly (readonly [Role, string])[] = [
  ['author', 'AU'],
  ['editor', 'ED'],
  ['translator', 'A4'],
  ['illustrator', 'A4'],
  ['photographer', 'A4'],
  ['contributor', 'A4'],
];

/** "2024/05/14/": slashes stand for what is not known. */
function risDate(date: string): string {
  const [year, month, day] = dateParts(date);
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  // Behind the third slash stands what figures cannot say.
  const other = month === undefined || date.includes('/') ? withinYear(date) : '';
  return year === undefined ? '' : `${year}/${two(month)}/${two(day)}/${other}`;
}

/** First and last page, when both are told apart by one dash. */
function pageRange(pages: string): readonly [string, string] {
  const parts = pages.split(/\s*[-–]\s*/);
  return parts.length === 2 ? [parts[0] ?? '', parts[1] ?? ''] : [pages, ''];
}

function fieldsOf(work: Work): (readonly [tag: string, value: string])[] {
  const { reading, kind } = work;
  const [first, last] = pageRange(reading.pages);
  const isBook = kind === 'book';
  return [
    ['TY', TYPES[kind]],
    ...ROLES.flatMap(([role, tag]) =>
      namesOf(work.creators, role).map((name) => [tag, inverted(name)] as const),
    ),
    ['TI', work.title],
    ['T2', reading.site],
    ['VL', reading.volume],
    ['IS', reading.issue],
    ['SP', isBook ? String(work.numberOfPages || '') : first],
    ['EP', isBook ? '' : last],
    ['PY', yearOf(reading.published)],
    ['DA', risDate(reading.published)],
    ['DO', reading.doi],
    ...(isBook ? reading.isbn : reading.issn).map((number) => ['SN', number] as const),
    ['PB', reading.publisher],
    ['AB', work.abstract],
    ...reading.keywords.map((word) => ['KW', word] as const),
    ['LA', reading.language],
    ['UR', reading.url],
    ['L1', reading.pdf],
    ['Y2', reading.url === '' ? '' : risDate(work.accessed)],
  ];
}

/** The reading for a reference manager (RIS, lines ended as its specification asks). */
export function ris(reading: Reading, details: Details): string {
  const lines = fieldsOf(workOf(reading, details))
    .map(([tag, value]) => [tag, squeezed(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}`);
  return [...lines, 'ER  - ', ''].join('\r\n');
}
