import type { Block, Look, Suggestion } from '../../model/draft-text';

/** A suggestion as it is shown: what it puts in, and what it takes out. */
export interface Suggested extends Suggestion {
  /** Words to be put in; a new line is one sign. */
  readonly inserted: string;
  readonly deleted: string;
}

/** More than this of one suggestion is not shown in the list. */
const MOST_WORDS = 200;

/** Stands for the end of a line. */
const LINE = '¶';

/** Stands for a picture. */
const PICTURE = '▣';

/** The suggestions in a draft, in the order in which they begin. */
export function suggestionsIn(blocks: readonly Block[]): readonly Suggested[] {
  const found = new Map<string, { by: string; inserted: string; deleted: string }>();
  const note = (one: Suggestion | undefined, what: 'inserted' | 'deleted', words: string): void => {
    if (one === undefined) return;
    const known = found.get(one.id) ?? { by: one.by, inserted: '', deleted: '' };
    if (known[what].length < MOST_WORDS) known[what] += words.slice(0, MOST_WORDS);
    found.set(one.id, known);
  };
  const look = ({ inserted, deleted }: Pick<Look, 'inserted' | 'deleted'>, words: string): void => {
    note(inserted, 'inserted', words);
    note(deleted, 'deleted', words);
  };
  for (const { runs, end } of blocks) {
    for (const run of runs) look(run, run.picture === undefined ? run.text : PICTURE);
    look(end ?? {}, LINE);
  }
  return [...found].map(([id, one]) => ({ id, ...one }));
}
