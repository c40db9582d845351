import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Text } from 'yjs';
import type { Seat } from '../../../lib/model/member';
import { type Found, findPassages, type Passage, passageOf } from '../../../lib/notebook/texts/places';
import { areSame } from './drawn-same';
import { indexOf, positionOf } from './lines';
import { stateNow } from './state-now';

/** A passage that somebody commented on, as it is drawn: in the ink of the seat. */
interface Commented {
  /** The first comment of its thread; '' for one that is being written. */
  readonly id: string;
  readonly seat: Seat;
  readonly settled: boolean;
  readonly passage: Passage;
}

/** The passages of a draft that are talked about. */
export interface Passages {
  /** What is selected; undefined where that has no words. */
  readonly selected: () => Passage | undefined;
  /** The passage in which the caret stands, by the id of its thread; '' for none. */
  readonly here: () => string;
  /** Draws them. Answers those that stand in the text, in its order; undefined while a line is being composed. */
  readonly draw: (all: readonly Commented[]) => readonly string[] | undefined;
  readonly find: (all: readonly Passage[]) => readonly (Found | undefined)[];
  /** Selects one and gives the box the focus. */
  readonly go: (id: string) => void;
}

interface Drawn extends Commented {
  readonly from: number;
  readonly to: number;
}

const key = new PluginKey<DecorationSet>('passages');

const decorations = (doc: Node, all: readonly Drawn[]): Decoration[] =>
  all.map(({ from, to, id, seat, settled }) => {
    const looks = `passage seat-${seat}${settled ? ' settled' : ''}`;
    return Decoration.inline(positionOf(doc, from), positionOf(doc, to), { class: looks }, { id, looks });
  });

const idOf = ({ spec }: Decoration): string => (spec as { readonly id: string }).id;

/** The thread at a position: the shortest passage there, which else no click would reach. */
const threadAt = (set: DecorationSet | undefined, position: number): string => {
  const [first] = (set?.find(position, position) ?? []).toSorted((a, b) => a.to - a.from - (b.to - b.from));
  return first === undefined ? '' : idOf(first);
};

/**
 * Draws the passages that are talked about, and lets them go along with the text.
 *
 * @param onChosen told of a click on a passage, with the id of its thread; the caret goes there all the same
 */
export const passagePlugin = (onChosen: (id: string) => void): Plugin =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before) => {
        const drawn = transaction.getMeta(key) as readonly Drawn[] | undefined;
        return drawn === undefined
          ? before.map(transaction.mapping, transaction.doc)
          : DecorationSet.create(transaction.doc, decorations(transaction.doc, drawn));
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleClick: ({ state }, position) => {
        const id = threadAt(key.getState(state), position);
        if (id !== '') onChosen(id);
        return false;
      },
    },
  });

/** The passages of a text that is open in a view. */
export function passagesIn(view: EditorView, text: Text): Passages {
  const find: Passages['find'] = (all) => findPassages(text, all);
  const draw: Passages['draw'] = (all) => {
    if (view.isDestroyed || view.composing) return undefined; // the browser owns the letters of what is composed
    const places = find(all.map(({ passage }) => passage));
    const drawn = all
      .flatMap((one, n): Drawn[] => {
        const place = places[n];
        return place === undefined ? [] : [{ ...one, from: place.from, to: place.to }];
      })
      .toSorted((a, b) => a.from - b.from || a.to - b.to);
    const { state } = view;
    if (!areSame(key.getState(state)?.find() ?? [], decorations(state.doc, drawn)))
      view.dispatch(stateNow(view).tr.setMeta(key, drawn));
    return drawn.map(({ id }) => id).filter((id) => id !== '');
  };
  return {
    ...{ find, draw },
    selected: () => {
      const { doc, selection } = view.state;
      return view.composing
        ? undefined
        : passageOf(text, indexOf(doc, selection.from), indexOf(doc, selection.to));
    },
    here: () => threadAt(key.getState(view.state), view.state.selection.head),
    go: (id) => {
      const found = key.getState(view.state)?.find(undefined, undefined, (spec) => spec['id'] === id);
      const [first, last] = [found?.[0], found?.at(-1)];
      if (first === undefined || last === undefined) return;
      const { tr, doc } = view.state;
      view.dispatch(tr.setSelection(TextSelection.create(doc, first.from, last.to)).scrollIntoView());
      view.focus();
    },
  };
}
