import { type Creator, creator, MAX_CREATORS, normalOrcid, type Role } from '../../model/creator';
import { cleanLine } from '../../util/text';

/** Longest text that is looked at for names. */
const LIMIT = 600;

/** Words before names, in the languages of our interface. */
const LEADING =
  /^(?:(?:(?:(?:written|words|text|story|posted|published|review(?:ed)?|guest post|article|contributed|submitted)\s+)?by|por|par|authors?|autora?(?:es)?)\b[\s:]*|\p{L}{3,12}:\s)+/iu;

/** Addresses of mail and web, and lives: "Zielińska, Tova, 1980- author." */
const NOT_A_NAME =
  /[(<]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)]?|(?:https?:\/\/|www\.)\S*|,?\s*\(?\b\d{4}\s*[-–]\s*(?:\d{4})?\)?/g;

const ROLE_WORD =
  /^(.+?)(?:\s*,\s*|\s*[([]\s*)(author|autora?|creator|illustrat(?:or|ions?)|illus|ilustradora?|editor|eds?|translat(?:or|ed by)|traductora?|contributor|narrator)s?[.)\]\s]*$/i;

/** Degrees and ranks behind a name. */
const SUFFIX = /^(?:jr|sr|ph\.?\s?d|ed\.?d|md|m\.d|mls|mlis|msc?|ma|mfa|esq|[ivx]+)\.?$/i;

/** What says after a comma whom somebody works for, or as what. */
const POST =
  /\b(?:the|staff|writer|editor|columnist|reporter|correspondent|contributor|senior|professor|director|manager|librarian|university|library|times|news|press)\b|\.\w{2,4}$/i;

/** A date or a time in a byline, with what follows it: "Ines Marlowe2014-01-26 21:32 UTC", "9:39AM BST". */
const WHEN =
  /\s*(?:[-–|,]\s*)?(?:\bon\s+)?(?:\b\d{1,2}:\d\d|\b\d{1,2} (?:hrs?|hours?|mins?|minutes?|days?)\b|(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?\s*)?\b\p{L}{3,9}\.? \d{1,2}, \d{4}).*$/iu;

/** A day in figures, and what follows it: taken off first, else its year would pass for the start of a life. */
const DAY = /\s*(?:[-–|,]\s*)?(?:19|20)\d\d-\d\d-\d\d.*$/;

/** What writers are to their house, behind their names: "Ed Roe - AP Science Writer", "envoyée spéciale à Oslo". */
const AT_WORK =
  /\s+[-–—|]\s+[^-–—|]{0,40}\b(?:writers?|reporters?|correspondents?|editors?|columnists?)\b.*$|[\s,(]+(?:envoyée?s? spécia(?:l|le|ux|les)|enviad[oa]s? especia(?:l|les|is)|inviat[oaei] (?:a|in|nel|da)|corresponsal(?:es)? en|correspondante?s? à)(?!\p{L}).*$/iu;

/** The day that a byline ends in. Two names before it: somebody may be called "Ruby Tuesday". */
const WEEKDAY = /^(\p{Lu}\S+(?: \S+)+?),? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;

/** The handle that a person goes by elsewhere, behind the name. */
const HANDLE = /\s+[(]?@\w+\)?$/;

/** Names that blogs' software gives where there is none. */
const NOBODY = /^(?:admin\w*|webmaster|user|guest|unknown|anonymous|undefined|null|n\/a)$/i;

function roleOf(word: string): Role {
  if (/^il/i.test(word)) return 'illustrator';
  if (/^ed/i.test(word)) return 'editor';
  if (/^tra/i.test(word)) return 'translator';
  return /^(?:contrib|narr)/i.test(word) ? 'contributor' : 'author';
}

/** "Marlowe, Ines" turned; the part it is filed under is then known. */
function turned(name: string): { name: string; family: string } {
  const parts = name.split(/\s*,\s*/);
  const [family = '', given = '', suffix = ''] = parts;
  if (parts.length < 2 || SUFFIX.test(given)) return { name, family: '' };
  // "Ed Roe, CNN": initials of an agency, not of a person
  if (POST.test(given) || (/^\p{Lu}{3,5}$/u.test(given) && family.includes(' '))) {
    return { name: family, family: '' };
  }
  const words = family.split(' ').length;
  const isFamily = words <= 2 || (words <= 5 && /^(?:\p{Ll}|van |von |de |del |la )/u.test(family));
  if (parts.length > 3 || !isFamily || given.split(' ').length > 4) return { name, family: '' };
  return { name: [given, family, suffix].filter(Boolean).join(' '), family };
}

/** Somebody as a page names them; undefined when it is no name. */
export function person(written: string, role: Role = 'author'): Creator | undefined {
  let name = cleanLine(written.slice(0, LIMIT).replace(DAY, '').replace(NOT_A_NAME, ' , '), LIMIT)
    .replace(/(?:\s*,)+/g, ',')
    .replace(/^[\s,;(@]+|[\s,;]+$/g, '');
  name = name
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^([^(]*)\)$/, '$1')
    .replace(LEADING, '')
    .replace(WHEN, '')
    .replace(AT_WORK, '')
    .replace(WEEKDAY, '$1')
    .replace(HANDLE, '')
    .replace(/^[\s|•·–—-]+|[\s|•·–—-]+$/g, '');
  const labelled = ROLE_WORD.exec(name);
  const known = turned((labelled?.[1] ?? name).trim().replace(/[\s,]+$/, ''));
  if (!/\p{L}/u.test(known.name) || NOBODY.test(known.name) || written.trim().startsWith('@'))
    return undefined;
  return {
    ...creator(cleanLine(known.name, 200), labelled === null ? role : roleOf(labelled[2] ?? '')),
    family: known.family,
  };
}

const WORD = "(?:\\p{Lu}[\\p{L}.'’-]*|de|del|la|las|los|van|der|den|von|da|di|du|le|bin|al)";
const PERSON_LIKE = new RegExp(`^${WORD}(?: ${WORD}){1,4}$`, 'u');

/** A surname of two words before a comma, as in Spanish: one person, not two. */
const looksInverted = (parts: readonly string[], text: string, language: string): boolean =>
  parts.length === 2 &&
  !/\s(?:and|&|y|e|und|et)\s/i.test(text) &&
  (/^(?:es|pt|ca|gl)\b/.test(language) || /[áéíóúñ]|ez\b/i.test(parts[0] ?? ''));

/** One text that names several: parted by semicolons, or by commas and "and" where each part is a whole name. */
export function namesIn(text: string, language = ''): string[] {
  const bare = cleanLine(text.slice(0, 4 * LIMIT), 4 * LIMIT)
    .replace(LEADING, '')
    .replace(AT_WORK, '');
  const lines = bare.split(/\s*[;|•·]\s*/).filter(Boolean);
  if (lines.length > 1) return lines.flatMap((line) => namesIn(line, 'es')); // parted once, a comma is an inversion
  const parts = bare.split(/\s*,\s*(?:(?:and|&|y|e|und|et)\s+)?|\s+(?:and|&|y|e|und|et)\s+/);
  const several = parts.length > 1 && parts.every((part) => PERSON_LIKE.test(part) && !POST.test(part));
  return several && !looksInverted(parts, bare, language) ? parts : [bare];
}

/** People by their names, each once. */
export function people(written: readonly string[], role: Role = 'author'): Creator[] {
  return once(written.slice(0, MAX_CREATORS).map((name) => person(name, role)));
}

/** People of whom one text may name several. */
export const peopleIn = (texts: readonly string[], language = '', role: Role = 'author'): Creator[] =>
  people(
    texts.slice(0, MAX_CREATORS).flatMap((text) => namesIn(text, language)),
    role,
  );

/** Leaves out who is nobody and who was named before in the same role. */
export function once(found: readonly (Creator | undefined)[]): Creator[] {
  const known = new Map<string, Creator>();
  for (const one of found) {
    const key = one === undefined ? '' : `${one.role} ${one.name.toLowerCase()}`;
    if (one !== undefined && !known.has(key)) known.set(key, one);
  }
  return [...known.values()].slice(0, MAX_CREATORS);
}

/** An ORCID and a place of work added to somebody, where they have none yet. */
export const withMore = (one: Creator, { orcid = '', affiliation = '' }): Creator => ({
  ...one,
  orcid: one.orcid || normalOrcid(orcid),
  affiliation: one.affiliation || cleanLine(affiliation.slice(0, LIMIT), 300),
});
