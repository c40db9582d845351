import * as v from 'valibot';
import { MAX_PICTURES } from './body-limits';
import { webAddress } from './field';
import { parse } from './parse';

const schema = v.pipe(
  v.array(
    v.object({
      n: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_PICTURES - 1)),
      src: webAddress,
    }),
  ),
  v.maxLength(MAX_PICTURES),
);

/** A picture that its host did not let us read: its place in the text, and its address. */
export type MissedPicture = v.InferOutput<typeof schema>[number];

/** What is kept of missed pictures; nothing where something else stands. */
export function parseMissed(json: string): readonly MissedPicture[] {
  if (json === '') return [];
  try {
    return (parse(schema, JSON.parse(json)) ?? []).filter(({ src }) => src !== '');
  } catch {
    return []; // no JSON: then nothing is offered
  }
}
