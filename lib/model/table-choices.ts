import * as v from 'valibot';
import { id } from './field';
import { parse } from './parse';

/** How a person looks at a table on this device. */
export interface TableChoices {
  /** Pixels, by the keys of columns. */
  readonly widths: Readonly<Record<string, number>>;
  /** The columns that stay in view at the side, beside the first. */
  readonly frozen: readonly string[];
  /** The column by which rows stand together, '' for none. */
  readonly group: string;
}

const USUAL_TABLE: TableChoices = { widths: {}, frozen: [], group: '' };

/** Pixels. */
const MIN_WIDTH = 50;
const MAX_WIDTH = 1_000;

const schema = v.object({
  widths: v.fallback(v.record(id, v.pipe(v.number(), v.minValue(MIN_WIDTH), v.maxValue(MAX_WIDTH))), {}),
  frozen: v.fallback(v.array(id), []),
  group: v.fallback(v.union([v.literal(''), id]), ''),
});

/** What a device keeps, checked: the usual look where that is none. */
export function tableChoicesOf(kept: string): TableChoices {
  try {
    return parse(schema, JSON.parse(kept)) ?? USUAL_TABLE;
  } catch {
    return USUAL_TABLE; // no JSON
  }
}
