import { MAX_DRAFT_PICTURES } from '../../model/body-limits';
import type { Block, Run } from '../../model/draft-text';
import { fromBase64 } from '../../util/bytes';

/*
 * Pictures in foreign HTML. An `<img>` never gets its address to a browser: what holds its picture itself (`data:`) is
 * taken out before, and a name stands in its place. What leads elsewhere is never fetched.
 */
/** The attribute that names a picture: of this list by its number, or one of our own by its hash. */
export const PICTURE_NAME = 'data-picture';

const OURS = /^[0-9a-f]{64}$/;
const NUMBERED = /^picture:(\d{1,4})$/;
const HELD = /^\s*data:(image\/(?:png|jpe?g|gif|webp));base64,([A-Za-z0-9+/=\s]+)$/i;

/** The address of a picture that a reader of files gives beside its HTML. */
export const numbered = (n: number): string => `picture:${n}`;

/** Gathers what the pictures of one document hold. */
export class Pictures {
  /** In the order of their numbers. */
  readonly files: Blob[];

  /** @param given what a reader of files gives, under `numbered` */
  constructor(given: readonly Blob[] = []) {
    this.files = [...given];
  }

  /**
   * The name of a picture by its address, and by the name that it has already.
   *
   * @param address hostile
   * @returns '' for what holds no picture, and for more than a draft takes
   */
  nameOf(address: string, named: string): string {
    if (OURS.test(named)) return named;
    const given = NUMBERED.exec(address);
    if (given !== null) return this.files[Number(given[1])] === undefined ? '' : address;
    const [, type = '', words = ''] = HELD.exec(address) ?? [];
    const bytes = words === '' ? undefined : fromBase64(words.replaceAll(/\s/g, ''));
    if (bytes === undefined || this.files.length >= MAX_DRAFT_PICTURES) return '';
    return numbered(this.files.push(new Blob([bytes], { type })) - 1);
  }
}

/**
 * The lines with stored pictures in the place of those found.
 *
 * @param stored their hashes by number; undefined for one that could not be stored
 * @param knows whether a hash names a picture of the notebook
 * @returns `left`: how many are left out
 */
export function withPictures(
  blocks: readonly Block[],
  stored: readonly (string | undefined)[],
  knows: (hash: string) => boolean = () => false,
): { readonly blocks: readonly Block[]; readonly left: number } {
  let left = 0;
  const put = (run: Run): readonly Run[] => {
    if (run.picture === undefined) return [run];
    const { hash: name, alt } = run.picture;
    const number = NUMBERED.exec(name)?.[1];
    const hash = number === undefined && knows(name) ? name : stored[Number(number ?? -1)];
    if (hash !== undefined) return [{ ...run, picture: { hash, alt } }];
    left += 1;
    return [];
  };
  const all = blocks
    .map((block) => ({ ...block, runs: block.runs.flatMap(put) }))
    .filter(({ runs, kind }, n) => runs.length > 0 || kind === 'rule' || blocks[n]?.runs.length === 0);
  return { blocks: all, left };
}
