import * as v from 'valibot';
import { USUAL_TARGET } from './draft-gauge';
import { line, oneOf, time, webAddress } from './field';
import { kind, type RecordOf } from './kind';

/** How far a draft is, in the order of the menu. */
export const DRAFT_STATES = ['idea', 'drafting', 'ready', 'published'] as const;

/** A count of words to aim at; a foreign one that fits no text becomes the usual one. */
const words = (usual: number) =>
  v.optional(v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)), usual), usual);

/**
 * A blog post that both write. The record says what it is; its words are a text (lib/notebook/texts), in which two may
 * type at once.
 */
export const drafts = kind(
  'drafts',
  {
    title: line(300),
    state: oneOf(DRAFT_STATES),
    /** Where it was published, '' as long as it is not. */
    address: webAddress,
    /** Fewest and most words to aim at, for a post of the ALSC Blog. */
    least: words(USUAL_TARGET.least),
    most: words(USUAL_TARGET.most),
    /** The template that it began from, '' for a blank one. */
    template: line(64),
    /** It is out of the list. */
    archived: v.optional(v.boolean(), false),
  },
  {
    perMember: {
      /** When this member said that it may go out as it is; 0 or nothing while they have not. */
      ready: time,
      /** What the draft said then (`draftSays`), '' where an older app wrote it: apart, no time tells what they had seen. */
      readyFor: line(64),
      /** When this member last wrote in its text: kept some times an hour, since a text itself names no time. */
      wrote: time,
    },
    keyed: {
      /** When a person ticked a check that Bookbag cannot see (draft-checklist.ts); 0 once it is taken back. */
      checked: v.optional(v.fallback(v.pipe(v.number(), v.minValue(0)), 0), 0),
    },
    section: 'write',
    order: 'newest first',
    quiet: ['template', 'checked', 'readyFor'],
    apart: ['archived'],
    searched: { name: 'title' },
    text: true,
  },
);

export type Draft = RecordOf<typeof drafts>;

/** The latest of some times by member, of all but one of them; 0 where there is none. */
const latestOf = (times: Readonly<Record<string, number>>, except: string): number =>
  Math.max(0, ...Object.entries(times).map(([member, at]) => (member === except ? 0 : at)));

/** Who finds the draft ready as it is: nobody for whom somebody else has written in it since. */
export const readyMembers = ({ ready, wrote }: Pick<Draft, 'ready' | 'wrote'>): readonly string[] =>
  Object.entries(ready).flatMap(([member, said]) =>
    said > 0 && latestOf(wrote, member) <= said ? [member] : [],
  );

/** Who finds a draft ready that says this now: of others' words that came from elsewhere, nobody who had not seen them. */
export const readyFor = (
  draft: Pick<Draft, 'ready' | 'wrote' | 'readyFor'>,
  says: string,
): readonly string[] =>
  readyMembers(draft).filter((member) => ['', says].includes(draft.readyFor[member] ?? ''));

/** When a member says "ready" now: not before what the other one wrote, whose clock may be ahead. */
export const readyAt = ({ wrote }: Pick<Draft, 'wrote'>, me: string, now: number): number =>
  Math.max(now, latestOf(wrote, me));

/**
 * When a member writes now that has told so a moment ago: behind the last "ready" of somebody else, which is none any
 * more. Undefined where there is none since they told it.
 */
export function wroteSince(
  { ready, wrote }: Pick<Draft, 'ready' | 'wrote'>,
  me: string,
  now: number,
): number | undefined {
  const said = latestOf(ready, me);
  return said >= (wrote[me] ?? 0) && said > 0 ? Math.max(now, said + 1) : undefined;
}
