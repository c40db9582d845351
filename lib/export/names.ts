import type { Creator, Role } from '../model/creator';

/** A name in the parts that citations turn around. An organisation or a single name is `literal`. */
export interface Name {
  readonly family: string;
  readonly given: string;
  /** "Jr.", "III". */
  readonly suffix: string;
  readonly literal: string;
}

/** Words that belong to the family name when they stand in lower case before it. */
const PARTICLE =
  /^(?:van|von|vom|zu|zur|de|del|della|der|den|des|dos|das|da|di|du|la|las|le|los|el|al|bin|ibn|ben|ter|ten|af|av|y)$/;

const SUFFIX = /^(?:jr|sr|i{2,3}|iv|v|vi{1,3})\.?$/i;

/** Degrees: they are no part of a name in a citation. */
const DEGREE = /^(?:ph\.?d|ed\.?d|m\.?d|m\.?l\.?s|m\.?l\.?i\.?s|m\.?s|m\.?a|m\.?f\.?a|esq)\.?$/i;

/** Names that are nobody's: an institution's words, or too many for a person. */
const ORGANIZATION =
  /\b(?:librar(?:y|ies)|association|university|college|school|institut\w*|staff|team|committee|news|press|society|department|ministry|office|foundation|cent(?:er|re)|group|agency|council|board|company|inc|llc|ltd|contributors|editors|reuters|bbc|museum|government|commission|division|biblioteca|asociaci[oó]n|universidad|ministerio|fundaci[oó]n|redacci[oó]n)\b|[&/]|\b(?:of|for|the|and|to)\b/i;

const asWritten = (name: string): Name => ({ family: '', given: '', suffix: '', literal: name });

function suffixOf(words: string[]): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !SUFFIX.test(last)) return '';
  words.pop();
  return /^[js]r$/i.test(last) ? `${last}.` : last;
}

/** The part of a name that it is filed under begins here. */
function familyStart(words: readonly string[]): number {
  const particle = words.findIndex((word, i) => i > 0 && i < words.length - 1 && PARTICLE.test(word));
  return particle === -1 ? words.length - 1 : particle;
}

/** A creator's name in its parts. */
export function nameOf({ name, family }: Pick<Creator, 'name' | 'family'>): Name {
  if (family === name) return asWritten(name);
  const words = name
    .split(/[\s,]+/)
    .filter((word, i) => i === 0 || !DEGREE.test(word))
    .filter(Boolean);
  const suffix = suffixOf(words);
  const bare = words.join(' ');
  if (family !== '' && bare.endsWith(` ${family}`)) {
    return { family, given: bare.slice(0, -family.length).trim(), suffix, literal: '' };
  }
  if (words.length < 2 || words.length > 6 || ORGANIZATION.test(name)) return asWritten(name);
  const start = familyStart(words);
  return {
    family: words.slice(start).join(' '),
    given: words.slice(0, start).join(' '),
    suffix,
    literal: '',
  };
}

export const namesOf = (creators: readonly Creator[], role: Role): Name[] =>
  creators.filter((one) => one.role === role).map((one) => nameOf(one));

/**
 * Under what a line of names is filed: "Marlowe, Ines" for "Ines Marlowe; Lena Okafor" and for "Marlowe, Ines". An
 * organisation as it is.
 */
export function filedUnder(line: string): string {
  const [first = ''] = line.split(/;|&|\band\b/);
  const [name = '', given = ''] = first.split(',').map((part) => part.trim());
  if (given !== '' && !name.includes(' ') && !SUFFIX.test(given)) return `${name}, ${given}`;
  return inverted(nameOf({ name, family: '' }));
}

/** "Marlowe, Ines", "Okafor, Lena, Jr."; an organisation as it is. */
export const inverted = ({ family, given, suffix, literal }: Name): string =>
  literal || [family, given, suffix].filter(Boolean).join(', ');

/** "Ines Marlowe", "Lena Okafor Jr." */
export const straight = ({ family, given, suffix, literal }: Name): string =>
  literal || [given, family, suffix].filter(Boolean).join(' ');

/** "Ines Ana-María" as "I. A.-M." */
export const initials = (given: string): string =>
  given
    .split(/\s+/)
    .filter(Boolean)
    .map((word) =>
      word
        .split('-')
        .filter(Boolean)
        .map((part) => `${[...part][0]?.toUpperCase() ?? ''}.`)
        .join('-'),
    )
    .join(' ');
