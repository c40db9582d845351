import { line, text, webAddress } from './field';
import { kind, type RecordOf } from './kind';

/** A page or a place that is of use to the pair, with a word why. */
export const resources = kind(
  'resources',
  {
    title: line(300),
    address: webAddress,
    /** What it is good for. */
    why: text(5_000),
  },
  {
    order: 'newest first',
    section: 'plan',
    searched: { name: 'title', text: ['why', 'address'] },
  },
);

export type Resource = RecordOf<typeof resources>;
