import type { ReactNode } from 'react';
import { t } from '../../lib/i18n/t';
import type { Draft } from '../../lib/model/draft';
import { useCanWrite } from '../hooks/use-can-write';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useWrote } from '../hooks/use-wrote';
import type { DraftEditor } from './editor/create-editor';
import { blocksOfDoc } from './editor/lines';
import { Gauge } from './gauge/Gauge';
import { insertLines } from './insert/insert-lines';
import { InsertMenu } from './insert/InsertMenu';
import { offersOf } from './insert/offers-of';
import { commentsOf } from './out/comments-of';
import { Export } from './out/Export';
import { useCalmBlocks } from './use-calm-blocks';
import { DraftVersions } from './versions/DraftVersions';

interface Props {
  draft: Draft;
  editor: DraftEditor;
}

interface ToolsProps extends Props {
  wide: boolean;
  onPicture: () => void;
  children: ReactNode;
}

/** What stands above the sheet, in one row: what goes into the draft, the ways out, and what it was before. */
export function DraftTools({ draft, editor, wide, onPicture, children }: ToolsProps) {
  const canWrite = useCanWrite();
  return (
    <div className="draft-tools row wrap">
      {canWrite && <Insert editor={editor} onPicture={onPicture} />}
      <Out draft={draft} editor={editor} wide={wide} />
      <DraftVersions draft={draft} editor={editor} />
      {children}
    </div>
  );
}

/** How long the draft is, against its target. */
export function DraftLength({ draft, editor }: Props) {
  const { records } = useSession();
  const canWrite = useCanWrite();
  const wrote = useWrote();
  const blocks = useCalmBlocks(editor);
  return (
    <Gauge
      blocks={blocks}
      language={t('app.language')}
      target={draft}
      onTarget={
        canWrite ? ({ least, most }) => wrote(records.drafts.edit(draft.id, { least, most })) : undefined
      }
    />
  );
}

function Insert({ editor, onPicture }: Pick<Props, 'editor'> & { onPicture: () => void }) {
  const { records, bodies } = useSession();
  const people = usePeople();
  const now = () =>
    offersOf({
      readings: records.readings.list.get(),
      highlights: records.highlights.list.get(),
      books: records.books.list.get(),
      notes: records.notes.list.get(),
      nameOf: (member) => people.of(member).name || t('app.you'),
      textOf: ({ body }) => bodies.bodyHere(body),
    });
  const offers = {
    quotes: () => now().quotes(),
    books: () => now().books(),
    notes: () => now().notes(),
    booklist: () => now().booklist(),
  };
  return (
    <InsertMenu
      offers={offers}
      onInsert={(blocks) => editor.run(insertLines(blocks))}
      onPicture={onPicture}
    />
  );
}

function Out({ draft, editor, wide }: Pick<ToolsProps, 'draft' | 'editor' | 'wide'>) {
  const { records, shell, bodies } = useSession();
  const people = usePeople();
  const comments = () =>
    commentsOf(draft.id, records.comments.list.get(), editor.passages.find, (member) => {
      return people.of(member).name || t('app.you');
    });
  return (
    <Export
      draft={() => ({
        ...{ title: draft.title, blocks: blocksOfDoc(editor.state.get().doc) },
        ...{ readings: records.readings.list.get(), comments: comments(), pictureHere: bodies.pictureHere },
      })}
      download={(name, type, content) => shell.download(name, type, content)}
      {...(!wide && { onDesk: () => shell.openDesk({ at: 'draft', draft: draft.id }, true) })}
    />
  );
}
