import * as v from 'valibot';
import { id } from './field';

/**
 * What each member says about one record lies beside its other fields as `why:<member>`, so that two
 * members never overwrite each other. In the model it is a map from member to value.
 */
export type PerMember<T> = Readonly<Record<string, T>>;

/** The field's name in the notebook. */
export const memberField = (field: string, member: string): string => `${field}:${member}`;

/** Of nobody: shared, since most records have nothing of anybody. */
const NOBODY: PerMember<never> = Object.freeze(Object.create(null) as Record<string, never>);

/**
 * Gathers `field:<member>` entries of a stored record; values that do not fit are left out.
 *
 * @returns an object without prototype, so that no member id can mean something to JavaScript
 */
export function gatherPerMember<T>(
  record: Readonly<Record<string, unknown>>,
  field: string,
  read: (value: unknown) => T | undefined,
): PerMember<T> {
  let gathered: Record<string, T> | undefined;
  const prefix = `${field}:`;
  let left = 16; // a notebook has two members; a hostile one shall not make us carry thousands
  for (const key of Object.keys(record)) {
    if (!key.startsWith(prefix) || left === 0) continue;
    const member = key.slice(prefix.length);
    const value = v.is(id, member) ? read(record[key]) : undefined;
    if (value === undefined || value === '') continue;
    gathered ??= Object.create(null) as Record<string, T>;
    gathered[member] = value;
    left -= 1;
  }
  return gathered ?? NOBODY;
}
