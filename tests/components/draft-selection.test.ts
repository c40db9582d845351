import { AllSelection, EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { lookHere } from '../../components/drafts/editor/commands';
import { pictureHere } from '../../components/drafts/editor/pictures';
import { docOf } from '../../components/drafts/editor/lines';

it.each([
  ['all of it is selected', (state: EditorState) => new AllSelection(state.doc)],
  [
    'a selection ends behind the last line, as a triple click leaves it',
    (state: EditorState) => TextSelection.create(state.doc, 1, state.doc.content.size),
  ],
])('the bar shows a paragraph where %s', (_when, selected) => {
  const doc = docOf([{ insert: 'Words' }, { insert: '\n', attributes: { block: 'paragraph' } }]);
  const state = EditorState.create({ doc });
  const there = state.apply(state.tr.setSelection(selected(state)));
  expect(lookHere(there)).toEqual({ kind: 'paragraph' });
});

it('no picture stands at a caret behind the last line', () => {
  const doc = docOf([{ insert: 'Words' }, { insert: '\n', attributes: { block: 'paragraph' } }]);
  const state = EditorState.create({ doc });
  const end = TextSelection.create(doc, doc.content.size);
  expect(pictureHere(state.apply(state.tr.setSelection(end)))).toBeUndefined();
});
