import { useId } from 'react';
import { t } from '../../lib/i18n/t';
import type { ClipHow } from '../../lib/model/clip-how';
import type { ClipQuestion } from '../../lib/messages/messages';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { PreviewText } from './PreviewText';
import type { Clipping } from './use-clipping';

type Question = Extract<ClipQuestion, { ask: 'doubtful' }>;

const WHY: Readonly<Record<Question['doubt'], () => string>> = {
  short: () => t('clip.doubtShort'),
  'small-share': () => t('clip.doubtShare'),
  'not-readerable': () => t('clip.doubtKind'),
};

/** What was found on a page that may not be its article: nothing is clipped before the person has seen it. */
export function ClipPreview({ question, clipping }: { question: Question; clipping: Clipping }) {
  const { shell } = useSession();
  const id = useId();
  const { target, url } = question;
  const clip = (how: ClipHow): void =>
    clipping.follow(shell.clipTarget(target, { how, sure: true, ...(url === '' ? {} : { seen: url }) }));
  return (
    <section className="card pad stack-s preview" aria-labelledby={id}>
      <div className="row spread preview-head">
        <h2 className="h2" id={id}>
          {t('clip.checkHeading')}
        </h2>
        <IconButton icon="close" name={t('app.dismiss')} onClick={clipping.dismiss} />
      </div>
      <p className="small muted" role="alert">
        {WHY[question.doubt]()}
      </p>
      <PreviewText html={question.html} />
      <div className="row wrap">
        <Button look="main" onClick={() => clip('article')}>
          {t('clip.clipIt')}
        </Button>
        <Button onClick={() => clip('main')}>{t('clip.useMain')}</Button>
        {target.url === undefined && (
          <Button onClick={() => clip('selection')}>{t('clip.useSelection')}</Button>
        )}
      </div>
    </section>
  );
}
