import { Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { withPictures } from '../../../lib/import/draft/pictures';
import type { Block, Run } from '../../../lib/model/draft-text';
import { htmlToBlocks, type Taken } from '../../../lib/import/draft/html';
import { safeAddress } from '../../../lib/model/safe-address';
import { report } from '../../../lib/util/report';
import { insertBlocks } from './commands';
import { puttingPictures } from './pictures';
import type { OpenPicture } from './picture-view';
import { marksOf } from './schema';

/** Most characters of plain words that one paste brings. */
const MOST_WORDS = 200_000;

/** What a paste says of itself afterwards. */
export type Pasted = 'too-long' | 'no-pictures' | 'done';

/** What the editor asks about pictures. */
export interface EditorPictures {
  readonly open: OpenPicture;
  /** Takes picture files of a person, and puts in what they hold. */
  readonly take: (files: readonly File[], put: (picture: string) => void) => void;
  /** Stores pictures that came with words. Answers their hashes; undefined for what is no picture. */
  readonly store: (files: readonly Blob[]) => Promise<readonly (string | undefined)[]>;
  /** Whether a hash names a picture of this notebook. */
  readonly knows: (hash: string) => boolean;
}

interface Around {
  readonly onPasted: (what: Pasted) => void;
  readonly pictures: EditorPictures;
  readonly keepPlace: (view: EditorView) => () => number;
}

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

const isPicture = ({ picture }: Run): boolean => picture !== undefined;

const hasWords = (blocks: readonly Block[]): boolean =>
  blocks.some(({ runs }) => runs.some((run) => !isPicture(run)));

/** Files that say to be pictures: what they are is looked at when they are taken. */
const picturesIn = ({ files }: DataTransfer): readonly File[] =>
  [...files].filter(({ type }) => type.startsWith('image/'));

/** Puts lines in at a place to which the caret may have left. */
function putAt(view: EditorView, place: () => number, blocks: readonly Block[]): void {
  if (view.isDestroyed) return;
  const { tr, doc, selection } = view.state;
  const at = place();
  if (selection.head !== at) view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at))));
  insertBlocks(blocks)(view.state, view.dispatch);
}

/** Stores the pictures that came with words, and puts all in where the caret was. */
async function putWithPictures(
  view: EditorView,
  { blocks, files, pictures }: Taken,
  { pictures: of, onPasted, keepPlace }: Around,
): Promise<void> {
  view.dispatch(view.state.tr.deleteSelection());
  const place = keepPlace(view);
  const put = withPictures(blocks, await of.store(files), of.knows);
  putAt(view, place, put.blocks);
  onPasted(put.left + pictures > 0 ? 'no-pictures' : 'done');
}

/**
 * Takes what comes from the clipboard, or is dropped. ProseMirror never sees the HTML: it would have the browser parse
 * it as it is. Our policy then takes out the styles by which Google Docs says what is not bold. A program may give a
 * picture of its words beside them, so files count only where there are no words.
 */
function take(view: EditorView, data: DataTransfer, around: Around): void {
  const [html, text] = [data.getData('text/html'), data.getData('text/plain')];
  const taken = html === '' ? undefined : htmlToBlocks(html);
  if (taken?.ok === false || text.length > MOST_WORDS) return around.onPasted('too-long');
  const files = picturesIn(data);
  const isOnlyFiles = taken === undefined ? text === '' : !hasWords(taken.value.blocks);
  if (files.length > 0 && isOnlyFiles)
    return around.pictures.take(files, puttingPictures(view, around.keepPlace));
  if (linked(view, text)) return around.onPasted('done');
  if (taken === undefined || taken.value.blocks.length === 0)
    insertBlocks(plainBlocks(text))(view.state, view.dispatch);
  else if (taken.value.blocks.some(({ runs }) => runs.some(isPicture)))
    return void putWithPictures(view, taken.value, around).catch((error: unknown) => report('paste', error));
  else insertBlocks(taken.value.blocks)(view.state, view.dispatch);
  return around.onPasted((taken?.value.pictures ?? 0) > 0 ? 'no-pictures' : 'done');
}

/** How the editor takes foreign words and pictures. It says what could not be taken. */
export function pasting(around: Around) {
  const handle = (view: EditorView, event: Event, data: DataTransfer | null): boolean => {
    if (data === null || !view.editable) return false;
    event.preventDefault();
    take(view, data, around);
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
