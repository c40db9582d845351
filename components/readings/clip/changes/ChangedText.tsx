import { t } from '../../../../lib/i18n/t';
import type { ClippedReading } from '../../../../lib/messages/clip';
import { useSession } from '../../../hooks/use-session';
import { Button } from '../../../ui/Button';
import { PreviewCard } from '../PreviewCard';
import type { Clipping } from '../use-clipping';
import { TextChanges } from './TextChanges';

/** The page says something else than when it was clipped, or we have only a part of it: what would change, and the way to it. */
export function ChangedText({ clipped, clipping }: { clipped: ClippedReading; clipping: Clipping }) {
  const { shell } = useSession();
  const update = (): void => {
    const { url } = shell.page.get();
    clipping.clip({
      how: 'article',
      update: clipped.reading,
      sure: true,
      ...(clipped.pages === undefined ? {} : { pages: clipped.pages }),
      ...(url === '' ? {} : { seen: url }),
    });
  };
  return (
    <PreviewCard
      heading={clipped.remark === 'part' ? t('clip.part') : t('clip.changed')}
      words={t('clip.changedNext')}
      onDismiss={clipping.dismiss}
    >
      {clipped.changes !== undefined && <TextChanges changes={clipped.changes} />}
      <div className="row wrap">
        <Button look="main" onClick={update}>
          {t('clip.updateText')}
        </Button>
        <Button onClick={clipping.dismiss}>{t('clip.leaveText')}</Button>
      </div>
    </PreviewCard>
  );
}
