import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
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

/** What is suggested in the lines that touch a part of the document; and where those lines begin and end. */
function inksIn(doc: Node, writer: WriterOf, from = 0, to = doc.content.size) {
  const all: Decoration[] = [];
  let [start, end] = [to, from];
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (line, at) => {
    [start, end] = [Math.min(start, at), Math.max(end, at + line.nodeSize)];
    all.push(...wordInks(line, at + 1, writer));
    const ink = lineInk(line.attrs['said'] as Attributes, writer);
    if (ink !== undefined) all.push(Decoration.node(at, at + line.nodeSize, ink));
    return false;
  });
  return { all, start, end };
}

/** Where a transaction did anything: what differs, and what was written anew as it was. */
function touched({ before, doc, mapping }: Transaction): readonly [from: number, to: number] {
  const first = before.content.findDiffStart(doc.content);
  const last = before.content.findDiffEnd(doc.content);
  const places = first === null || last === null ? [] : [first, last.b];
  for (const [n, map] of mapping.maps.entries()) {
    const later = mapping.slice(n + 1);
    map.forEach((_from, _to, from, to) => places.push(later.map(from, -1), later.map(to, 1)));
  }
  return [Math.min(...places), Math.max(...places)];
}

/** Draws anew only the lines that were touched: a stroke in a long draft costs what it does in a short one. */
function changed(transaction: Transaction, drawn: DecorationSet, writer: WriterOf): DecorationSet {
  const { doc, mapping } = transaction;
  const [from, to] = touched(transaction);
  const moved = drawn.map(mapping, doc);
  if (from > to) return moved;
  const { all, start, end } = inksIn(doc, writer, from, to);
  const old = moved.find(start, end).filter((one) => one.from >= start && one.to <= end); // none that only touches it
  return moved.remove(old).add(doc, all);
}

const key = new PluginKey<DecorationSet>('suggestion-ink');

/** Draws what is suggested in the ink of who suggests it, with their initial. */
export const suggestionInk = (writer: WriterOf): Plugin =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, inksIn(doc, writer).all),
      apply: (transaction, drawn) => (transaction.docChanged ? changed(transaction, drawn, writer) : drawn),
    },
    props: { decorations: (state) => key.getState(state) },
  });
