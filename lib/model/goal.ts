import { line, text, timeOrNone } from './field';
import { kind, type RecordOf } from './kind';
import { tagField } from './tag';

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
      /** When the member agreed to it as it stands (components/plan/goals/goal-words.ts). */
      agreed: timeOrNone,
      /** When the member last changed what was agreed to. */
      wrote: timeOrNone,
    },
    /** What it trains, in the pair's own words or the programme's. */
    keyed: { tags: tagField },
    section: 'plan',
    quiet: ['wrote'],
    searched: { name: 'title', text: ['why'] },
  },
);

export type Goal = RecordOf<typeof goals>;
