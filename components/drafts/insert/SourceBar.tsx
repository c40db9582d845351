import { use } from 'react';
import { t } from '../../../lib/i18n/t';
import type { BlockLook } from '../../../lib/model/draft-text';
import { shownAt } from '../../../lib/session/search/found';
import { NewsTargetContext } from '../../hooks/use-news';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { Button } from '../../ui/Button';
import { lookHere } from '../editor/commands';
import type { DraftEditor } from '../editor/create-editor';

/** What a line was taken from, nearest first: a highlight may be gone and its reading still there. */
const sourcesOf = (
  line: BlockLook,
): readonly { readonly kind: 'highlights' | 'readings' | 'books'; readonly id: string }[] => {
  if (line.kind === 'book') return [{ kind: 'books', id: line.book }];
  if (line.kind !== 'quote') return [];
  return [
    { kind: 'highlights' as const, id: line.highlight ?? '' },
    { kind: 'readings' as const, id: line.reading ?? '' },
  ];
};

/** Leads from the quote or book in which the caret is to what it was taken from. */
export function SourceBar({ editor }: { editor: DraftEditor }) {
  const line = lookHere(useObserved(editor.state));
  return line.kind === 'quote' || line.kind === 'book' ? <Source line={line} /> : null;
}

function Source({ line }: { line: BlockLook }) {
  const { records } = useSession();
  const { lead } = use(NewsTargetContext);
  const readings = useObserved(records.readings.list);
  const books = useObserved(records.books.list);
  const [source] = sourcesOf(line).flatMap((one) => {
    const shown = shownAt(records, one);
    return shown === undefined ? [] : [{ ...one, field: '', ...shown }];
  });
  if (source === undefined) return null;
  const { title = '' } = [...readings, ...books].find(({ id }) => id === source.top.id) ?? {};
  return (
    <div className="picture-bar row wrap">
      <Button look="quiet" onClick={() => lead(source)}>
        {source.kind === 'books' ? t('draftInsert.toBook', [title]) : t('draftInsert.toReading', [title])}
      </Button>
    </div>
  );
}
