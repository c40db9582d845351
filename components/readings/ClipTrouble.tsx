import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { ClipFailure } from '../../lib/messages/messages';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { LinkForm } from './LinkForm';
import { clipFailureWords } from './clip-failure-words';

interface Props {
  failure: ClipFailure;
  onDismiss: () => void;
  onSaved: (reading: string) => void;
}

/** Why nothing was clipped, and what still works: the link with a note. */
export function ClipTrouble({ failure, onDismiss, onSaved }: Props) {
  const [saving, setSaving] = useState(false);
  const words = clipFailureWords(failure);
  if (saving) return <LinkForm onCancel={onDismiss} onSaved={onSaved} />;
  const canLink = failure !== 'no-notebook' && failure !== 'disk-full';
  return (
    <Notice
      heading={words.heading}
      onDismiss={onDismiss}
      actions={
        canLink && (
          <Button icon="link" onClick={() => setSaving(true)}>
            {t('link.offer')}
          </Button>
        )
      }
    >
      {words.next}
    </Notice>
  );
}
