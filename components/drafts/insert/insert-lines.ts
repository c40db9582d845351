import { Fragment } from '@tiptap/pm/model';
import { type Command, TextSelection } from '@tiptap/pm/state';
import type { Block } from '../../../lib/model/draft-text';
import { lookOfLine } from '../editor/commands';
import { lineOfBlock } from '../editor/lines';

/** Puts lines in behind the line of the caret, or in its place where it is empty: each stays what it is. */
export const insertLines =
  (blocks: readonly Block[]): Command =>
  ({ selection, tr }, dispatch) => {
    if (blocks.length === 0) return false;
    const { $to } = selection;
    const isEmpty = $to.parent.content.size === 0 && lookOfLine($to.parent).kind === 'paragraph';
    const lines = Fragment.from(blocks.map(lineOfBlock));
    const at = isEmpty ? $to.before(1) : $to.after(1);
    tr.replaceWith(at, isEmpty ? $to.after(1) : at, lines);
    tr.setSelection(TextSelection.near(tr.doc.resolve(at + lines.size - 1), -1));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
