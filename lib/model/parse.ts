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
