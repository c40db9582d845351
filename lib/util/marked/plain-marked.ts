import { markedText } from './marked-text';
import type { Span } from './marked-spans';

type Block = ReturnType<typeof markedText>[number];

/** A name in brackets, an address and words with weight as they are read. */
function spanWords(span: Span): string {
  if (typeof span === 'string') return span;
  if (span.kind === 'strong' || span.kind === 'em') return span.spans.map(spanWords).join('');
  return span.kind === 'record' ? span.name : span.link.words;
}

function blockWords(block: Block): string {
  if (block.kind === 'text') return block.spans.map(spanWords).join('');
  const inner = block.kind === 'quote' ? block.blocks : block.items.flat();
  return inner.map(blockWords).join(' ');
}

/** What somebody wrote, without the marks of its looks: for a line that names it. */
export const plainMarked = (text: string): string => markedText(text).map(blockWords).join(' ');
