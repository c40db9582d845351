import type { Text } from 'yjs';
import type { Run } from '../../model/draft-text';
import type { WrittenBlock } from '../../model/draft-tokens';
import { readBlocks } from './blocks';
import { isWithinLimits } from './size';
import { COPIED } from './writers';
import { madeRuns } from './yjs-internals';

/** Characters in a row that one client wrote. */
interface Piece {
  length: number;
  readonly by: string;
}

/** Who wrote what of a text, in its order. */
function piecesOf(text: Text, writer: (client: number) => string): Piece[] {
  const pieces: Piece[] = [];
  for (const { length, client, said } of madeRuns(text)) {
    const by = said[COPIED] === true ? '' : writer(client);
    const last = pieces.at(-1);
    if (last?.by === by) last.length += length;
    else pieces.push({ length, by });
  }
  return pieces;
}

/**
 * The lines of a text with who wrote which of its words.
 *
 * @param writer the member behind a client of Yjs, '' where nobody knows. There a suggestion names its writer itself
 */
export function writtenBlocks(text: Text, writer: (client: number) => string): readonly WrittenBlock[] {
  const blocks = readBlocks(text);
  if (!isWithinLimits(text)) return blocks;
  const pieces = piecesOf(text, writer);
  let at = 0;
  const take = (most: number): Piece => {
    const piece = pieces[at] ?? { length: most, by: '' };
    const length = Math.min(most, piece.length);
    piece.length -= length;
    if (piece.length === 0) at += 1;
    return { length, by: piece.by };
  };
  const written = (run: Run): (Run & { by: string })[] => {
    const parts: (Run & { by: string })[] = [];
    for (let from = 0; from < run.text.length;) {
      const { length, by } = take(run.text.length - from);
      parts.push({ ...run, text: run.text.slice(from, from + length), by: by || (run.inserted?.by ?? '') });
      from += length;
    }
    return parts;
  };
  return blocks.map((block) => {
    const runs = block.runs.flatMap(written);
    take(1); // its "\n"
    return { ...block, runs };
  });
}
