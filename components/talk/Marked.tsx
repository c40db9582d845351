import type { Span } from '../../lib/util/marked/marked-spans';
import type { Block } from '../../lib/util/marked/marked-text';
import { Address, NamedLink } from './Address';
import { RecordName } from './RecordName';

/** Lists, quotes and paragraphs. Their direction is said of the outermost, for a list looks into what has none. */
export function MarkedBlocks({ blocks, dir }: { blocks: readonly Block[]; dir?: 'auto' }) {
  return blocks.map((block, index) => <OneBlock key={index} block={block} dir={dir} />);
}

function OneBlock({ block, dir }: { block: Block; dir: 'auto' | undefined }) {
  if (block.kind === 'text')
    return (
      <p dir={dir}>
        <MarkedSpans spans={block.spans} />
      </p>
    );
  if (block.kind === 'quote')
    return (
      <blockquote dir={dir}>
        <MarkedBlocks blocks={block.blocks} />
      </blockquote>
    );
  const items = block.items.map((item, index) => (
    <li key={index}>
      <MarkedBlocks blocks={item} />
    </li>
  ));
  if (block.first === null) return <ul dir={dir}>{items}</ul>;
  return (
    <ol dir={dir} start={block.first} className={block.after === ')' ? 'in-bracket' : undefined}>
      {items}
    </ol>
  );
}

/** Words in a line, with their emphasis and links. */
export function MarkedSpans({ spans }: { spans: readonly Span[] }) {
  return spans.map((span, index) => {
    if (typeof span === 'string') return span;
    if (span.kind === 'address') return <Address key={index} link={span.link} />;
    if (span.kind === 'named') return <NamedLink key={index} link={span.link} />;
    if (span.kind === 'record') return <RecordName key={index} name={span.name} />;
    const Tag = span.kind;
    return (
      <Tag key={index}>
        <MarkedSpans spans={span.spans} />
      </Tag>
    );
  });
}
