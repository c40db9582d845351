import { t } from '../../../lib/i18n/t';
import type { ClipDecision } from '../../../lib/messages/clip';
import { useSession } from '../../hooks/use-session';
import { Button } from '../../ui/Button';
import { PreviewCard } from './PreviewCard';
import type { Clipping } from './use-clipping';
import { late } from '../../ui/late';

/** What cleans foreign HTML is large, and few clips need a look: its code comes when used. */
const PreviewText = late(async () => (await import('./PreviewText')).PreviewText);

type Decision = Extract<ClipDecision, { ask: 'order' }>;

/** A PDF whose paragraphs may be mixed up: to be looked at, and put in order on the desk, before it is shared. */
export function OrderPreview({ decision, clipping }: { decision: Decision; clipping: Clipping }) {
  const session = useSession();
  const { file, html, title } = decision;
  return (
    <PreviewCard
      heading={title === '' ? t('clip.checkHeading') : title}
      words={t('pdf.mixedUp')}
      onDismiss={clipping.dismiss}
    >
      <PreviewText html={html} />
      <div className="row wrap">
        <Button
          look="main"
          onClick={() => clipping.follow(session.files.store(file, { sure: true }), clipping.fromDisk)}
        >
          {t('clip.clipIt')}
        </Button>
        <Button icon="desk" onClick={() => session.shell.openDesk({ at: 'order', file, reading: '' })}>
          {t('pdf.fixOrder')}
        </Button>
      </div>
    </PreviewCard>
  );
}
