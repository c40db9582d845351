import { t } from '../../../lib/i18n/t';
import type { ClipDecision, ClipWish } from '../../../lib/messages/clip';
import { useSession } from '../../hooks/use-session';
import { Button } from '../../ui/Button';
import { PreviewCard } from './PreviewCard';
import type { Clipping } from './use-clipping';

type Decision = Extract<ClipDecision, { ask: 'pages' }>;

/** An article that its site spreads over several pages: the person may have it whole. */
export function AskPages({ decision, clipping }: { decision: Decision; clipping: Clipping }) {
  const { shell } = useSession();
  const { target, url, wish, count } = decision;
  const clip = (pages: NonNullable<ClipWish['pages']>): void =>
    clipping.follow(shell.clipTarget(target, { ...wish, pages, ...(url === '' ? {} : { seen: url }) }));
  const total = String(count);
  return (
    <PreviewCard
      heading={t('clip.pagesHeading', [total])}
      words={t('clip.pagesWords')}
      onDismiss={clipping.dismiss}
    >
      <div className="row wrap">
        <Button look="main" onClick={() => clip('all')}>
          {t('clip.clipAllPages', [total])}
        </Button>
        <Button onClick={() => clip('one')}>{t('clip.onlyThisPage')}</Button>
      </div>
    </PreviewCard>
  );
}
