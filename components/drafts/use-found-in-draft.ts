import { TextSelection } from '@tiptap/pm/state';
import { use, useEffect } from 'react';
import { findWords, foldText } from '../../lib/reader/find';
import { LookedForContext } from '../hooks/use-looked-for';
import type { DraftEditor } from './editor/create-editor';
import { blocksOfDoc, positionOf } from './editor/lines';

/** Selects in a draft what a search of the notebook has found in it, and shows the place. */
export function useFoundInDraft(draft: string, editor: DraftEditor | null): void {
  const lookedFor = use(LookedForContext);
  useEffect(() => {
    if (editor === null || lookedFor?.id !== draft) return;
    const { doc } = editor.state.get();
    const lines = blocksOfDoc(doc).map(({ runs }) => runs.map(({ text }) => text).join(''));
    const texts = lines.map((line) => foldText(line));
    const found = lookedFor.words.map((words) => findWords(texts, words)[0]).find((one) => one !== undefined);
    lookedFor.done();
    if (found === undefined) return;
    const before = lines.slice(0, found.text).reduce((sum, line) => sum + line.length + 1, 0);
    const [from, to] = [found.start, found.end].map((at) => positionOf(doc, before + at)) as [number, number];
    editor.run(({ tr }, dispatch) => {
      dispatch?.(tr.setSelection(TextSelection.create(tr.doc, from, to)).scrollIntoView());
      return true;
    });
  }, [draft, editor, lookedFor]);
}
