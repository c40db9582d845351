import { useState } from 'react';
import { t } from '../../../lib/i18n/t';
import type { ClipDecision } from '../../../lib/messages/clip';
import { useSession } from '../../hooks/use-session';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { LinkForm } from './LinkForm';
import { siteOf } from '../../../lib/util/web-url';
import type { Clipping } from './use-clipping';

interface Props {
  decision: Extract<ClipDecision, { ask: 'site' }>;
  clipping: Clipping;
  onSaved: (reading: string) => void;
}

/** An address of a site that is not open to us: the person may open it, or keep the link. */
export function AskSite({ decision, clipping, onSaved }: Props) {
  const { shell } = useSession();
  const [linking, setLinking] = useState(false);
  const { url, tab } = decision;
  const host = siteOf(url);
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
