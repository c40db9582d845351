import type { Block, Run } from '../../lib/model/draft-text';

const MARKS: Readonly<Record<Block['kind'], (block: Block) => string>> = {
  paragraph: () => '',
  heading: (block) => `${'#'.repeat(block.kind === 'heading' ? block.level : 0)} `,
  bullet: (block) => (block.kind === 'bullet' && block.indent === 1 ? '  - ' : '- '),
  numbered: (block) => (block.kind === 'numbered' && block.indent === 1 ? '  1. ' : '1. '),
  quote: () => '> ',
  book: () => 'book: ',
  rule: () => '---',
  picture: (block) => (block.kind === 'picture' ? `picture (${block.alt}): ` : ''),
};

function run({ text, bold, italic, link }: Run): string {
  const slanted = italic ? `_${text}_` : text;
  const strong = bold ? `*${slanted}*` : slanted;
  return link === undefined ? strong : `[${strong}](${link})`;
}

/** Lines of a draft as a person sees them in a test: "## Heading", "- item", "> quote", "*bold*", "_italics_". */
export const drawn = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => MARKS[block.kind](block) + block.runs.map(run).join(''));
