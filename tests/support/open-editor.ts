import { createEditor, type DraftEditor } from '../../components/drafts/editor/create-editor';
import type { Caret } from '../../lib/session/drafts/carets';
import { textOf } from '../../lib/notebook/texts/texts';
import { Cell } from '../../lib/util/observed';
import { draftNotebook } from './draft-copies';

const none = (): undefined => undefined;

/** A draft open in an editor of the page, and where its partner's caret is. It ends with the signal. */
export function openEditor(signal: AbortSignal) {
  const doc = draftNotebook();
  const text = textOf(doc, 'd')!;
  const partner = new Cell<Caret | null>(null);
  const place = document.body.appendChild(document.createElement('div'));
  const writer = () => ({ name: 'Ben', seat: 'b' as const });
  const editor: DraftEditor = createEditor(
    place,
    text,
    {
      ...{ name: 'Draft', describedBy: '', me: 'ana', draft: 'd', partner: writer, writer },
      carets: { partner, show: none },
      ...{ onWritten: none, onTooLarge: none, onFull: none, onPasted: none, onLink: none, onComment: none },
      ...{ onPassage: none },
      pictures: { open: none as never, take: none, store: async () => [], knows: () => false },
    },
    signal,
  );
  return { doc, text, partner, place, editor };
}
