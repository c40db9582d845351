import { cleanLine } from '../util/text';

export const ROLES = [
  'author',
  'editor',
  'translator',
  'illustrator',
  'photographer',
  'contributor',
] as const;
export type Role = (typeof ROLES)[number];

/** Most people kept of one article. */
export const MAX_CREATORS = 50;

/** Longest name, also as it is filed, and longest affiliation, in characters. */
export const MAX_NAME = 200;
export const MAX_AFFILIATION = 300;

/** Somebody who made an article or a book. */
export interface Creator {
  /** As it is spoken: "Ines Marlowe"; an organisation's name. */
  readonly name: string;
  readonly role: Role;
  readonly orcid: string;
  readonly affiliation: string;
  /**
   * What a list files the name under, where the source said it: "García Márquez" of "Gabriel García Márquez".
   * The whole name for an organisation or a single name. '' is not known.
   */
  readonly family: string;
}

/** Somebody of whom only the name is known. */
export const creator = (name: string, role: Role = 'author'): Creator => ({
  name,
  role,
  orcid: '',
  affiliation: '',
  family: '',
});

/** "0000-0002-1825-0097" out of whatever it stands in; '' when there is none. */
export const normalOrcid = (written: string): string =>
  /\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b/i.exec(written.slice(0, 200))?.[0].toUpperCase() ?? '';

/** Longest byline, in characters. */
const MAX_BYLINE = 300;

/** Who wrote it, on one line: the authors' names, or everybody's where nobody is called author. */
export function bylineOf(creators: readonly Creator[]): string {
  const authors = creators.filter(({ role }) => role === 'author');
  const names = (authors.length > 0 ? authors : creators).map(({ name }) => name);
  return cleanLine(names.join('; '), MAX_BYLINE);
}

/** The authors that a byline of an older record names. */
export const creatorsOfByline = (byline: string): Creator[] =>
  cleanLine(byline, MAX_BYLINE)
    .split(';')
    .map((name) => creator(name.trim()))
    .filter(({ name }) => name !== '')
    .slice(0, MAX_CREATORS);
