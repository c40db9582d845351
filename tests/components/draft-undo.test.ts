import { undoInputRule } from '@tiptap/pm/inputrules';
import { type Command, TextSelection } from '@tiptap/pm/state';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DraftEditor } from '../../components/drafts/editor/create-editor';
import { splitLine } from '../../components/drafts/editor/commands';
import { blockLook } from '../../lib/notebook/texts/grammar';
import { openEditor } from '../support/open-editor';

let end: AbortController;
let editor: DraftEditor;
beforeEach(() => {
  end = new AbortController();
  ({ editor } = openEditor(end.signal));
});
afterEach(() => end.abort());

const words = (): string => editor.state.get().doc.textContent;
/** Writes at the end of the text, or takes so many signs off there. */
const put =
  (more: string): Command =>
  ({ tr, doc }, dispatch) => (dispatch?.(tr.insertText(more, doc.content.size - 1)), true);
const takeOff =
  (count: number): Command =>
  ({ tr, doc }, dispatch) => {
    const end_ = doc.content.size - 1;
    dispatch?.(tr.delete(end_ - count, end_));
    return true;
  };

it('what is put in and at once taken out again comes back by undo', () => {
  const before = words();
  editor.run(put(' Drum'));
  editor.run(takeOff(5));
  expect(words()).toBe(before);
  editor.undo();
  expect(words()).toBe(`${before} Drum`);
  editor.undo();
  expect(words()).toBe(before);
});

it('strokes one after the other are taken back together, in either direction', () => {
  const before = words();
  for (const sign of ' Drum') editor.run(put(sign));
  for (let n = 0; n < 5; n += 1) editor.run(takeOff(1));
  editor.undo();
  expect(words()).toBe(`${before} Drum`);
  editor.undo();
  expect(words()).toBe(before);
  editor.redo();
  expect(words()).toBe(`${before} Drum`);
});

/** Types a sign where the caret is, as ProseMirror hears of it. */
const typed =
  (sign: string): Command =>
  ({ selection: { from, to }, tr }, dispatch, view) => {
    const put_ = () => tr.insertText(sign, from, to);
    const done = view?.someProp('handleTextInput', (take) => take(view, from, to, sign, put_));
    if (done !== true) dispatch?.(put_());
    return true;
  };

it('three hyphens alone are a line across the text, and Backspace at once makes them hyphens again', () => {
  const lines = () =>
    editor.state.get().doc.children.map((line) => [blockLook(line.attrs['said']).kind, line.textContent]);
  const before = lines();
  const toEnd: Command = ({ tr, doc }, dispatch) => {
    tr.setSelection(TextSelection.atEnd(doc));
    dispatch?.(tr);
    return true;
  };
  editor.run(toEnd);
  editor.run(splitLine);
  for (const sign of '---') editor.run(typed(sign));
  expect(lines()).toEqual([...before, ['rule', ''], ['paragraph', '']]);
  editor.run(undoInputRule);
  expect(lines()).toEqual([...before, ['paragraph', '---']]);
  editor.run(splitLine);
  for (const sign of 'a---') editor.run(typed(sign));
  expect(lines().at(-1)).toEqual(['paragraph', 'a---']);
});
