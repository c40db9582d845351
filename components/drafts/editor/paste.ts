import { Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Block } from '../../../lib/model/draft-text';
import { htmlToBlocks } from '../../../lib/import/draft/html';
import { safeAddress } from '../../../lib/model/safe-address';
import { insertBlocks } from './commands';
import { marksOf } from './schema';

/** Most characters of plain words that one paste brings. */
const MOST_WORDS = 200_000;

/** What a paste says of itself afterwards. */
export type Pasted = 'too-long' | 'no-pictures' | 'done';

/** Plain words, a paragraph a line. */
const plainBlocks = (text: string): readonly Block[] =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .split(/\n+/)
    .map((line) => ({ kind: 'paragraph', runs: line === '' ? [] : [{ text: line }] }));

/** An address pasted over words makes them a link. */
function linked(view: EditorView, text: string): boolean {
  const { selection, tr } = view.state;
  const link = selection.empty || /\s/.test(text.trim()) ? undefined : safeAddress(text);
  if (link === undefined) return false;
  const [mark] = marksOf({ link });
  if (mark !== undefined) view.dispatch(tr.addMark(selection.from, selection.to, mark));
  return true;
}

/**
 * Takes what comes from the clipboard, or is dropped. ProseMirror never sees the HTML: it would have the browser parse
 * it as it is. Our policy then takes out the styles by which Google Docs says what is not bold.
 */
function take(view: EditorView, data: DataTransfer): Pasted {
  const [html, text] = [data.getData('text/html'), data.getData('text/plain')];
  const taken = html === '' ? undefined : htmlToBlocks(html);
  if (taken?.ok === false || text.length > MOST_WORDS) return 'too-long';
  if (linked(view, text)) return 'done';
  const blocks =
    taken === undefined || taken.value.blocks.length === 0 ? plainBlocks(text) : taken.value.blocks;
  insertBlocks(blocks)(view.state, view.dispatch);
  return taken !== undefined && taken.value.pictures > 0 ? 'no-pictures' : 'done';
}

/**
 * How the editor takes foreign words.
 *
 * @param onPasted says what could not be taken
 */
export function pasting(onPasted: (what: Pasted) => void) {
  const handle = (view: EditorView, event: Event, data: DataTransfer | null): boolean => {
    if (data === null || !view.editable) return false;
    event.preventDefault();
    onPasted(take(view, data));
    return true;
  };
  return {
    paste: (view: EditorView, event: ClipboardEvent): boolean => handle(view, event, event.clipboardData),
    drop: (view: EditorView, event: DragEvent): boolean => {
      if (view.dragging !== null) return false; // from the editor itself: ProseMirror moves it
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
      if (at === null) return false;
      view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))));
      return handle(view, event, event.dataTransfer);
    },
  };
}
