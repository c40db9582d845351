import { gatherKeyed, type Keyed, keyedField } from './keyed';

/** What each member says about one record, by member. It lies in the record as `why:<member>`. */
export type PerMember<T> = Keyed<T>;

/** Most members whose words are read. A notebook has two. */
export const MAX_VOICES = 16;

/** The field's name in the notebook. */
export const memberField = keyedField;

/** Gathers what each member says in one field; see `gatherKeyed`. */
export const gatherPerMember = <T>(
  record: Readonly<Record<string, unknown>>,
  field: string,
  read: (value: unknown) => T | undefined,
): PerMember<T> => gatherKeyed(record, field, read, MAX_VOICES);
