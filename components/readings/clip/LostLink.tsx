import { useState } from 'react';
import { t } from '../../../lib/i18n/t';
import type { ClipDecision } from '../../../lib/messages/clip';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { clipFailureWords } from './clip-failure-words';
import { LinkForm } from './LinkForm';
import type { Clipping } from './use-clipping';

interface Props {
  decision: Extract<ClipDecision, { ask: 'link' }>;
  clipping: Clipping;
  onSaved: (reading: string) => void;
}

/** A link that could not be clipped: why, and the way to keep it under its own address. */
export function LostLink({ decision, clipping, onSaved }: Props) {
  const [saving, setSaving] = useState(false);
  const { heading, next } = clipFailureWords(decision.reason, false);
  if (saving) return <LinkForm address={decision.url} onCancel={clipping.dismiss} onSaved={onSaved} />;
  return (
    <Notice
      heading={heading}
      onDismiss={clipping.dismiss}
      actions={
        <Button icon="link" onClick={() => setSaving(true)}>
          {t('link.offer')}
        </Button>
      }
    >
      {next}
    </Notice>
  );
}
