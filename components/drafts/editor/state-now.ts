import type { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * The state of a view, with the caret where the browser has it now. A key such as Home moves the browser's caret at
 * once, and the browser tells of that a moment later. Whoever draws in between would put the caret back. So before
 * anything is drawn that this person did not do, the view is told to look.
 */
export function stateNow(view: EditorView): EditorState {
  // while a line is being composed, the browser owns the caret too; and without the focus there is none
  if (view.hasFocus() && !view.composing) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
  return view.state;
}
