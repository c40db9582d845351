import { cleanLine } from '../../../util/text';
import { isAgency, POST, withoutHouse, withoutNoteMarks } from './around';
import { isInstitution } from './institution';
import { isAcronym, isDegree, withoutTitles } from './titles';

/** Longest text that is looked at for names. */
const LIMIT = 2400;

const PARTICLE =
  '(?:de|del|della|dos|das|do|la|las|los|van|der|den|ten|ter|von|zu|zur|da|di|du|des|le|bin|ibn|al|el|av|af|y|e)';
const WORD = `(?:(?:[dlDLO]['’]|al-|el-)?\\p{Lu}[\\p{L}\\p{M}.'’ʻ-]*|${PARTICLE})`;
/** What may stand behind a name and says more of the same person. */
const LABEL = '(?:\\s?[([][^()\\[\\]]{1,60}[)\\]])?';
const PERSON_LIKE = new RegExp(`^${WORD}(?: ${WORD}){1,5}${LABEL}$`, 'u');
const ONE_WORD = /^(?:\p{Ll}{2,3} )?\p{Lu}[\p{L}\p{M}'’-]+$/u;
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?[ -]?){1,4}$/u;
/** "Marlowe IK", as medical journals write. */
const BEFORE_INITIALS =
  /^((?:\p{Ll}{2,3} )?\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\p{Ll}[\p{L}'’-]*)?) (\p{Lu}{1,3})$/u;

/** "and others" in the languages of our readers' sources, at the end. */
const OTHERS =
  /(?:[,;、，]\s*|\s+|^)(?:(?:and|&|et|y|e|und|u\.)\s*)?(?:et\.?\s?al(?:\.|ii)?|others?|otros|autres|andere|altri|outros|colleagues|u\.?\s?a\.|e\.\s?a\.)\s*\.?$|\s*(?:[,、，]\s*)?(?:等人?|ほか|他)$|\s+وآخرون$/iu;

const AND = String.raw`(?:and|&|y|e|und|et|en|och|og|with|avec|con|mit|as well as)`;
const COMMA_OR_AND = new RegExp(String.raw`\s*,\s*(?:${AND}\s+)?|\s+${AND}\s+`, 'giu');
const STRONG = /\s*[;；؛|•\n／]\s*|\s+[·/]\s+/u;

const HAN = /^[\p{Script=Han}々]{2,4}$/u;
/** A family name of one sign and the given name, as citation tags write them: "王, 小明". */
const INVERTED = /^[\p{Script=Han}\p{Script=Hangul}]\s*[,，]\s*[\p{Script=Han}\p{Script=Hangul}]{1,2}$/u;
const EAST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const ARABIC = /\p{Script=Arabic}/u;

/** A surname of two words before a comma, as in Spanish: one person, not two. */
const looksInverted = (parts: readonly string[], text: string, language: string): boolean =>
  parts.length === 2 &&
  text.includes(',') &&
  !new RegExp(String.raw`\s${AND}\s`, 'i').test(text) &&
  (/^(?:es|pt|ca|gl)\b/.test(language) || /[áéíóúñ]|ez\b/i.test(parts[0] ?? ''));

/** Chinese, Japanese and Korean names; several in Chinese may be parted by a space alone. */
function easternNames(text: string, language: string): string[] {
  if (INVERTED.test(text)) return [text];
  const parts = text.split(/\s*[、，,]\s*|\s+(?:和|与|與|及|と)\s+/u).filter(Boolean);
  return parts.flatMap((part) => {
    const joined = part.split(/[和与與及]/u);
    if (joined.length > 1 && joined.every((one) => HAN.test(one.trim()))) return joined;
    const words = part.split(/\s+/);
    const several = words.length > 1 && words.every((word) => HAN.test(word));
    return several && (/^zh\b/.test(language) || words.length > 2) ? words : [part];
  });
}

/** Arabic names; "and" is one letter before the next word, and names may begin with that letter too. */
function arabicNames(text: string): string[] {
  return text.split(/\s*[،,]\s*(?:و\s*(?=\S{2}))?|\s+و\s+/u).flatMap((part) => {
    const joined = /^(\S+(?: \S+)+?) و(\S+ \S.*)$/u.exec(part);
    return joined === null ? [part] : [joined[1] ?? '', joined[2] ?? ''];
  });
}

/** "Marlowe, I. K., Okonkwo, C.": family names and initials in turn; or single words, two for each person. */
function pairs(parts: readonly string[]): string[] | undefined {
  if (parts.length < 4 || parts.length % 2 === 1) return undefined;
  const firsts = parts.filter((_, i) => i % 2 === 0);
  const seconds = parts.filter((_, i) => i % 2 === 1);
  const initials =
    seconds.every((one) => INITIALS.test(one)) &&
    !seconds.every(isDegree) &&
    firsts.every((one) => !INITIALS.test(one) || /^\p{Lu}\p{Ll}$/u.test(one)) &&
    firsts.some((one) => !INITIALS.test(one));
  const words = parts.every((one) => ONE_WORD.test(one)) && !parts.every(isAcronym);
  return initials || words ? firsts.map((first, i) => `${first}, ${seconds[i]}`) : undefined;
}

/** What stands between commas and "and", and whether a comma alone stands before it. */
interface Item {
  readonly text: string;
  readonly afterComma: boolean;
}

function itemsIn(text: string): Item[] {
  const seams = [...text.matchAll(COMMA_OR_AND)];
  const starts = [0, ...seams.map((seam) => seam.index + seam[0].length)];
  return starts
    .map((start, i) => ({
      text: withoutTitles(text.slice(start, seams[i]?.index)),
      afterComma: /^\s*,\s*$/.test(seams[i - 1]?.[0] ?? ''),
    }))
    .filter((item) => item.text !== '');
}

/** "Junior" behind a whole name is a part of it, and parts nobody from the next: "Ines Marlowe, Jr., and Bo Lind". */
const joinJunior = (text: string): string =>
  text.replace(/(?<=\p{L} \p{L}[\p{L}’'-]*),\s+((?:Jr|Sr)\.?)(?=\s*(?:,|$|\s(?:and|&|y|et|und)\s))/gu, ' $1');

const isOfSomebody = (text: string): boolean =>
  isDegree(text) || isAcronym(text) || isAgency(text) || POST.test(text) || isInstitution(text);

/** What a byline begins with where names stand in the order in which they are spoken. */
const SPOKEN = /^\s*(?:by|par|por|von|door)\s+(?=\p{Lu})/iu;

/** Parts of a list without degrees, agencies and posts behind a name. */
function withoutPosts(items: readonly Item[]): string[] {
  const isWhole = items[0]?.text.includes(' ') === true; // else a family name alone: initials or a given name follow
  const isPost = (item: Item | undefined, i: number): boolean =>
    item !== undefined && isWhole && i > 0 && item.afterComma && isOfSomebody(item.text);
  // "Ines Marlowe, Contributing Writer, The Lantern": what ends a byline behind its one post is no second person
  const last = items.length - 1;
  const isHouse = last === 2 && items[2]?.afterComma === true && isWhole && POST.test(items[1]?.text ?? '');
  return items.filter((item, i) => !isPost(item, i) && !(isHouse && i === last)).map((item) => item.text);
}

function latinNames(written: string, language: string, isSpoken: boolean): string[] {
  const text = joinJunior(written);
  const items = itemsIn(text);
  const parts = items.map((item) => item.text);
  if (parts.length < 2) return [text];
  const paired = pairs(parts);
  if (paired !== undefined) return paired;
  const people = withoutPosts(items);
  if (people.length > 1 && people.every((part) => BEFORE_INITIALS.test(part)))
    return people.map((part) => part.replace(BEFORE_INITIALS, '$1, $2'));
  const arePeople = people.every((part) => PERSON_LIKE.test(part) && !isInstitution(part));
  if (people.length === 1 && arePeople) return people;
  // "By Ines Marlowe, Oslo": behind the name stands where she writes from or for whom
  const isAfterName =
    people.length === 2 && PERSON_LIKE.test(people[0] ?? '') && ONE_WORD.test(people[1] ?? '');
  if (isSpoken && isAfterName && items[1]?.afterComma === true) return people.slice(0, 1);
  if (arePeople && !looksInverted(people, text, language)) return people;
  const [first = '', second = ''] = people;
  const withInstitution =
    people.length === 2 &&
    PERSON_LIKE.test(first) &&
    !isInstitution(first) &&
    isInstitution(second) &&
    !text.includes(',');
  return withInstitution ? people : [text];
}

/**
 * The names in a text of people who did the same: parted by semicolons, or by commas and "and" where each part is a
 * whole name. Degrees, agencies, posts and "et al." are left out.
 *
 * @param language of the page, BCP 47; it tells a family name of two words from two people
 */
export function namesIn(text: string, language = ''): string[] {
  const isSpoken = SPOKEN.test(text.slice(0, LIMIT));
  let bare = withoutHouse(cleanLine(text.slice(0, LIMIT), LIMIT));
  bare = withoutNoteMarks(bare);
  if (/^it\b/.test(language)) bare = bare.replace(/^Di (?=\p{Lu}\S+ \p{Lu})/u, '');
  for (let i = 0; i < 2; i += 1) bare = bare.replace(OTHERS, '');
  const lines = bare.split(STRONG).filter(Boolean);
  if (lines.length > 1) return lines.flatMap((line) => namesIn(line, 'es')); // parted once, a comma is an inversion
  if (EAST.test(bare)) return easternNames(bare, language);
  return ARABIC.test(bare) ? arabicNames(bare) : latinNames(bare, language, isSpoken);
}
