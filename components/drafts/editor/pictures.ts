import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Picture } from '../../../lib/model/draft-text';
import { lineOfBlock, pictureAt } from './lines';
import { schema } from './schema';

const isPicture = (node: Node | null | undefined): node is Node => node?.type.name === 'picture';

/** A picture, and the position before it. */
interface Placed extends Picture {
  readonly at: number;
}

function picturesIn(doc: Node, from = 0, to = doc.content.size): readonly Placed[] {
  const found: Placed[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (isPicture(node)) found.push({ ...pictureAt(node), at });
  });
  return found;
}

/** The pictures of a draft, in its order. */
export const picturesOf = ({ doc }: EditorState): readonly Picture[] => picturesIn(doc);

/** The picture that is selected or stands in the line of the caret; undefined for none. */
export function pictureHere({ doc, selection }: EditorState): Placed | undefined {
  const { from, to, empty, $from } = selection;
  if ($from.depth === 0) return undefined; // behind the last line
  return empty ? picturesIn(doc, $from.start(1), $from.end(1))[0] : picturesIn(doc, from, to)[0];
}

/** Puts a picture in a line of its own behind that of a place, or into that where it is empty. The caret goes behind it. */
const insertPicture =
  (hash: string, place: number): Command =>
  ({ doc, tr }, dispatch) => {
    const $at = doc.resolve(Math.min(place, doc.content.size));
    const picture = schema.node('picture', { hash });
    const isEmpty = $at.parent.content.size === 0;
    const at = isEmpty ? $at.pos : $at.after(1);
    if (isEmpty) tr.insert(at, picture);
    else tr.insert(at, lineOfBlock({ kind: 'picture', picture: hash, alt: '', runs: [] }));
    tr.setSelection(TextSelection.near(tr.doc.resolve(at + (isEmpty ? 1 : 2)), -1));
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/**
 * Puts pictures in one behind the other, from where the caret is now: storing them takes a while, and both write
 * meanwhile.
 */
export function puttingPictures(
  view: EditorView,
  keepPlace: (view: EditorView) => () => number,
): (hash: string) => void {
  let place = keepPlace(view);
  return (hash) => {
    if (view.isDestroyed) return;
    insertPicture(hash, place())(view.state, view.dispatch);
    place = keepPlace(view);
    view.focus(); // the dialog that asks what it shows gives the focus back
  };
}

/** Says what a picture shows, wherever it stands in the draft. */
export const describePicture =
  (hash: string, alt: string): Command =>
  ({ doc, tr }, dispatch) => {
    for (const one of picturesIn(doc))
      if (one.hash === hash && one.alt !== alt) tr.setNodeAttribute(one.at, 'alt', alt);
    if (tr.docChanged) dispatch?.(tr);
    return tr.docChanged;
  };

/** Takes the picture out that is selected or stands in the line of the caret. Words beside it stay. */
export const removePicture: Command = (state, dispatch) => {
  const here = pictureHere(state);
  if (here === undefined) return false;
  dispatch?.(state.tr.delete(here.at, here.at + 1).scrollIntoView());
  return true;
};

/** Backspace behind a picture and Delete before it take it out. */
export const removeBeside =
  (side: -1 | 1): Command =>
  ({ selection, tr }, dispatch) => {
    const { $from, empty, from } = selection;
    if (!empty || !isPicture(side === -1 ? $from.nodeBefore : $from.nodeAfter)) return false;
    dispatch?.(tr.delete(Math.min(from, from + side), Math.max(from, from + side)).scrollIntoView());
    return true;
  };

/** Moves the line of a picture, with its caption, over the line before or behind it; false where there is none. */
export const movePicture =
  (by: -1 | 1): Command =>
  (state, dispatch) => {
    const here = pictureHere(state);
    if (here === undefined) return false;
    const { doc, tr } = state;
    const $at = doc.resolve(here.at);
    const [from, to] = [$at.before(1), $at.after(1)];
    const other = by === -1 ? doc.resolve(from).nodeBefore : doc.resolve(to).nodeAfter;
    if (other === null) return false;
    const moved = by === -1 ? from - other.nodeSize : from + other.nodeSize;
    tr.delete(from, to).insert(moved, $at.parent);
    tr.setSelection(TextSelection.near(tr.doc.resolve(moved + here.at - from + 1), -1));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
