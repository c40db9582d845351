import { type Creator, MAX_CREATORS, normalOrcid, type Role } from '../../model/creator';
import { cleanLine } from '../../util/text';
import { person } from './names/person';
import { partsByRole } from './names/roles';
import { namesIn } from './names/split';

/** Longest text that is looked at for names. */
const LIMIT = 2400;

/** People by their names, each once. */
export function people(written: readonly string[], role: Role = 'author'): Creator[] {
  return once(written.slice(0, MAX_CREATORS).map((name) => person(name, role)));
}

/**
 * People of whom one text may name several, in several roles: "Ines Marlowe and Chidi Okonkwo, photographs by Ruel
 * Adeyemi".
 */
export const peopleIn = (texts: readonly string[], language = '', role: Role = 'author'): Creator[] =>
  once(
    texts
      .slice(0, MAX_CREATORS)
      .flatMap((text) => partsByRole(cleanLine(text.slice(0, LIMIT), LIMIT), role))
      .flatMap((part) => namesIn(part.text, language).map((name) => person(name, part.role))),
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
  affiliation: one.affiliation || cleanLine(affiliation.slice(0, 600), 300),
});
