import { t } from '../../lib/i18n/t';
import type { Draft } from '../../lib/model/draft';
import { useKeptValue } from '../forms/use-kept-value';
import { useSession } from '../hooks/use-session';
import { useWrote } from '../hooks/use-wrote';
import { EditNotes } from '../talk/EditNotes';
import { Meanwhile } from '../talk/Meanwhile';

/** What the draft is called. It is written when the person leaves it or pauses; where both changed it, they choose. */
export function DraftTitle({ draft }: { draft: Draft }) {
  const { drafts } = useSession();
  const wrote = useWrote();
  const { field, box, keep, keepMine } = useKeptValue(`draft:${draft.id}:title`, draft.title, (title) =>
    wrote(drafts.entitle(draft.id, title)) ? '' : null,
  );
  return (
    <div>
      <textarea
        className="draft-title"
        aria-label={t('draft.title')}
        placeholder={t('draft.title')}
        rows={1}
        dir="auto"
        maxLength={300}
        {...box}
        onChange={(event) => box.onChange(event.target.value)}
        onKeyDown={(event) => {
          box.onKeyDown(event);
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault(); // a title is one line
          keep();
        }}
      />
      <EditNotes found={field.found} notKept={field.notKept} forget={field.forget} />
      {field.clash && <Meanwhile name={t('draft.title')} field={{ ...field, keepMine }} />}
    </div>
  );
}
