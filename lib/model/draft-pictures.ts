import type { Block, Run } from './draft-text';

/** Stands in a text for a thing that is no character: a picture, or what a newer app may put there. */
export const THING = '\uFFFC';

const ofPicture = ({ picture }: Run): boolean => picture !== undefined;

/** A block as it is stored: a picture is a sign in a line, and its caption the words behind it. */
export function asStored(block: Block): Block {
  if (block.kind !== 'picture') return block;
  const { picture, alt, runs, end } = block;
  const sign: Run = { text: THING, picture: { hash: picture, alt } };
  return { kind: 'paragraph', runs: [sign, ...runs], ...(end && { end }) };
}

/** Words without the spaces at their ends. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  const last = runs.length - 1;
  return runs
    .map((run, n) => {
      const text = n === 0 ? run.text.trimStart() : run.text;
      return { ...run, text: n === last ? text.trimEnd() : text };
    })
    .filter(({ text }) => text !== '');
}

/** The pieces of a line between its pictures. Words behind the picture with which it begins are its caption. */
function parted(block: Block): readonly Block[] {
  const parts: Block[] = [];
  let words: Run[] = [];
  const end = (): void => {
    const [last, said] = [parts.at(-1), trimmed(words)];
    if (said.length > 0 && last?.kind === 'picture' && parts.length === 1) parts[0] = { ...last, runs: said };
    else if (said.length > 0) parts.push({ ...block, runs: said });
    words = [];
  };
  for (const run of block.runs) {
    if (run.picture === undefined) words.push(run);
    else {
      end();
      parts.push({ kind: 'picture', picture: run.picture.hash, alt: run.picture.alt, runs: [] });
    }
  }
  end();
  return parts;
}

/** The lines as documents have them: each picture is a block of its own. */
export const picturesApart = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.runs.some(ofPicture) ? parted(block) : [block]));
