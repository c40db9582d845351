import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Seat } from '../../../lib/model/member';
import { soon } from '../../../lib/util/timers';
import { areSame } from './drawn-same';
import { indexOf } from './lines';
import { stateNow } from './state-now';

/** The initials of who wrote in a line, by their seats. */
export type LineWriters = Partial<Record<Seat, string>>;

/** What stands beside the lines: who wrote in them. */
export interface Gutter {
  /** The selection, as indexes into the text. */
  readonly selected: () => readonly [from: number, to: number];
  /**
   * Draws the initials beside the lines, in their order. While a line is being composed nothing is drawn.
   *
   * @param toldAt what is told of the place under the pointer; '' for nothing
   */
  readonly draw: (lines: readonly LineWriters[], toldAt: (index: number) => string) => void;
}

const key = new PluginKey<DecorationSet>('gutter');

/** The style sheet draws them, so no word comes into the text, and no screen reader stumbles on them. */
function decorations(doc: Node, lines: readonly LineWriters[]): Decoration[] {
  const all: Decoration[] = [];
  doc.forEach((line, at, n) => {
    const { a, b } = lines[n] ?? {};
    const initials = [a, b].filter((initial) => initial !== undefined).join('\n');
    const seats = `${a === undefined ? '' : 'a'}${b === undefined ? '' : 'b'}`;
    const said = { 'data-by': seats, 'data-initials': initials };
    if (seats !== '') all.push(Decoration.node(at, at + line.nodeSize, said, { is: `${seats} ${initials}` }));
  });
  return all;
}

/** Draws who wrote in which line, and lets it go along with the text. */
export const gutterPlugin = (): Plugin =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before) => {
        const lines = transaction.getMeta(key) as readonly LineWriters[] | undefined;
        return lines === undefined
          ? before.map(transaction.mapping, transaction.doc)
          : DecorationSet.create(transaction.doc, decorations(transaction.doc, lines));
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });

/** Milliseconds between two looks at what lies under a pointer that moves. */
const POINTED_EVERY = 150;

/** The gutter of a view. A pointer that rests on words is told who wrote them, by the browser's own tip. */
export function gutterOf(view: EditorView, signal: AbortSignal): Gutter {
  let toldAt = (_index: number): string => '';
  let pointed = { left: 0, top: 0 };
  const tell = soon(
    POINTED_EVERY,
    () => {
      const there = view.isDestroyed ? null : view.posAtCoords(pointed);
      const words = there === null ? '' : toldAt(indexOf(view.state.doc, there.pos));
      if (view.dom.title !== words) view.dom.title = words;
    },
    signal,
  );
  const onMove = ({ clientX: left, clientY: top }: PointerEvent): void => {
    pointed = { left, top };
    tell();
  };
  view.dom.addEventListener('pointermove', onMove, { signal });
  return {
    selected: () => {
      const { doc, selection } = view.state;
      return [indexOf(doc, selection.from), indexOf(doc, selection.to)];
    },
    draw: (lines, told) => {
      toldAt = told;
      if (view.isDestroyed || view.composing) return;
      const { state } = view;
      if (!areSame(key.getState(state)?.find() ?? [], decorations(state.doc, lines)))
        view.dispatch(stateNow(view).tr.setMeta(key, lines));
    },
  };
}
