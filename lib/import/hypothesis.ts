import { MAX_BESIDE, MAX_QUOTE } from '../model/highlight';
import { fail, ok, type Result } from '../util/result';
import { cleanLine, cleanText, squeezed } from '../util/text';

/** Most characters of a file, and most entries of one. Hypothesis itself hands out some hundred of a page. */
export const MAX_FILE = 10_000_000;
export const MAX_ENTRIES = 2_000;
/** Most characters of one entry's words: a comment holds as many, with room for who wrote them. */
export const MAX_WORDS = 19_000;
const MAX_NAME = 80;

/** One thing that somebody marked or said in Hypothesis. */
export interface Entry {
  readonly id: string;
  /** Who made it, as Hypothesis shows them. */
  readonly name: string;
  readonly text: string;
  /** The marked words, on one line; '' for a reply and for what was said of a whole page. */
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where the words stood in the page, in code units; 0 where that is not known. */
  readonly start: number;
  /** The entries above it, the first of the thread first; none for the first. */
  readonly above: readonly string[];
  /** It is longer than Bookbag keeps. */
  readonly tooLong: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** "Ana Ruiz", else "ana" of "acct:ana@hypothes.is". */
function nameOf(entry: Fields): string {
  const shown = textOf(fieldsOf(entry['user_info'])['display_name']);
  const account = textOf(entry['user']).slice(0, 300);
  return cleanLine((shown || account.replace(/^acct:/, '').replace(/@.*$/, '')).slice(0, 300), MAX_NAME);
}

/** The first selector of a type among those of the first target: Hypothesis writes one target. */
function selectorOf(entry: Fields, type: string): Fields {
  const selectors = listOf(fieldsOf(listOf(entry['target'])[0])['selector']).slice(0, 20);
  return selectors.map(fieldsOf).find((one) => one['type'] === type) ?? {};
}

function entryOf(value: unknown): Entry | undefined {
  const entry = fieldsOf(value);
  const id = textOf(entry['id']);
  if (id === '' || id.length > 100) return undefined;
  const words = selectorOf(entry, 'TextQuoteSelector');
  const start = selectorOf(entry, 'TextPositionSelector')['start'];
  const exact = squeezed(textOf(words['exact']));
  const text = textOf(entry['text']);
  return {
    ...{ id, name: nameOf(entry), text: cleanText(text.slice(0, 2 * MAX_WORDS), MAX_WORDS) },
    quote: cleanLine(exact.slice(0, 2 * MAX_QUOTE), MAX_QUOTE),
    prefix: cleanLine(textOf(words['prefix']).slice(-MAX_BESIDE), MAX_BESIDE),
    suffix: cleanLine(textOf(words['suffix']).slice(0, MAX_BESIDE), MAX_BESIDE),
    start: Number.isSafeInteger(start) ? Math.min(10_000_000, Math.max(0, start as number)) : 0,
    above: listOf(entry['references']).slice(0, 100).map(textOf),
    tooLong: exact.length > MAX_QUOTE || text.length > MAX_WORDS,
  };
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    return undefined; // also what is nested too deep
  }
}

/** What Hypothesis exports holds its entries under "annotations", what its service answers under "rows". */
function rowsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  const { annotations, rows } = fieldsOf(value);
  return [annotations, rows].find((one) => Array.isArray(one)) as readonly unknown[] | undefined;
}

/**
 * Reads a file that Hypothesis exported, whole or not at all: one entry that is none refuses the file. Each name in it
 * is new to the one who calls; of two entries with one id the first counts.
 *
 * @returns 'too-long' for more than Bookbag takes at once, 'not-one' for anything else than such a file
 */
export function readHypothesis(file: string): Result<readonly Entry[], 'too-long' | 'not-one'> {
  if (file.length > MAX_FILE) return fail('too-long');
  const rows = rowsOf(parsed(file));
  if (rows === undefined) return fail('not-one');
  if (rows.length > MAX_ENTRIES) return fail('too-long');
  const entries = rows.map(entryOf);
  if (entries.length === 0 || entries.includes(undefined)) return fail('not-one');
  const byId = new Map<string, Entry>();
  for (const one of entries as Entry[]) if (!byId.has(one.id)) byId.set(one.id, one);
  return ok([...byId.values()]);
}
