import { afterEach, beforeEach, expect, it } from 'vitest';
import { TextSelection } from '@tiptap/pm/state';
import { applyUpdate, Doc, encodeStateAsUpdate, type Text } from 'yjs';
import type { DraftEditor } from '../../components/drafts/editor/create-editor';
import { placeOf } from '../../lib/notebook/texts/places';
import { textOf } from '../../lib/notebook/texts/texts';
import type { Caret } from '../../lib/session/drafts/carets';
import type { Cell } from '../../lib/util/observed';
import { openEditor } from '../support/open-editor';

let end: AbortController;
let editor: DraftEditor;
let doc: Doc;
let text: Text;
let partner: Cell<Caret | null>;
let sheet: HTMLElement;
beforeEach(() => {
  end = new AbortController();
  const open = openEditor(end.signal);
  ({ editor, doc, text, partner } = open);
  sheet = open.place.querySelector<HTMLElement>('[role=textbox]')!;
  sheet.tabIndex = 0; // else the test's DOM gives it no focus
  sheet.focus();
  editor.run(({ tr, doc: shown }, dispatch) => {
    dispatch?.(tr.setSelection(TextSelection.atEnd(shown)));
    return true;
  });
});
afterEach(() => end.abort());

/** The browser's own caret goes behind the first letter. Nobody has been told of it yet. */
const moves = (): void => {
  let first: Node = sheet;
  while (first.firstChild !== null) first = first.firstChild;
  const untold = (event: Event): void => event.stopImmediatePropagation(); // a browser tells of it later
  addEventListener('selectionchange', untold, true);
  document.getSelection()!.collapse(first, 1);
  removeEventListener('selectionchange', untold, true);
};
const caret = (): number => editor.state.get().selection.head;

it('a caret that the browser has just moved stays there when the partner writes', () => {
  expect(caret()).toBeGreaterThan(2);
  moves();
  const copy = new Doc();
  applyUpdate(copy, encodeStateAsUpdate(doc));
  textOf(copy, 'd')!.insert(4, 'more ');
  applyUpdate(doc, encodeStateAsUpdate(copy));
  expect(caret()).toBe(2);
  expect(document.getSelection()!.anchorOffset).toBe(1);
});

it('nor does it go back when the partner comes and goes', () => {
  expect(caret()).toBeGreaterThan(2);
  moves();
  const [anchor, head] = [placeOf(text, 2, 'before'), placeOf(text, 2, 'before')];
  partner.set({ draft: 'd', anchor, head });
  expect(caret()).toBe(2);
  expect(document.getSelection()!.anchorOffset).toBe(1);
});
