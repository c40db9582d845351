import { t } from '../../../lib/i18n/t';
import type { ClipHow } from '../../../lib/model/clip-how';
import type { ClipDecision } from '../../../lib/messages/clip';
import { useSession } from '../../hooks/use-session';
import { Button } from '../../ui/Button';
import { PreviewCard } from './PreviewCard';
import type { Clipping } from './use-clipping';
import { late } from '../../ui/late';

/** What cleans foreign HTML is large, and few clips need a look: its code comes when used. */
const PreviewText = late(async () => (await import('./PreviewText')).PreviewText);

type Decision = Extract<ClipDecision, { ask: 'doubtful' }>;

const WHY: Readonly<Record<Decision['doubt'], () => string>> = {
  short: () => t('clip.doubtShort'),
  'small-share': () => t('clip.doubtShare'),
  'not-readerable': () => t('clip.doubtKind'),
};

/** What was found on a page that may not be its article: nothing is clipped before the person has seen it. */
export function ClipPreview({ decision, clipping }: { decision: Decision; clipping: Clipping }) {
  const { shell } = useSession();
  const { target, url } = decision;
  const clip = (how: ClipHow): void =>
    clipping.follow(shell.clipTarget(target, { how, sure: true, ...(url === '' ? {} : { seen: url }) }));
  return (
    <PreviewCard heading={t('clip.checkHeading')} words={WHY[decision.doubt]()} onDismiss={clipping.dismiss}>
      <PreviewText html={decision.html} />
      <div className="row wrap">
        <Button look="main" onClick={() => clip('article')}>
          {t('clip.clipIt')}
        </Button>
        <Button onClick={() => clip('main')}>{t('clip.useMain')}</Button>
        {target.url === undefined && (
          <Button onClick={() => clip('selection')}>{t('clip.useSelection')}</Button>
        )}
      </div>
    </PreviewCard>
  );
}
