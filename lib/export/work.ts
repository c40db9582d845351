import type { Creator } from '../model/creator';
import { type Described, described } from '../model/described';
import type { Details } from '../model/details';
import type { Reading } from '../model/reading';
import { dayOf } from './dates';

/** Kinds that citation styles tell apart. */
export type Kind = 'article' | 'news' | 'blog' | 'book' | 'web';

/** What is cited: a reading with its side-car, and what follows from them. */
export interface Work extends Described {
  readonly reading: Reading;
  readonly kind: Kind;
  readonly title: string;
  readonly creators: readonly Creator[];
  /** With a dash between, as styles write it: "15–22". */
  readonly pages: string;
  /** ISO day on which it was clipped: that is when it was seen. */
  readonly accessed: string;
  /** Where it leads: the DOI before the page. */
  readonly address: string;
}

function kindOf({ type, volume, issn, doi }: Reading): Kind {
  if (type === 'book' || type === 'news') return type;
  if (type === 'blogPost') return 'blog';
  if (type === 'journalArticle' || volume !== '' || issn.length > 0) return 'article';
  return doi !== '' && type !== 'other' ? 'article' : 'web';
}

/** A reading made ready to be cited. Only its title is needed; its address stands for a missing one. */
export function workOf(reading: Reading, details: Details): Work {
  return {
    ...described(reading, details),
    reading,
    kind: kindOf(reading),
    title: reading.title || reading.url,
    creators: reading.creators,
    pages: reading.pages.replace(/\s*-\s*/g, '–'),
    accessed: dayOf(reading.at),
    address: reading.doi === '' ? reading.url : `https://doi.org/${reading.doi}`,
  };
}
