import { hasDate, longDate } from '../../../../lib/i18n/dates';
import { t } from '../../../../lib/i18n/t';
import type { ClipDecision, ClipWish } from '../../../../lib/messages/clip';
import { useNow } from '../../../hooks/use-now';
import { useObserved } from '../../../hooks/use-observed';
import { useSession } from '../../../hooks/use-session';
import { Button } from '../../../ui/Button';
import { titleOf } from '../../reading-words';
import { PreviewCard } from '../PreviewCard';
import type { Clipping } from '../use-clipping';
import { TextChanges } from './TextChanges';

type Decision = Extract<ClipDecision, { ask: 'another' }>;

/** A page that claims to be a reading of ours and says something else: only the person can tell which it is. */
export function AskAnother({ decision, clipping }: { decision: Decision; clipping: Clipping }) {
  const { shell, files, records } = useSession();
  const now = useNow();
  const known = useObserved(records.readings.list).find(({ id }) => id === decision.reading);
  const { again, how } = decision;
  const clip = (wish: Pick<ClipWish, 'another' | 'update'>): void => {
    if ('file' in again)
      return clipping.follow(files.store(again.file, { ...wish, sure: true }), clipping.fromDisk);
    const { target, url, pages } = again;
    return clipping.follow(
      shell.clipTarget(target, {
        ...wish,
        how,
        sure: true,
        ...(pages === undefined ? {} : { pages }),
        ...(url === '' ? {} : { seen: url }),
      }),
    );
  };
  const words =
    known === undefined || !hasDate(known.at)
      ? t('clip.anotherWords', [decision.title])
      : t('clip.anotherOf', [decision.title, titleOf(known), longDate(known.at, now)]);
  return (
    <PreviewCard heading={t('clip.anotherHeading')} words={words} onDismiss={clipping.dismiss}>
      {decision.changes !== null && <TextChanges changes={decision.changes} />}
      <div className="row wrap">
        <Button onClick={() => clip({ another: true })}>{t('clip.another')}</Button>
        <Button onClick={() => clip({ update: decision.reading })}>{t('clip.sameChanged')}</Button>
      </div>
    </PreviewCard>
  );
}
