import * as v from 'valibot';
import { cleanLine } from '../util/text';
import { line, text, webAddress } from './field';
import { list, type ListRule } from './list';
import { parse } from './parse';

/** Most references kept of one article, and the longest of them. */
export const MAX_REFERENCES = 500;
export const MAX_REFERENCE = 1000;

/** Characters of all references together: what even the worst packing keeps under a body's limit. */
export const MAX_REFERENCES_LENGTH = 150_000;

/** References one by one, in the side-car or as somebody typed them. */
export const REFERENCES: ListRule = [
  MAX_REFERENCES,
  (one) => cleanLine(one.slice(0, 4 * MAX_REFERENCE), MAX_REFERENCE),
];

/** Most bytes of a side-car, inflated: somewhat over what its fields let pass. */
export const MAX_DETAILS = 2 * 1024 * 1024;

/** A whole number within its bounds, or null when it is not known. */
const within = (least: number, most: number) =>
  v.optional(
    v.nullable(
      v.fallback(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)), null as never),
    ),
    null,
  );

/** What is too long for the notebook, or of use for books only. */
export const detailsFields = {
  abstract: text(5000),
  references: list(REFERENCES),
  /** Address of a picture of the cover. */
  cover: webAddress,
  ageMin: within(0, 120),
  ageMax: within(0, 120),
  /** School grades in the United States: -1 is PreK, 0 is kindergarten. */
  gradeMin: within(-1, 13),
  gradeMax: within(-1, 13),
  numberOfPages: within(1, 100_000),
  format: line(60),
};
const schema = v.object(detailsFields);

/** The side-car of a reading: JSON, gzip, stored under its hash as a body is. */
export type Details = Readonly<v.InferOutput<typeof schema>>;

/** No side-car, or one in which nothing stands. */
export const NO_DETAILS: Details = {
  abstract: '',
  references: [],
  cover: '',
  ageMin: null,
  ageMax: null,
  gradeMin: null,
  gradeMax: null,
  numberOfPages: null,
  format: '',
};

const isNothing = (value: unknown): boolean =>
  value === '' || value === null || (Array.isArray(value) && value.length === 0);

/** As it is stored; '' when there is nothing to store. */
export function detailsText(details: Details): string {
  const known = Object.keys(NO_DETAILS).map((key) => [key, details[key as keyof Details]] as const);
  const kept = known.filter(([, value]) => !isNothing(value));
  return kept.length === 0 ? '' : JSON.stringify(Object.fromEntries(kept));
}

/** Reads a side-car, which the partner may have made; what does not fit is as good as none. */
export function parseDetails(json: string): Details {
  try {
    return parse(schema, JSON.parse(json)) ?? NO_DETAILS;
  } catch {
    return NO_DETAILS; // no JSON: foreign bytes, nothing of ours to report
  }
}
