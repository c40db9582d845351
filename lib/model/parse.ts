import * as v from 'valibot';

/**
 * Reads one foreign value against a schema.
 *
 * @returns the cleaned value, or undefined when any part of it does not fit: a record is taken whole or not at all
 */
export function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): v.InferOutput<Schema> | undefined {
  const outcome = v.safeParse(schema, input);
  return outcome.success ? outcome.output : undefined;
}

/**
 * Reads a foreign record field by field, but only those that are there; the others are as in `blank`. The outcome is
 * that of the whole schema, which would also read each default: thousands of records are read at an opening, and
 * most have few of their fields (measured: a third of the time).
 *
 * @param blank makes a record with nothing in it but all its fields, by a literal: then all records have one shape,
 *   where a copied one would be a hash table of its own, several times as large (measured)
 * @param required fields that must be there
 */
export function parsePresent<Fields extends v.ObjectEntries>(
  fields: Fields,
  blank: () => v.InferOutput<v.ObjectSchema<Fields, undefined>>,
  required: readonly (keyof Fields & string)[],
  input: Readonly<Record<string, unknown>>,
): v.InferOutput<v.ObjectSchema<Fields, undefined>> | undefined {
  if (required.some((key) => !Object.hasOwn(input, key))) return undefined;
  const record: Record<string, unknown> = blank();
  for (const key of Object.keys(input)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field === undefined) continue;
    const outcome = field['~run']({ typed: false, value: input[key] }, {});
    if (!outcome.typed || outcome.issues !== undefined) return undefined;
    record[key] = outcome.value;
  }
  return record as v.InferOutput<v.ObjectSchema<Fields, undefined>>;
}
