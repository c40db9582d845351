import { type DateSpan, dateSpan, type PartialDate, type Season, storedDate } from './partial-date';

/** Names of the months without accents: English, Spanish, French, German, Portuguese, Italian, Dutch. */
const MONTHS = [
  'january enero janvier januar janner janeiro gennaio januari',
  'february febrero fevrier februar fevereiro febbraio februari',
  'march marzo mars marz maerz marco maart mrt',
  'april abril avril aprile',
  'may mayo mai maio maggio mei',
  'june junio juin juni junho giugno',
  'july julio juillet juli julho luglio',
  'august agosto aout augustus',
  'september septiembre setiembre septembre setembro settembre',
  'october octubre octobre oktober outubro ottobre',
  'november noviembre novembre novembro',
  'december diciembre decembre dezember dezembro dicembre',
].map((names) => names.split(' '));

const SEASON_NAMES: readonly (readonly [Season, RegExp])[] = [
  ['spring', /^(?:spring|primavera|printemps|fruhling|fruhjahr|lente|春季?号?)$/],
  ['summer', /^(?:summer|verano|ete|sommer|verao|estate|zomer|夏季?号?)$/],
  ['autumn', /^(?:fall|autumn|otono|automne|herbst|outono|autunno|herfst|秋季?号?)$/],
  ['winter', /^(?:winter|invierno|hiver|inverno|冬季?号?)$/],
];

/** The first year of an era less one. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867 };

const DIGITS = '〇一二三四五六七八九';

/** Longest text that is looked at for a date, in characters. */
const LIMIT = 100;

/** "十四" as 14, "二〇二四" as 2024. */
function chineseNumber(text: string): string {
  const tens = /^([一二三])?十([一二三四五六七八九])?$/.exec(text);
  if (tens === null) return [...text.replaceAll('零', '〇')].map((sign) => DIGITS.indexOf(sign)).join('');
  const digit = (sign: string | undefined, none: number): number =>
    sign === undefined ? none : DIGITS.indexOf(sign);
  return String(10 * digit(tens[1], 1) + digit(tens[2], 0));
}

/** Dates of China, Japan and Korea with spaces around their parts, so that they read like the others. */
const easternParted = (text: string): string =>
  text
    .replace(/[〇零一二三四五六七八九十]+(?=\s*[年月日号])/g, chineseNumber)
    .replace(
      /(令和|平成|昭和|大正|明治)\s*(元|\d{1,2})\s*年/g,
      (_, era: string, year: string) => ` ${(ERAS[era] ?? 0) + (year === '元' ? 1 : Number(year))}年`,
    )
    .replace(/(\d{4})\s*[年년]度?/g, ' $1 ')
    .replace(/(\d{1,2})\s*[・~〜–-]\s*(\d{1,2})\s*[月월]/g, ' $1月-$2月')
    .replace(/(\d{1,2})\s*[月월]/g, (_, month: string) => ` ${MONTHS[Number(month) - 1]?.[0] ?? 'x'} `)
    .replace(/(\d{1,2})\s*[日号일](?!\p{L})/gu, ' $1 ')
    .replace(/([春夏秋冬])季?[号號刊]?/g, ' $1 ');

interface Token {
  /** Y year, D day, M month, S season, - a span's dash, x anything else. */
  readonly sort: 'Y' | 'D' | 'M' | 'S' | '-' | 'x';
  readonly value: number;
  readonly season?: Season;
}

const FILLERS = /^(?:de|del|d|of|the|le|den|dem|am|im|do|da|di|el)$/;

function tokenOf(word: string): Token | undefined {
  if (FILLERS.test(word)) return undefined;
  if (/^(?:[-–—/~〜&]|and|y|e|et|und|to|bis|a|al|through)$/.test(word)) return { sort: '-', value: 0 };
  const number = /^(\d{1,4})(?:st|nd|rd|th|er|o|a|º|ª)?$/.exec(word);
  if (number !== null) {
    const value = Number(number[1]);
    if (word.length === 4 && value >= 1000 && value <= 2200) return { sort: 'Y', value };
    return value >= 1 && value <= 99 && word.length < 5 ? { sort: 'D', value } : { sort: 'x', value: 0 };
  }
  const season = SEASON_NAMES.find(([, names]) => names.test(word))?.[0];
  if (season !== undefined) return { sort: 'S', value: 0, season };
  const month = MONTHS.findIndex((names) => word.length >= 3 && names.some((name) => name.startsWith(word)));
  return month === -1 ? { sort: 'x', value: 0 } : { sort: 'M', value: month + 1 };
}

/** A month by its name between figures and dashes: "2024/May/02", "02-May-2024". */
const NAMED_MONTH = /(?<!\d)(\d{1,4})[-/.](\p{L}{3,9})[-/.](\d{1,4})(?!\d)/gu;

/** Words and figures of a text, times of the day left out. */
function tokensIn(text: string): Token[] {
  const plain = easternParted(text.normalize('NFKC').replace(NAMED_MONTH, ' $1 $2 $3 '))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\d{1,2}:\d\d(?::\d\d)?/g, ' x ');
  const words = plain.match(/\p{L}+\d*|\d+(?:st|nd|rd|th|er|º|ª)?(?![\p{L}\d])|[-–—/~〜&]/gu) ?? [];
  return words.flatMap((word) => tokenOf(word) ?? []);
}

/** Letters of `Token.sort` in turn, and what they make. Longer forms first. */
const FORMS: readonly (readonly [RegExp, (t: readonly Token[]) => readonly Part[]])[] = [
  [/DMY-DMY/, (t) => [dmy(t, 0), dmy(t, 4)]],
  [/MDY-MDY/, (t) => [mdy(t, 0), mdy(t, 4)]],
  [/DM-DMY/, (t) => [[t[5], t[1], t[0]], dmy(t, 3)]],
  [/MD-MDY/, (t) => [[t[5], t[0], t[1]], mdy(t, 3)]],
  [/D-DMY/, (t) => [[t[4], t[3], t[0]], dmy(t, 2)]],
  [
    /MD-DY/,
    (t) => [
      [t[4], t[0], t[1]],
      [t[4], t[0], t[3]],
    ],
  ],
  [
    /MY-MY/,
    (t) => [
      [t[1], t[0]],
      [t[4], t[3]],
    ],
  ],
  [
    /YM-YM/,
    (t) => [
      [t[0], t[1]],
      [t[3], t[4]],
    ],
  ],
  [/DMY/, (t) => [dmy(t, 0)]],
  [/MDY/, (t) => [mdy(t, 0)]],
  [/YMD/, (t) => [[t[0], t[1], t[2]]]],
  [
    /M-MY/,
    (t) => [
      [t[3], t[0]],
      [t[3], t[2]],
    ],
  ],
  [
    /YM-M/,
    (t) => [
      [t[0], t[1]],
      [t[0], t[3]],
    ],
  ],
  [
    /SY-SY/,
    (t) => [
      [t[1], t[0]],
      [t[4], t[3]],
    ],
  ],
  [
    /S-SY/,
    (t) => [
      [t[3], t[0]],
      [t[3], t[2]],
    ],
  ],
  [/SY/, (t) => [[t[1], t[0]]]],
  [/YS/, (t) => [[t[0], t[1]]]],
  [/MY/, (t) => [[t[1], t[0]]]],
  [/YM/, (t) => [[t[0], t[1]]]],
  [/^Y-Y$/, (t) => [[t[0]], [t[2]]]],
  [/^Y(?:x|$)/, (t) => [[t[0]]]],
];

/** Year, month or season, and day. */
type Part = readonly (Token | undefined)[];

const dmy = (t: readonly Token[], i: number): Part => [t[i + 2], t[i + 1], t[i]];
const mdy = (t: readonly Token[], i: number): Part => [t[i + 2], t[i], t[i + 1]];

function partialOf([year, within, day]: Part): PartialDate {
  const date = { year: year?.value ?? 0 };
  if (within?.season !== undefined) return { ...date, season: within.season };
  if (within === undefined) return date;
  const isDay = day !== undefined && day.value <= 31;
  return { ...date, month: within.value, ...(isDay ? { day: day.value } : {}) };
}

/** Where a date stands in a year, to tell which of two is first; a season as its first month. */
function rank({ year, month, day, season }: PartialDate): number {
  const first = season === undefined ? (month ?? 0) : { spring: 3, summer: 6, autumn: 9, winter: 12 }[season];
  return year * 10_000 + first * 100 + (day ?? 0);
}

function spanOf(parts: readonly Part[]): DateSpan | undefined {
  const [start, end] = parts.map(partialOf);
  if (start === undefined) return undefined;
  return end === undefined || rank(end) <= rank(start) ? { start } : { start, end };
}

/** Languages in which the day comes first in figures. In English it does so outside North America. */
const DAY_FIRST = /^(?:es|fr|de|pt|it|ca|gl|eu|nl|pl|ro|ru|uk|el|tr|ar|he|vi|id|en-(?:gb|ie|au|nz|za|in))\b/i;
const MONTH_FIRST = /^en-us\b/i;

/** Which comes first in figures, the day or the month; '' where nobody can tell. Dots part them outside English only. */
function orderIn(language: string, isDotted: boolean): 'day' | 'month' | '' {
  if (DAY_FIRST.test(language) || (isDotted && !/^en\b/i.test(language))) return 'day';
  return MONTH_FIRST.test(language) && !isDotted ? 'month' : '';
}

/** Day and month in figures only, when it is clear which is which. */
function ofFigures(first: number, second: number, year: number, order: 'day' | 'month' | ''): PartialDate {
  if (first <= 12 && second <= 12 && order !== '')
    return order === 'day' ? { year, month: second, day: first } : { year, month: first, day: second };
  if (first > 12) return { year, month: second, day: first };
  if (second > 12) return { year, month: first, day: second };
  return first === second ? { year, month: first, day: second } : { year };
}

/** Figures alone, as standards write them: 2024-05-14T…, 20240514, 2024/5/4, 14.05.2024. */
function figures(text: string, language: string): DateSpan | undefined {
  const iso =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d-])/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  const two = (part: string | undefined): string => (part === undefined ? '' : `-${part.padStart(2, '0')}`);
  if (iso !== null && (iso[2] !== undefined || /^\d{4}$/.test(text))) {
    const year = Number(iso[1]);
    if (Number(iso[2]) <= 12 || iso[2] === undefined)
      return dateSpan(`${iso[1]}${two(iso[2])}${two(iso[3])}`);
    const isNext = iso[3] === undefined && Number(iso[2]) === (year + 1) % 100; // "2023-24"
    return isNext ? { start: { year }, end: { year: year + 1 } } : { start: { year } };
  }
  const local = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})\b/.exec(text);
  if (local === null) return undefined;
  const order = orderIn(language, local[2] === '.');
  return { start: ofFigures(Number(local[1]), Number(local[3]), Number(local[4]), order) };
}

/** The part of a year that is neither month nor season: only the year is kept. */
const QUARTER = /^(?:Q[1-4]|(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter(?: of)?)[\s,]+(?=\d{4}$)/i;

/**
 * The date that a page or a person wrote, in words or in figures: the day written there, whatever its time zone,
 * and no more precise than it was known. Seasons and spans stay what they are.
 *
 * @param language of the page, BCP 47: it tells 02/05 from 05/02
 * @returns as `STORED_DATE` says; '' when it is no date
 */
export function isoDate(written: string, language = ''): string {
  const text = written.trim().slice(0, LIMIT);
  const known = figures(text.replace(QUARTER, ''), language);
  if (known !== undefined) return isPlausible(known) ? storedDate(known) : '';
  const tokens = tokensIn(text);
  const sorts = tokens.map(({ sort }) => sort).join('');
  for (const [form, partsOf] of FORMS) {
    const at = sorts.search(form);
    if (at === -1) continue;
    const span = spanOf(partsOf(tokens.slice(at)));
    if (span !== undefined) return storedDate(span);
  }
  return '';
}

const isPlausible = ({ start: { year } }: DateSpan): boolean => year >= 1000 && year <= 2200;
