import * as v from 'valibot';
import { id } from './field';
import { MAX_BESIDE, MAX_QUOTE, MEANINGS } from './highlight';
import { parse } from './parse';

/**
 * What goes to the script in a page that is open, and what comes from it. Both ends parse it: the page belongs to
 * somebody else.
 */

/** Most highlights that a page gets, and most characters of them: a partner may make 50,000. */
export const MOST_SHOWN = 1_000;
export const MOST_SIGNS = 400_000;

const signs = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
const meaning = v.picklist(MEANINGS);

const anchor = {
  quote: v.pipe(signs(MAX_QUOTE), v.minLength(1)),
  prefix: signs(MAX_BESIDE),
  suffix: signs(MAX_BESIDE),
  start: place,
  end: place,
  once: v.boolean(),
};

const shownHighlight = v.object({ id, meaning, seat: v.picklist(['a', 'b']), ...anchor });

/** A highlight as a page gets it: its place, and how it looks. Nothing of its thread. */
export type ShownHighlight = v.InferOutput<typeof shownHighlight>;

const livePage = v.object({
  /** Names this showing, so that an answer to an earlier one is told from an answer to this. */
  show: id,
  highlights: v.pipe(v.array(shownHighlight), v.maxLength(MOST_SHOWN)),
  canWrite: v.boolean(),
  /** Where the bar begins: what the person marks only they see. */
  onlyMe: v.boolean(),
  /** The single keys that mark while words are selected, by what they do. */
  keys: v.pipe(v.array(v.tuple([signs(20), v.picklist(['first', ...MEANINGS])])), v.maxLength(20)),
  /** A highlight to go to, and a name of that asking; null for none. */
  goTo: v.nullable(v.object({ highlight: id, asked: id })),
  /** The two by their seats; '' for this member, whom the words call "You". */
  names: v.object({ a: signs(100), b: signs(100) }),
});

export type LivePage = v.InferOutput<typeof livePage>;

const told = signs(200);

const ofMeanings = v.object({
  liked: told,
  disliked: told,
  question: told,
  try: told,
  quote: told,
  note: told,
});

/** The words of the bar, in the language of the interface. */
const liveWords = v.object({
  bar: told,
  meanings: ofMeanings,
  /** What is said once words are marked. */
  marked: ofMeanings,
  both: told,
  bothNamed: told,
  me: told,
  meNamed: told,
  openPanel: told,
  tooLong: told,
  nothing: told,
  refused: told,
  /** What this member is called. */
  you: told,
});

export type LiveWords = v.InferOutput<typeof liveWords>;

const shown = v.object({ page: livePage, words: liveWords });

export const parseShown = (input: unknown): v.InferOutput<typeof shown> | undefined => parse(shown, input);

const newMark = v.object({ show: id, meaning, onlyMe: v.boolean(), ...anchor });

/** Words that a person marks in a page that is open. */
export type NewMark = v.InferOutput<typeof newMark>;

export const parseNewMark = (input: unknown): NewMark | undefined => parse(newMark, input);

const foundThere = v.object({
  show: id,
  /** Ids of the highlights whose words are there. */
  found: v.pipe(v.array(id), v.maxLength(MOST_SHOWN)),
  /** The request that it went to a highlight for; '' for none. */
  went: v.union([v.literal(''), id]),
});

export type FoundThere = v.InferOutput<typeof foundThere>;

export const parseFoundThere = (input: unknown): FoundThere | undefined => parse(foundThere, input);

const clicked = v.object({ highlight: v.union([v.literal(''), id]) });

/** The highlight that a person clicked on in a page, '' for the panel alone; undefined for nonsense. */
export const parseClicked = (input: unknown): string | undefined => parse(clicked, input)?.highlight;

/** Why words of a page were not marked: beside what every verb may answer, the page shows no reading any more. */
export type MarkRefusal =
  | 'not-here'
  | 'not-a-mark'
  | 'too-new'
  | 'closed'
  | 'out'
  | 'gone'
  | 'disk-full'
  | 'failed';

const thread = v.object({ notebook: id, reading: id, highlight: id });

/** Where a click on marked words leads. */
export type Thread = v.InferOutput<typeof thread>;

export const parseThread = (input: unknown): Thread | undefined => parse(thread, input);

/** What a tab shows of a reading, as panels are told. */
export interface OnPage {
  readonly notebook: string;
  readonly reading: string;
  /** Ids of the highlights that were not found there; null while nobody has looked. */
  readonly missing: readonly string[] | null;
}
