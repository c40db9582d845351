import type { Block, BlockLook, Look, Suggestion } from '../../model/draft-text';

/** Another look that is suggested: of words, or of a line. */
export type SuggestedLook =
  | { readonly look: 'bold' | 'italic'; readonly to: boolean; readonly words: string }
  | { readonly look: 'link'; readonly to: string; readonly words: string }
  | { readonly look: 'line'; readonly from: BlockLook; readonly to: BlockLook; readonly words: string };

/** A suggestion as it is shown: what it puts in, what it takes out, and what it makes of words and lines. */
export interface Suggested extends Suggestion {
  /** Words to be put in; a new line is one sign. */
  readonly inserted: string;
  readonly deleted: string;
  readonly looks: readonly SuggestedLook[];
}

/** More than this of one suggestion is not shown in the list: characters, and looks. */
export const MOST_WORDS = 200;
export const MOST_LOOKS = 5;

/** Stands for the end of a line. */
const LINE = '¶';

/** Stands for a picture. */
const PICTURE = '▣';

type Gathered = { by: string; inserted: string; deleted: string; looks: SuggestedLook[] };

/** Suggestions by their ids, as they are read from the beginning of a draft. */
class Gathering {
  readonly found = new Map<string, Gathered>();

  #of({ id, by }: Suggestion): Gathered {
    const one = this.found.get(id) ?? { by, inserted: '', deleted: '', looks: [] };
    this.found.set(id, one);
    return one;
  }

  words({ inserted, deleted }: Pick<Look, 'inserted' | 'deleted'>, words: string): void {
    const note = (one: Suggestion | undefined, what: 'inserted' | 'deleted'): void => {
      if (one === undefined) return;
      const known = this.#of(one);
      if (known[what].length < MOST_WORDS) known[what] += words.slice(0, MOST_WORDS);
    };
    note(inserted, 'inserted');
    note(deleted, 'deleted');
  }

  look(one: Suggestion | undefined, said: SuggestedLook): void {
    if (one === undefined) return;
    const { looks } = this.#of(one);
    const [last, words] = [looks.at(-1), said.words.slice(0, MOST_WORDS)];
    const goesOn =
      last !== undefined && last.look === said.look && last.look !== 'line' && last.to === said.to;
    if (goesOn) looks[looks.length - 1] = { ...last, words: (last.words + words).slice(0, MOST_WORDS) };
    else if (looks.length < MOST_LOOKS) looks.push({ ...said, words });
  }
}

/** The suggestions in a draft, in the order in which they begin. */
export function suggestionsIn(blocks: readonly Block[]): readonly Suggested[] {
  const all = new Gathering();
  for (const { runs, end, as, ...from } of blocks) {
    for (const run of runs) {
      const { asBold, asItalic, asLink, text, picture } = run;
      const words = picture === undefined ? text : PICTURE;
      all.words(run, words);
      all.look(asBold, { look: 'bold', to: asBold?.to === true, words });
      all.look(asItalic, { look: 'italic', to: asItalic?.to === true, words });
      all.look(asLink, { look: 'link', to: asLink?.to.slice(0, MOST_WORDS) ?? '', words });
    }
    all.words(end ?? {}, LINE);
    const words = runs.map(({ text }) => text).join('');
    if (as !== undefined) all.look(as, { look: 'line', from, to: as.to, words });
  }
  return [...all.found].map(([id, one]) => ({ id, ...one }));
}
