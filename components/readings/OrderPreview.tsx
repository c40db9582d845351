import { useId } from 'react';
import { t } from '../../lib/i18n/t';
import type { ClipQuestion } from '../../lib/messages/messages';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { PreviewText } from './PreviewText';
import type { Clipping } from './use-clipping';

type Question = Extract<ClipQuestion, { ask: 'order' }>;

/** A PDF whose paragraphs may be mixed up: to be looked at, and put in order on the desk, before it is shared. */
export function OrderPreview({ question, clipping }: { question: Question; clipping: Clipping }) {
  const session = useSession();
  const id = useId();
  const { file, html, title } = question;
  return (
    <section className="card pad stack-s preview" aria-labelledby={id}>
      <div className="row spread preview-head">
        <h2 className="h2" id={id}>
          {title === '' ? t('clip.checkHeading') : title}
        </h2>
        <IconButton icon="close" name={t('app.dismiss')} onClick={clipping.dismiss} />
      </div>
      <p className="small muted" role="alert">
        {t('pdf.mixedUp')}
      </p>
      <PreviewText html={html} />
      <div className="row wrap">
        <Button
          look="main"
          onClick={() => clipping.follow(session.storePdf(file, { sure: true }), clipping.fromDisk)}
        >
          {t('clip.clipIt')}
        </Button>
        <Button icon="desk" onClick={() => session.shell.openDesk({ file })}>
          {t('pdf.fixOrder')}
        </Button>
      </div>
    </section>
  );
}
