import * as v from 'valibot';
import { id } from './field';

/**
 * Values with a key of their own lie beside a record's other fields as `cell:<column>` or `why:<member>`. Two
 * people who write under different keys never overwrite each other. The model shows them as a map by key.
 */
export type Keyed<T> = Readonly<Record<string, T>>;

/** Most values of one family that a record may have. A hostile partner could write thousands. */
export const MAX_KEYED = 150;

/** The field's name in the notebook. */
export const keyedField = (family: string, key: string): string => `${family}:${key}`;

/** No value: shared, since most records have none. */
const NONE: Keyed<never> = Object.freeze(Object.create(null) as Record<string, never>);

/**
 * Gathers the `family:<key>` entries of a stored record. A value that does not fit is left out, and so is an empty one.
 *
 * @param most how many are taken
 * @returns an object without prototype, so that no key can mean something to JavaScript
 */
export function gatherKeyed<T>(
  record: Readonly<Record<string, unknown>>,
  family: string,
  read: (value: unknown) => T | undefined,
  most = MAX_KEYED,
): Keyed<T> {
  let gathered: Record<string, T> | undefined;
  const prefix = `${family}:`;
  let left = most;
  for (const name of Object.keys(record)) {
    if (!name.startsWith(prefix) || left === 0) continue;
    const key = name.slice(prefix.length);
    const value = v.is(id, key) ? read(record[name]) : undefined;
    if (value === undefined || value === '') continue;
    gathered ??= Object.create(null) as Record<string, T>;
    gathered[key] = value;
    left -= 1;
  }
  return gathered ?? NONE;
}
