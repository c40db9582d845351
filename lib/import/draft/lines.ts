import type { Block, BlockLook, Look, Run } from '../../model/draft-text';
import { THING } from '../../model/draft-pictures';
import { MAX_BLOCKS, MAX_LETTERS, MAX_LINE, MAX_TITLE } from './limits';

/** The level of what a program calls a title. */
export const TITLE = 0;

/** As `BlockLook`, but with a heading's level as it was found, from `TITLE` to 6. */
export type FoundLook = Exclude<BlockLook, { kind: 'heading' }> | { kind: 'heading'; level: number };

/** A line as it was found. */
type Found = FoundLook & { readonly runs: readonly Run[] };

interface Style {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly link?: string | undefined;
}

const styleFrom = ({ bold, italic, link }: Style): Pick<Look, 'bold' | 'italic' | 'link'> => ({
  ...(bold && { bold }),
  ...(italic && { italic }),
  ...(link !== undefined && { link }),
});

/** Signs that are no words: controls, marks that turn the direction, those without width, and places of objects. */
const NO_WORDS =
  // oxlint-disable-next-line no-control-regex -- removing control characters is what this is for
  /[\u0000-\u001F\u007F-\u009F\u200B\u200E\u200F\u061C\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFC\uFFFD]/g;

const isAlike = (a: Run, b: Style): boolean =>
  a.picture === undefined && a.bold === b.bold && a.italic === b.italic && a.link === b.link;

/** Gathers words to lines: one space between words, none at an end, neighbours that look alike in one run. */
export class Lines {
  readonly found: Found[] = [];
  #runs: Run[] = [];
  #look: FoundLook = { kind: 'paragraph' };
  #letters = 0;
  #inLine = 0;
  #longest = 0;

  /** It is longer than a draft takes; what follows is left out. */
  get isTooLong(): boolean {
    return this.found.length > MAX_BLOCKS || this.#letters > MAX_LETTERS || this.#longest > MAX_LINE;
  }

  /** Whether no word of the line that is begun stands yet. */
  get isNew(): boolean {
    return this.#runs.length === 0;
  }

  add(written: string, look: FoundLook, shown: Style): void {
    const spaced = written.replace(/\s+/g, ' ').replace(NO_WORDS, '').toWellFormed();
    const last = this.#runs.at(-1);
    const text = (last?.text.endsWith(' ') ?? true) ? spaced.replace(/^ +/, '') : spaced;
    if (text === '' || this.isTooLong) return;
    if (last === undefined) this.#look = look;
    this.#letters += text.length;
    this.#inLine += text.length;
    this.#longest = Math.max(this.#longest, this.#inLine);
    const style = styleFrom(shown);
    if (last !== undefined && isAlike(last, style))
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text + text };
    else this.#runs.push({ text, ...style });
  }

  /** Ends the line that is begun. One without words is none. */
  end(): void {
    const last = this.#runs.at(-1);
    const text = last?.text.trimEnd() ?? '';
    const before = this.#runs.slice(0, -1);
    const runs = last === undefined || text === '' ? before : [...before, { ...last, text }];
    this.#runs = [];
    this.#inLine = 0;
    if (runs.length > 0) this.found.push({ ...this.#look, runs });
  }

  /** @param name of the picture (pictures.ts) */
  picture(name: string, alt: string, look: FoundLook): void {
    if (this.#runs.length === 0) this.#look = look;
    const said = alt.slice(0, MAX_LINE).replace(NO_WORDS, '').toWellFormed();
    this.#runs.push({ text: THING, picture: { hash: name, alt: said } });
    this.#letters += 1;
    this.#inLine += 1;
  }

  rule(): void {
    this.end();
    this.found.push({ kind: 'rule', runs: [] });
  }

  /** Takes up the line before again, so that words go on in it. */
  goOn(): void {
    const last = this.found.pop();
    if (last === undefined) return;
    const { runs, ...look } = last;
    this.#look = look;
    this.#runs = [...runs];
    this.#inLine = runs.reduce((sum, { text }) => sum + text.length, 0);
  }
}

const deepest = (level: number): 2 | 3 | 4 => (level >= 4 ? 4 : level === 3 ? 3 : 2);

const isLevel = (one: Found, level: number): boolean => one.kind === 'heading' && one.level === level;

/**
 * The lines as a draft has them. The draft's title is its only heading of the first level. So where one was found, all
 * others go a level down. A draft has three levels.
 */
export function blocksFrom(found: readonly Found[], isDown = false): readonly Block[] {
  const down = isDown || found.some((one) => isLevel(one, TITLE) || isLevel(one, 1)) ? 1 : 0;
  return found.map((one) => (one.kind === 'heading' ? { ...one, level: deepest(one.level + down) } : one));
}

/**
 * How many of the first lines are a title: one that says so, or a heading of the first level that has no other. What is
 * longer than a draft's title stays among the lines.
 *
 * @param isDown headings of the first level are never the title
 */
export function titleIn(found: readonly Found[], isDown: boolean): 0 | 1 {
  const [first] = found;
  if (first === undefined || first.runs.reduce((sum, { text }) => sum + text.length, 0) > MAX_TITLE) return 0;
  const isOnly = !isDown && isLevel(first, 1) && !found.slice(1).some((one) => isLevel(one, 1));
  return isOnly || isLevel(first, TITLE) ? 1 : 0;
}
