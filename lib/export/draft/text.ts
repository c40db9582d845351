import type { Block, Run } from '../../model/draft-text';
import type { DraftOut } from './draft-out';
import { type Group, groupsOf, type List } from './groups';

/** A link's address behind its words, unless they say it already. */
const run = ({ text, link }: Run, next: Run | undefined): string => {
  if (link === undefined || link === next?.link || text.includes(link.replace(/\/$/, ''))) return text;
  const words = text.trimEnd();
  return `${words} <${link}>${text.slice(words.length)}`;
};

const line = ({ runs }: Block): string => runs.map((one, n) => run(one, runs[n + 1])).join('');

const list = ({ numbered, items }: List, indent = ''): string[] =>
  items.flatMap(({ block, under }, n) => [
    `${indent}${numbered ? `${n + 1}.` : '•'} ${line(block)}`,
    ...under.flatMap((one) => list(one, `${indent}   `)),
  ]);

function group(one: Group): string {
  if (one.kind === 'list') return list(one).join('\n');
  if (one.kind === 'quote') return one.lines.map(line).join('\n');
  const { block } = one;
  if (block.kind === 'rule') return '* * *';
  if (block.kind === 'picture') return [`[${block.alt}]`, line(block)].filter(Boolean).join('\n');
  return line(block);
}

/** The draft's words alone, a paragraph a line, with an empty line between them. */
export const draftText = ({ title, blocks }: DraftOut): string =>
  `${[title, ...groupsOf(blocks).map(group)].filter(Boolean).join('\n\n')}\n`;
