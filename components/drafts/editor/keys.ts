import { chainCommands, deleteSelection, toggleMark } from '@tiptap/pm/commands';
import { undoInputRule } from '@tiptap/pm/inputrules';
import { keymap } from '@tiptap/pm/keymap';
import type { Command, Plugin } from '@tiptap/pm/state';
import { backspace, deleteForward, indent, splitLine, toggleLines } from './commands';
import { movePicture, removeBeside } from './pictures';
import { schema } from './schema';

/** Acts of the editor that are none of ProseMirror's. */
interface Acts {
  readonly undo: () => void;
  readonly redo: () => void;
  /** Asks for the address of a link. */
  readonly link: () => void;
  /** Comments on what is selected. */
  readonly comment: () => void;
}

/** A mark on or off. */
export const toggleBold: Command = toggleMark(schema.marks.bold);
export const toggleItalic: Command = toggleMark(schema.marks.italic);

const always =
  (act: () => void): Command =>
  () => {
    act();
    return true;
  };

/**
 * The keys of the editor. Tab moves a line of a list in and out and leads on from all else, so nobody is caught in
 * the text. After Esc it always leads on.
 */
export function editorKeys({ undo, redo, link, comment }: Acts): Plugin[] {
  let leaving = false;
  const unlessLeaving =
    (command: Command): Command =>
    (...given) =>
      !leaving && command(...given);
  const keys = keymap({
    Enter: splitLine,
    'Shift-Enter': splitLine,
    Backspace: chainCommands(undoInputRule, deleteSelection, removeBeside(-1), backspace),
    'Mod-Backspace': chainCommands(deleteSelection, removeBeside(-1), backspace),
    Delete: chainCommands(deleteSelection, removeBeside(1), deleteForward),
    'Mod-Delete': chainCommands(deleteSelection, removeBeside(1), deleteForward),
    Tab: unlessLeaving(indent(1)),
    'Shift-Tab': unlessLeaving(indent(-1)),
    'Alt-Shift-ArrowUp': movePicture(-1),
    'Alt-Shift-ArrowDown': movePicture(1),
    'Mod-b': toggleBold,
    'Mod-i': toggleItalic,
    'Mod-k': always(link),
    'Mod-Alt-m': always(comment),
    'Mod-z': always(undo),
    'Mod-Shift-z': always(redo),
    'Mod-y': always(redo),
    'Mod-Alt-0': toggleLines({ kind: 'paragraph' }),
    'Mod-Alt-2': toggleLines({ kind: 'heading', level: 2 }),
    'Mod-Alt-3': toggleLines({ kind: 'heading', level: 3 }),
    'Mod-Alt-4': toggleLines({ kind: 'heading', level: 4 }),
    'Mod-Shift-7': toggleLines({ kind: 'numbered', indent: 0 }),
    'Mod-Shift-8': toggleLines({ kind: 'bullet', indent: 0 }),
    'Mod-Shift-9': toggleLines({ kind: 'quote' }),
  });
  const handle = keys.props.handleKeyDown;
  keys.props.handleKeyDown = function watch(view, event) {
    const done = handle?.call(this, view, event) ?? false;
    leaving = event.key === 'Escape' || (leaving && (event.key === 'Tab' || event.key === 'Shift'));
    return done;
  };
  return [keys];
}
