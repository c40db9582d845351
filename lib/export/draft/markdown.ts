import type { Block } from '../../model/draft-text';
import type { DraftOut } from './draft-out';
import { type Group, groupsOf, type List } from './groups';
import { atHead, markdownWords } from './markdown-words';

const line = ({ runs }: Block): string => atHead(markdownWords(runs));

/** Number signs at the end of a heading would be taken for its frame. */
const heading = ({ runs }: Pick<Block, 'runs'>): string => markdownWords(runs).replace(/#(?=#*$)/, '\\#');

/** Items under an item begin where its words do (CommonMark 0.31, 5.2). */
function list({ numbered, items }: List, indent = ''): string[] {
  return items.flatMap(({ block, under }, n) => {
    const mark = numbered ? `${n + 1}. ` : '- ';
    const deeper = indent + ' '.repeat(mark.length);
    return [`${indent}${mark}${line(block)}`, ...under.flatMap((one) => list(one, deeper))];
  });
}

function picture({ alt, runs }: Block & { kind: 'picture' }, number: number): string {
  const caption = markdownWords(runs);
  const image = `![${markdownWords([{ text: alt }])}][picture-${number}]`;
  return caption === '' ? image : `${image}\n\n${atHead(caption)}`;
}

function group(one: Group, numberOf: (block: Block) => number): string {
  if (one.kind === 'list') return list(one).join('\n');
  if (one.kind === 'quote') return one.lines.map((block) => `> ${line(block)}`).join('\n>\n');
  const { block } = one;
  if (block.kind === 'rule') return '---';
  if (block.kind === 'picture') return picture(block, numberOf(block));
  return block.kind === 'heading' ? `${'#'.repeat(block.level)} ${heading(block)}` : line(block);
}

/** Where each picture is, at the end of the file, so that its words can be read: in the file itself. */
const addresses = (blocks: readonly Block[], pictures: DraftOut['pictures']): readonly string[] =>
  blocks.map((block, n) => {
    const src = block.kind === 'picture' ? pictures.get(block.picture)?.src : undefined;
    return `[picture-${n + 1}]: <${src ?? `picture-${n + 1}.webp`}>`;
  });

/** The draft in Markdown (CommonMark). Its pictures are named by their numbers. */
export function draftMarkdown({ title, blocks, pictures: stored }: DraftOut): string {
  const pictures = blocks.filter(({ kind }) => kind === 'picture');
  const parts = groupsOf(blocks).map((one) => group(one, (block) => pictures.indexOf(block) + 1));
  const head = title === '' ? [] : [`# ${heading({ runs: [{ text: title }] })}`];
  const ends = pictures.length === 0 ? [] : [addresses(pictures, stored).join('\n')];
  return `${[...head, ...parts, ...ends].join('\n\n')}\n`;
}
