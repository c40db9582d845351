import { type HTMLAttributes, useMemo } from 'react';
import { markedText } from '../../lib/util/marked/marked-text';
import { webLinks } from '../../lib/util/web-links';
import { Address } from './Address';
import { MarkedBlocks, MarkedSpans } from './Marked';

interface Props extends Omit<HTMLAttributes<HTMLElement>, 'children' | 'dir'> {
  text: string;
}

const classOf = (more: string): string => `words ${more}`.trimEnd();

/** What somebody wrote: it keeps its lines and its direction, its light marks count, and addresses are links. */
export function Words({ text, className = '', ...rest }: Props) {
  const blocks = useMemo(() => markedText(text), [text]);
  const [first] = blocks;
  if (blocks.length > 1 || (first !== undefined && first.kind !== 'text'))
    return (
      <div {...rest} className={classOf(`${className} in-blocks`.trimStart())}>
        <MarkedBlocks blocks={blocks} dir="auto" />
      </div>
    );
  return (
    <p {...rest} className={classOf(className)} dir="auto">
      {first !== undefined && <MarkedSpans spans={first.spans} />}
    </p>
  );
}

/** A value as it was typed, where no mark means anything. Addresses in it are links. */
export function PlainWords({ text, as: Tag, className = '', ...rest }: Props & { as: 'div' | 'span' }) {
  return (
    <Tag {...rest} className={classOf(className)} dir="auto">
      <Linked text={text} />
    </Tag>
  );
}

/** Words within others, as they were typed, with addresses as links. `tabIndex` is -1 where arrows lead to a link. */
export function Linked({ text, tabIndex }: { text: string; tabIndex?: number | undefined }) {
  const parts = useMemo(() => webLinks(text), [text]);
  return parts.map((part, index) =>
    typeof part === 'string' ? part : <Address key={index} link={part} tabIndex={tabIndex} />,
  );
}
