import type { Creator } from '../../../model/creator';

/** The words of a name without accents, stops and hyphens: "I. K. Marlowe" is i, k, marlowe. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\b\p{L})(?=\p{Lu})/gu, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Initials that stand together, "IK", count one by one. */
const givenOf = (words: readonly string[], name: string): string[] =>
  words.flatMap((word) =>
    word.length <= 3 && new RegExp(`\\b${word.toUpperCase()}\\b`).test(name) ? [...word] : [word],
  );

const fits = (one: string, other: string): boolean =>
  one === other ||
  (one.length === 1 && other.startsWith(one)) ||
  (other.length === 1 && one.startsWith(other));

/**
 * Whether two names may be one person's, written out in one place and with initials in the other: the same family
 * name, and given names that begin alike, as far as both have them. "Ines Marlowe" and "Ivo Marlowe" are two.
 */
function isSamePerson(one: Creator, other: Creator): boolean {
  const [a, b] = [wordsOf(one.name), wordsOf(other.name)];
  if (a.join(' ') === b.join(' ')) return true;
  if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1)) return false;
  const [mine, theirs] = [givenOf(a.slice(0, -1), one.name), givenOf(b.slice(0, -1), other.name)];
  const both = Math.min(mine.length, theirs.length);
  return mine.slice(0, both).every((word, i) => fits(word, theirs[i] ?? ''));
}

/** Letters that the given names have: the more, the fuller the name. */
const fullness = (name: string): number => wordsOf(name).join('').length;

/** The fuller of two forms of one person's name, with what either source knows beside it. */
function fuller(one: Creator, other: Creator): Creator {
  const [best, rest] = fullness(other.name) > fullness(one.name) ? [other, one] : [one, other];
  return {
    ...best,
    role: one.role,
    orcid: one.orcid || other.orcid,
    affiliation: one.affiliation || other.affiliation,
    family: best.family || rest.family,
  };
}

/**
 * People of one source, each by the fullest form that the others have. Where a name fits two people, of either side, it
 * stays as it is: "J. Smith" may be Jane or John.
 */
export function withFullNames(people: readonly Creator[], others: readonly Creator[]): Creator[] {
  const areOne = (all: readonly Creator[]): boolean =>
    all.every((one) => all.every((other) => isSamePerson(one, other)));
  return people.map((one) => {
    const found = others.filter(
      (other) => isSamePerson(one, other) && people.filter((each) => isSamePerson(each, other)).length === 1,
    );
    return areOne(found) ? found.reduce(fuller, one) : one;
  });
}

/** Two lists of one page as one: who is in both stands once, by the fuller form. */
export function mergedPeople(first: readonly Creator[], second: readonly Creator[]): Creator[] {
  const more = second.filter((other) => !first.some((one) => isSamePerson(one, other)));
  return [...withFullNames(first, second), ...more];
}
