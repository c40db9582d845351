import type { Block, BlockLook, Look, Run } from './draft-text';
import { wordSplitter } from './draft-words';

/** A run with the member who wrote it; '' or nothing where that is not known. */
type WrittenRun = Run & { readonly by?: string };

/** A line of a draft with who wrote which of its words. */
export type WrittenBlock = BlockLook & Pick<Block, 'end' | 'as'> & { readonly runs: readonly WrittenRun[] };

/** A word, what stands between words, or the end of a line. */
export interface Token {
  /** "\n" for the end of a line. */
  readonly text: string;
  readonly by: string;
  readonly look: Look;
  /** Of the end of a line: what the line is. */
  readonly block?: BlockLook & Pick<Block, 'as'>;
}

const lookOf = ({ bold, italic, link, picture, inserted, deleted, ...as }: Look): Look => ({
  ...(bold && { bold }),
  ...(italic && { italic }),
  ...(link !== undefined && { link }),
  ...(picture && { picture }),
  ...(inserted && { inserted }),
  ...(deleted && { deleted }),
  ...(as.asBold && { asBold: as.asBold }),
  ...(as.asItalic && { asItalic: as.asItalic }),
  ...(as.asLink && { asLink: as.asLink }),
});

function blockLook({ runs: _runs, end: _end, ...look }: WrittenBlock): BlockLook & Pick<Block, 'as'> {
  return look;
}

/** The pieces of a draft's flat text: together they are as long as it is, in UTF-16 code units. */
export function tokensOf(blocks: readonly WrittenBlock[], language: string): readonly Token[] {
  const splitter = wordSplitter(language);
  return blocks.flatMap((block) => [
    ...block.runs.flatMap((run) =>
      Array.from(splitter.segment(run.text), ({ segment }) => ({
        ...{ text: segment, by: run.by ?? '', look: lookOf(run) },
      })),
    ),
    { text: '\n', by: '', look: lookOf(block.end ?? {}), block: blockLook(block) },
  ]);
}
