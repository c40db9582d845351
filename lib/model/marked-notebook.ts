import * as v from 'valibot';
import { line } from './field';
import { parse } from './parse';

/** A notebook as the mark outside the database names it. */
export interface MarkedNotebook {
  readonly id: string;
  /** '' when the pair gave none. */
  readonly name: string;
  /** The partner's name once known, else ''. */
  readonly partner: string;
}

/** Most notebooks that are marked. */
export const MOST_MARKED = 100;

const marked = v.object({ id: line(64), name: line(500), partner: line(500) });

/** The notebooks that a mark names; what is none is left out. */
export function parseMark(mark: unknown): MarkedNotebook[] {
  const all = Array.isArray(mark) ? mark.slice(0, MOST_MARKED) : [];
  return all.flatMap((one: unknown) => {
    const known = parse(marked, one);
    return known === undefined || known.id === '' ? [] : [known];
  });
}
