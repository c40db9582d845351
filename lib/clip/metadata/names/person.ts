import { type Creator, creator, type Role } from '../../../model/creator';
import { cleanLine } from '../../../util/text';
import { isInstitution } from './institution';
import { isAgency, POST, withoutHouse, withoutNoteMarks } from './around';
import { isAcronym, isDegree, withoutTitles } from './titles';

/** Longest text that is looked at for a name. */
const LIMIT = 600;

/** Addresses of mail and web, and lives: "Zielińska, Tova, 1980- author." */
const NOT_A_NAME =
  /[(<]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)]?|(?:(?:https?:)?\/\/|www\.)\S*|,?\s*\(?\b\d{4}\s*[-–]\s*(?:\d{4})?\)?/g;

const ROLE_WORD =
  /^(.+?)(?:\s*,\s*|\s*[([（]\s*)(author|autora?|creator|illustrat(?:or|ions?)|illus|ilustradora?|editor|eds?|translat(?:or|ed by)|traductora?|traducteur|übersetzer(?:in)?|trad|photograph(?:er|s|y)|photos?|fotos?|fotógraf[oa]|contributor|narrator)s?[.)\]）\s]*$/i;
const ROLE_SIGN = /^(.+?)\s*[(（]?(著|作|文|絵|画|訳|译|譯|写真|撮影|摄影|編|编|編集|編著)[)）]?$/u;

const RANK = /^(?:jr|sr|[ivx]+)\.?$/i;

/** A date or a time in a byline, with what follows it: "Ines Marlowe2014-01-26 21:32 UTC", "9:39AM BST". */
const WHEN =
  /\s*(?:[-–|,]\s*)?(?:\bon\s+)?(?:\b\d{1,2}:\d\d|\b\d{1,2} (?:hrs?|hours?|mins?|minutes?|days?)\b|(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?\s*)?\b\p{L}{3,9}\.? \d{1,2}, \d{4}|\b\d{1,2}\.? (?:de )?\p{L}{3,10}\.? (?:de )?\d{4}|\d{4}年).*$/iu;

/** A day in figures, and what follows it: taken off first, else its year would pass for the start of a life. */
const DAY = /\s*(?:[-–|,]\s*)?(?:19|20)\d\d-\d\d-\d\d.*$/;

/** A day in words before the name: "6th June 2013 Ines Marlowe". */
const DAY_BEFORE = /^\d{1,2}(?:st|nd|rd|th)?\.? \p{L}{3,9}\.? \d{4}[\s,|-]+(?=\p{Lu})/u;

/** The button behind a name. */
const BUTTON = /(?<=\p{L} \p{L}.*)\s+Follow(?: me)?$/u;

/** What somebody is to the paper, behind two words of a name: where elements meet, no comma stands between. */
const AT_PAPER =
  /(?<=\p{Lu}\S* \p{Lu}\S*)\s+(?:\p{Lu}\p{L}+ )?(?:Writer|Reporter|Correspondent|Columnist|Contributor|Editor)$/u;

/** Where somebody writes from or for, behind two words of a name: "Ines Marlowe in Oslo", "Ines Marlowe/AP". */
const PLACE =
  /^(\p{Lu}\S+(?: \S+)*? \p{Lu}\S+)(?:,? (?:in|à|en|aus|for|for the|pour|para) (?:the )?\p{Lu}.*|\s?\/\s?\p{Lu}[\p{L} ]+)$/u;

/** A place, an agency or a post in brackets behind the name; a second name in brackets stands before more of it. */
const BRACKETS = /(?:\s*[([（【][^()[\]（）【】]{0,120}[)\]）】])+$/u;

/** The day that a byline ends in. Two names before it: somebody may be called "Ruby Tuesday". */
const WEEKDAY = /^(\p{Lu}\S+(?: \S+)+?),? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;

/** The handle that a person goes by elsewhere, or the network, behind the name. */
const HANDLE = /\s+[(]?@\w+\)?$|\s+(?:Google\+|(?:on )?(?:Twitter|Facebook|LinkedIn))$/;

/** Posts before and after names in Chinese, Japanese and Arabic newspapers, and the form of address. */
const EASTERN_POST =
  /^(?:(?:文・写真|写真・文|取材・文|文・撮影)[\s:：/／]*|(?:本报|本刊|新华社|本社|特约)?(?:记者|記者|通讯员|编辑|作者|撰稿人?)\s*[:：/／]?\s*|文\s*[:：/／]\s*)|\s*(?:记者|記者|编辑|編集者|さん|氏|先生|教授|博士|기자|특파원|교수)$|^(?:د\.|أ\.|الدكتورة?|الأستاذة?)\s*/gu;

/** Names that blogs' software gives where there is none, and buttons that stand in the place of one. */
const NOBODY =
  /^(?:admin\w*|webmaster|user|guest|unknown|anonymous|undefined|null|n\/a|et al\.?|others|google\+?|facebook|twitter|linkedin|comments?|share|print|e-?mail|staff(?: reports?| writers?)?|(?:view|see|follow|more)(?: (?:me|us|all|more|profile|staff|author|posts?|by|page))+|follow|the writer has\b.*)$/i;

function roleOf(word: string): Role {
  if (/^il|絵|画/i.test(word)) return 'illustrator';
  if (/^ed|[編编]/i.test(word)) return 'editor';
  if (/^(?:tra|über)|[訳译譯]/i.test(word)) return 'translator';
  if (/^(?:ph|fo)|写真|[撮摄]影/i.test(word)) return 'photographer';
  return /^(?:contrib|narr)/i.test(word) ? 'contributor' : 'author';
}

const isHan = (text: string): boolean => /^[\p{Script=Han}\p{Script=Hangul}々]+$/u.test(text);

/** "Marlowe, Ines" turned; the part it is filed under is then known. */
function turned(name: string): { name: string; family: string } {
  const parts = name.split(/\s*[,，]\s*/).filter((part, i, all) => i === 0 || !isTitleBehind(part, i, all));
  const [family = '', given = '', suffix = ''] = parts;
  if (parts.length < 2) return { name: family, family: '' };
  // "Marlowe, V." is no fifth of that name
  if (RANK.test(given) && (family.includes(' ') || /^[js]r/i.test(given)))
    return { name: parts.join(', '), family: '' };
  if (isHan(family) && isHan(given)) return { name: `${family}${given}`, family };
  // "Ed Roe, CNN": initials of an agency, not of a person
  if (
    POST.test(given) ||
    isInstitution(given) ||
    (isAgency(given) && family.includes(' ')) ||
    (isAcronym(given) && given.length > 2 && family.includes(' '))
  ) {
    return { name: family, family: '' };
  }
  const words = family.split(' ').length;
  const isFamily =
    words <= 2 ||
    (words <= 5 && /^(?:\p{Ll}|van |von |de |del |la )|\p{L} (?:y|e|i|de|del|da|do|von|van) /u.test(family));
  if (parts.length > 3 || !isFamily || given.split(' ').length > 4)
    return { name: parts.join(', '), family: '' };
  return { name: [given, family, suffix].filter(Boolean).join(' '), family };
}

/** A degree behind a name; "Marlowe, MD" with one word before may be initials. */
const isTitleBehind = (part: string, i: number, all: readonly string[]): boolean =>
  isDegree(part) && (i > 1 || (all[0] ?? '').includes(' ') || part.replaceAll('.', '').length > 3);

/** A name without all that pages write around it. */
function bareName(written: string): string {
  const text = cleanLine(written.slice(0, LIMIT).replace(DAY, '').replace(NOT_A_NAME, ' , '), LIMIT)
    .replace(/(?:\s*,)+/g, ',')
    .replace(/^[\s,;(@]+|[\s,;]+$/g, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^([^(]*)\)$/, '$1');
  return withoutHouse(withoutNoteMarks(text.replace(DAY_BEFORE, '').replace(BUTTON, '')))
    .replace(WHEN, '')
    .replace(WEEKDAY, '$1')
    .replace(AT_PAPER, '')
    .replace(HANDLE, '')
    .replace(EASTERN_POST, '')
    .replace(/^[\s|•·–—-]+|[\s|•·–—-]+$/g, '');
}

const trimmed = (name: string): string => name.trim().replace(/[\s,]+$/, '');

/** Somebody as a page names them; undefined when it is no name. */
export function person(written: string, role: Role = 'author'): Creator | undefined {
  const name = bareName(written);
  const labelled = ROLE_WORD.exec(name) ?? ROLE_SIGN.exec(name);
  const own = (labelled?.[1] ?? name)
    .replace(BRACKETS, '')
    .trim()
    .replace(/[\s,]+$/, '');
  const known = isInstitution(own.split(',')[0] ?? '')
    ? { name: own.replace(/^the (?=\p{Lu})/iu, ''), family: '' }
    : turned(trimmed(withoutTitles(own.replace(PLACE, '$1'))));
  if (!/\p{L}/u.test(known.name) || NOBODY.test(known.name) || written.trim().startsWith('@'))
    return undefined;
  return {
    ...creator(cleanLine(known.name, 200), labelled === null ? role : roleOf(labelled[2] ?? '')),
    family: known.family,
  };
}
