import type { Command, EditorState } from '@tiptap/pm/state';
import { t } from '../../lib/i18n/t';
import type { BlockLook } from '../../lib/model/draft-text';
import { indent, insertRule, isSuch, lookHere, toggleLines } from './editor/commands';
import type { DraftEditor } from './editor/create-editor';
import { toggleBold, toggleItalic } from './editor/keys';
import { schema } from './editor/schema';
import type { FormatIconName } from './FormatIcon';

/** Something that can be done with the look of words. */
export interface Format {
  readonly name: string;
  readonly icon: FormatIconName;
  /** Folds where there is little room. */
  readonly rare: boolean;
  readonly run: () => void;
  /** Whether it is so where the caret stands. */
  readonly isOn?: (state: EditorState) => boolean;
  readonly isOff?: () => boolean;
}

/** Whether what is typed or selected has a mark. */
const hasMark =
  (name: string) =>
  ({ selection, storedMarks, doc }: EditorState): boolean => {
    const type = schema.marks[name];
    if (type === undefined) return false;
    const { from, to, empty, $from } = selection;
    return empty
      ? type.isInSet(storedMarks ?? $from.marks()) !== undefined
      : doc.rangeHasMark(from, to, type);
  };

/** All formats, in the order of the bar. */
export function formats(editor: DraftEditor, onLink: () => void): readonly Format[] {
  const of = (name: string, icon: FormatIconName, command: Command, rare = false): Format => ({
    ...{ name, icon, rare },
    run: () => editor.run(command),
  });
  const line = (name: string, icon: FormatIconName, look: BlockLook, rare = false): Format => ({
    ...of(name, icon, toggleLines(look), rare),
    isOn: (state) => isSuch(lookHere(state), look),
  });
  return [
    { ...of(t('draft.bold'), 'bold', toggleBold), isOn: hasMark('bold') },
    { ...of(t('draft.italic'), 'italic', toggleItalic), isOn: hasMark('italic') },
    line(t('draft.heading'), 'heading', { kind: 'heading', level: 2 }),
    line(t('draft.subheading'), 'subheading', { kind: 'heading', level: 3 }, true),
    line(t('draft.bullets'), 'bullets', { kind: 'bullet', indent: 0 }),
    line(t('draft.numbers'), 'numbers', { kind: 'numbered', indent: 0 }, true),
    of(t('draft.indent'), 'indent', indent(1), true),
    of(t('draft.outdent'), 'outdent', indent(-1), true),
    line(t('draft.quote'), 'quote', { kind: 'quote' }),
    { name: t('draft.link'), icon: 'link', rare: false, run: onLink, isOn: hasMark('link') },
    of(t('draft.rule'), 'rule', insertRule, true),
    { name: t('draft.undo'), icon: 'undo', rare: true, run: editor.undo, isOff: () => !editor.canUndo() },
    { name: t('draft.redo'), icon: 'redo', rare: true, run: editor.redo, isOff: () => !editor.canRedo() },
  ];
}
