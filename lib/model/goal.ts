import * as v from 'valibot';
import { line, text, time } from './field';
import { kind, type RecordOf } from './kind';
import { tagField } from './tag';

/** A moment of a member; 0 for none. What is no moment counts as none. */
const moment = v.optional(v.fallback(v.union([v.literal(0), time]), 0), 0);

/** Something that the pair wants to reach. */
export const goals = kind(
  'goals',
  {
    title: line(300),
    /** Why it matters to them. */
    why: text(5_000),
  },
  {
    perMember: {
      /** When the member agreed to it as it stands (lib/model/agreed.ts). */
      agreed: moment,
      /** When the member last changed what was agreed to. */
      wrote: moment,
    },
    /** What it trains, in the pair's own words or the programme's. */
    keyed: { tags: tagField },
    section: 'plan',
    quiet: ['wrote', 'tags'],
    searched: { name: 'title', text: ['why'] },
  },
);

export type Goal = RecordOf<typeof goals>;
