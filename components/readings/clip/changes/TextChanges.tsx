import { t } from '../../../../lib/i18n/t';
import type { TextChanges as Changes } from '../../../../lib/model/text-changes';
import './changes.css';

/** What a new text changes of ours: how much came and went, and the first of it to read. */
export function TextChanges({ changes }: { changes: Changes }) {
  const { added, removed, shown } = changes;
  const more = added + removed - shown.length;
  return (
    <>
      <p className="small changes-count">
        {added > 0 && t('clip.paragraphsAdded', added, [added])}{' '}
        {removed > 0 && t('clip.paragraphsRemoved', removed, [removed])}
      </p>
      <div
        className="changes"
        role="region"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
        tabIndex={0}
        aria-label={t('clip.changes')}
      >
        {shown.map(({ kind, text }, i) => (
          <p key={i} className={kind}>
            <span className="changes-kind">{kind === 'added' ? t('clip.added') : t('clip.removed')}</span>{' '}
            {kind === 'added' ? <ins dir="auto">{text}</ins> : <del dir="auto">{text}</del>}
          </p>
        ))}
        {more > 0 && <p className="muted">{t('clip.moreChanges', more, [more])}</p>}
      </div>
    </>
  );
}
