import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { ClipQuestion } from '../../lib/messages/messages';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { LinkForm } from './LinkForm';
import { hostOf } from './web-address';
import type { Clipping } from './use-clipping';

interface Props {
  question: Extract<ClipQuestion, { ask: 'site' }>;
  clipping: Clipping;
  onSaved: (reading: string) => void;
}

/** An address of a site that is not open to us: the person may open it, or keep the link. */
export function AskSite({ question, clipping, onSaved }: Props) {
  const { shell } = useSession();
  const [linking, setLinking] = useState(false);
  const { url, tab } = question;
  const host = hostOf(url);
  if (linking) return <LinkForm address={url} onCancel={clipping.dismiss} onSaved={onSaved} />;
  return (
    <Notice
      heading={t('clip.askSite', [host])}
      onDismiss={clipping.dismiss}
      actions={
        <>
          <Button onClick={() => clipping.follow(shell.grantAndClip({ tab, url }))}>
            {t('clip.allowSite', [host])}
          </Button>
          <Button icon="link" look="quiet" onClick={() => setLinking(true)}>
            {t('link.offer')}
          </Button>
        </>
      }
    >
      {t('clip.askSiteNext')}
    </Notice>
  );
}
