import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import type { Seat } from '../../../lib/model/member';
import { indexAt, placeOf } from '../../../lib/notebook/texts/places';
import type { Caret, Carets } from '../../../lib/session/drafts/carets';
import { observe } from '../../../lib/util/observed';
import { soon } from '../../../lib/util/timers';
import { indexOf, positionOf } from './lines';
import { stateNow } from './state-now';

/** Whose caret it is. */
export interface Writer {
  readonly name: string;
  readonly seat: Seat;
}

/** A caret of one's own is told so many times a second at most, in milliseconds. */
const TOLD_EVERY = 80;

interface Drawn {
  readonly anchor: number;
  readonly head: number;
  readonly writer: Writer;
}

const key = new PluginKey<DecorationSet>('partner-caret');

/** Keeps the place of the caret. Answers where it is, in the editor, whatever is written meanwhile. */
export function keptPlace(text: Y.Text, view: Pick<EditorView, 'state'>): () => number {
  const { doc, selection } = view.state;
  const place = placeOf(text, indexOf(doc, selection.head), 'before');
  return () => positionOf(view.state.doc, indexAt(text, place) ?? text.length);
}

function flag({ name, seat }: Writer): HTMLElement {
  const element = document.createElement('span');
  element.className = `partner-caret seat-${seat}`;
  element.dataset['name'] = name; // CSS shows it, so that it is none of the text
  element.ariaHidden = 'true';
  return element;
}

function decorations({ doc }: Transaction, { anchor, head, writer }: Drawn): DecorationSet {
  const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
  const words = Decoration.inline(from, to, { class: `partner-words seat-${writer.seat}` });
  const caret = Decoration.widget(head, () => flag(writer), {
    side: -1,
    key: `${writer.seat} ${writer.name}`,
  });
  return DecorationSet.create(doc, from < to ? [words, caret] : [caret]);
}

/** Draws the partner's caret, and lets it go along with the text. */
export const caretPlugin = (): Plugin =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before) => {
        const drawn = transaction.getMeta(key) as Drawn | 'none' | undefined;
        if (drawn === 'none') return DecorationSet.empty;
        return drawn === undefined
          ? before.map(transaction.mapping, transaction.doc)
          : decorations(transaction, drawn);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });

/** Tells where this person is in a draft, and draws where the other one is. */
export function meetInText(
  { draft, text, carets, writer }: { draft: string; text: Y.Text; carets: Carets; writer: () => Writer },
  view: EditorView,
  signal: AbortSignal,
): { readonly told: () => void } {
  const drawnAt = (caret: Caret | null): Drawn | 'none' => {
    if (caret === null || caret.draft !== draft) return 'none';
    const [anchor, head] = [indexAt(text, caret.anchor), indexAt(text, caret.head)];
    if (anchor === undefined || head === undefined) return 'none';
    const { doc } = view.state;
    return { anchor: positionOf(doc, anchor), head: positionOf(doc, head), writer: writer() };
  };
  const draw = (): void => {
    if (view.isDestroyed || view.composing) return; // the browser owns the letters of what is composed
    view.dispatch(stateNow(view).tr.setMeta(key, drawnAt(carets.partner.get())));
  };
  const told = soon(
    TOLD_EVERY,
    () => {
      const { doc, selection } = view.state;
      const [anchor, head] = [selection.anchor, selection.head].map((at) =>
        placeOf(text, indexOf(doc, at), 'before'),
      );
      if (anchor !== undefined && head !== undefined) carets.show({ draft, anchor, head });
    },
    signal,
  );
  observe(carets.partner, draw, signal);
  signal.addEventListener('abort', () => carets.show(null), { once: true });
  draw();
  return { told };
}
