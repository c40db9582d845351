import { useState } from 'react';
import { t } from '../../../lib/i18n/t';
import type { ClipFailure } from '../../../lib/messages/clip';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { AllowSite } from './ClipBox';
import { LinkForm } from './LinkForm';
import { OtherParts } from './OtherParts';
import type { Clipping } from './use-clipping';
import { clipFailureWords } from './clip-failure-words';

interface Props {
  failure: ClipFailure;
  clipping: Clipping;
  onSaved: (reading: string) => void;
}

/** Failures after which a link would not help, or would be that of another page. */
const NO_LINK: readonly ClipFailure[] = [
  'no-notebook',
  'too-new',
  'closed',
  'out',
  'disk-full',
  'no-selection',
  'page-changed',
];

/** Failures after which a person may say themselves what to take of the page. */
const OTHER_PARTS: readonly ClipFailure[] = ['no-article', 'no-selection'];

/** Why nothing was clipped, and what still works: another part of the page, or the link with a note. */
export function ClipTrouble({ failure, clipping, onSaved }: Props) {
  const [saving, setSaving] = useState(false);
  const { dismiss, fromDisk } = clipping;
  const hasParts = !fromDisk && OTHER_PARTS.includes(failure);
  const { heading, next } = clipFailureWords(failure, fromDisk);
  if (saving) return <LinkForm onCancel={dismiss} onSaved={onSaved} />;
  const canLink = !fromDisk && !NO_LINK.includes(failure); // a file of this machine has no address
  return (
    <Notice
      heading={heading}
      onDismiss={dismiss}
      actions={
        (hasParts || canLink) && (
          <>
            {failure === 'not-granted' && <AllowSite look="plain" />}
            {hasParts && <OtherParts clipping={clipping} />}
            {canLink && (
              <Button icon="link" onClick={() => setSaving(true)}>
                {t('link.offer')}
              </Button>
            )}
          </>
        )
      }
    >
      {failure === 'no-article' && hasParts ? t('clip.noArticleParts') : next}
    </Notice>
  );
}
