import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { BlockLook } from '../../../lib/model/draft-text';
import { initialOf } from '../../../lib/model/member';
import { lineSuggestion, lookOf } from '../../../lib/notebook/texts/grammar';
import type { Attributes } from '../../../lib/notebook/texts/op';
import type { Writer } from './partner-caret';
import { SUGGESTING } from './schema';

type WriterOf = (member: string) => Writer;

/** Ink and initial of who suggests, for the style sheet: it draws them, so no word comes into the text. */
const inkOf = ({ name, seat }: Writer, what: string): Record<string, string> => ({
  class: `${what} seat-${seat}`,
  'data-suggests': initialOf({ name }),
});

/** What is suggested for words of a line: those in a row that are of one act have one initial. */
function wordInks(line: Node, start: number, writer: WriterOf): Decoration[] {
  const inks: { from: number; to: number; by: string; act: string }[] = [];
  line.forEach((words, offset) => {
    const mark = words.marks.find(({ type }) => SUGGESTING.includes(type.name));
    if (mark === undefined) return;
    const [from, to] = [start + offset, start + offset + words.nodeSize];
    const { id: act, by } = mark.attrs as { readonly id: string; readonly by: string };
    const last = inks.at(-1);
    if (last?.to === from && last.act === act) last.to = to;
    else inks.push({ from, to, by, act });
  });
  return inks.map(({ from, to, by }) => Decoration.inline(from, to, inkOf(writer(by), 'suggested')));
}

const SIGNS: Readonly<Partial<Record<BlockLook['kind'], string>>> = {
  ...{ heading: 'H', bullet: '•', numbered: '1.', quote: '”' },
};

/** What is suggested for a line: to add its end, to take it away, or to make another line of it. */
function lineInk(said: Attributes, writer: WriterOf): Record<string, string> | undefined {
  const [{ inserted, deleted }, as] = [lookOf(said), lineSuggestion(said)];
  const by = (inserted ?? deleted ?? as)?.by;
  if (by === undefined) return undefined;
  const isEnd = inserted !== undefined || deleted !== undefined;
  const sign = isEnd || as === undefined ? '¶' : (SIGNS[as.to.kind] ?? '¶');
  const ink = inkOf(writer(by), deleted === undefined ? 'suggested-line' : 'suggested-line goes');
  return { ...ink, 'data-suggests': `${sign} ${ink['data-suggests']}` };
}

function inksIn(doc: Node, writer: WriterOf): DecorationSet {
  const all: Decoration[] = [];
  doc.forEach((line, at) => {
    all.push(...wordInks(line, at + 1, writer));
    const ink = lineInk(line.attrs['said'] as Attributes, writer);
    if (ink !== undefined) all.push(Decoration.node(at, at + line.nodeSize, ink));
  });
  return DecorationSet.create(doc, all);
}

const key = new PluginKey<DecorationSet>('suggestion-ink');

/** Draws what is suggested in the ink of who suggests it, with their initial. */
export const suggestionInk = (writer: WriterOf): Plugin =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => inksIn(doc, writer),
      apply: (transaction, before) => (transaction.docChanged ? inksIn(transaction.doc, writer) : before),
    },
    props: { decorations: (state) => key.getState(state) },
  });
