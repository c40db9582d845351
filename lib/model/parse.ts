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
 * Reads a foreign record into `record`, but only the fields that are there. Gives the same result as the whole
 * schema, but skips fields that are absent. Opening a notebook reads thousands of records, and most have few of
 * their fields (measured: a third of the time).
 *
 * @param record has every field at its default; it is changed
 * @param earlier names under which older apps stored a field, each with its name now
 * @returns false when a field that is there does not fit
 */
export function parsePresent(
  fields: v.ObjectEntries,
  record: Record<string, unknown>,
  earlier: ReadonlyMap<string, string>,
  input: Readonly<Record<string, unknown>>,
): boolean {
  for (const key of Object.keys(input)) {
    const name = earlier.get(key) ?? key;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined || (name !== key && Object.hasOwn(input, name))) continue;
    const outcome = field['~run']({ typed: false, value: input[key] }, {});
    if (!outcome.typed || outcome.issues !== undefined) return false;
    record[name] = outcome.value;
  }
  return true;
}
