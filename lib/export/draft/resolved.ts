import { picturesApart } from '../../model/draft-pictures';
import type { Block, Run } from '../../model/draft-text';

/** What becomes of suggestions when a draft goes out: all taken, or none. */
export type Resolve = 'as suggested' | 'as it was';

/** Whether what is marked so is in the text that goes out. */
const stays = ({ inserted, deleted }: Pick<Run, 'inserted' | 'deleted'>, how: Resolve): boolean =>
  how === 'as suggested' ? deleted === undefined : inserted === undefined;

/** Signs that no file of XML may hold, and Word calls such a file damaged. */
// oxlint-disable-next-line no-control-regex -- removing control characters is what this is for
const NOT_XML = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/** Words without what is suggested for them. */
const bare = ({ text, link, picture, ...run }: Run, how: Resolve): Run => {
  const isTaken = how === 'as suggested';
  const [bold, italic] = isTaken
    ? [run.asBold?.to ?? run.bold, run.asItalic?.to ?? run.italic]
    : [run.bold, run.italic];
  const leads = isTaken ? (run.asLink?.to ?? link) : link;
  return {
    text: text.replace(NOT_XML, '').toWellFormed(),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(leads !== undefined && leads !== '' && { link: leads }),
    ...(picture && { picture }),
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
