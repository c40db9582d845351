import { picturesApart } from '../../model/draft-pictures';
import type { Block, Run } from '../../model/draft-text';
import { threadsAt } from './threads';
import { xmlText } from './xml-text';

/** What becomes of suggestions when a draft goes out: all taken, or none. */
export type Resolve = 'as suggested' | 'as it was';

/** Whether what is marked so is in the text that goes out. */
const stays = ({ inserted, deleted }: Pick<Run, 'inserted' | 'deleted'>, how: Resolve): boolean =>
  how === 'as suggested' ? deleted === undefined : inserted === undefined;

/** Words without what is suggested for them. */
const bare = (whole: Run, how: Resolve): Run => {
  const { text, link, picture, ...run } = whole;
  const threads = threadsAt(whole);
  const isTaken = how === 'as suggested';
  const [bold, italic] = isTaken
    ? [run.asBold?.to ?? run.bold, run.asItalic?.to ?? run.italic]
    : [run.bold, run.italic];
  const leads = isTaken ? (run.asLink?.to ?? link) : link;
  return {
    text: xmlText(text),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(leads !== undefined && leads !== '' && { link: leads }),
    ...(picture && { picture }),
    ...(threads.length > 0 && { threads }),
  };
};

/** What stands as it is without words. */
const isFull = (block: Block): boolean =>
  block.kind === 'rule' || block.kind === 'picture' || block.runs.some(({ text }) => text.trim() !== '');

/**
 * The lines without suggestions, each picture a block of its own. Where a line's end goes, its words join the next line, whose end says what it is. Lines
 * without words are left out.
 */
export function resolved(blocks: readonly Block[], how: Resolve): readonly Block[] {
  const all: Block[] = [];
  let before: readonly Run[] = [];
  for (const [n, { end = {}, as, ...block }] of blocks.entries()) {
    const runs = [...before, ...block.runs.filter((run) => stays(run, how)).map((run) => bare(run, how))];
    const joins = !stays(end, how) && n < blocks.length - 1;
    before = joins ? runs : [];
    if (!joins) all.push({ ...(how === 'as suggested' && as ? as.to : block), runs });
  }
  return picturesApart(all).filter(isFull);
}
