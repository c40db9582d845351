import { useEffect } from 'react';
import { t } from '../../../lib/i18n/t';
import type { ClippedReading } from '../../../lib/messages/clip';
import { useSession } from '../../hooks/use-session';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { ClipTrouble } from './ClipTrouble';
import { DecideClip } from './DecideClip';
import { focusClip } from './focus-clip';
import { ClipsUnderWay } from './ClipsUnderWay';
import type { Clipping } from './use-clipping';

interface Props {
  clipping: Clipping;
  onSaved: (reading: string) => void;
}

/** What of the last clip stands in the view: how far it has come, what it asks, why it failed, what changed. */
export function ClipStanding({ clipping, onSaved }: Props) {
  const { failure, decision, changed } = clipping;
  // what has been answered or put away takes the focus with it
  useEffect(
    () => ((failure ?? decision ?? changed) === null ? undefined : focusClip),
    [failure, decision, changed],
  );
  return (
    <>
      <ClipsUnderWay />
      {failure !== null && <ClipTrouble failure={failure} clipping={clipping} onSaved={onSaved} />}
      {decision !== null && <DecideClip decision={decision} clipping={clipping} onSaved={onSaved} />}
      {changed !== null && <ChangedText clipped={changed} clipping={clipping} />}
    </>
  );
}

/** The page says something else than when it was clipped, or we have only a part of it. */
function ChangedText({ clipped, clipping }: { clipped: ClippedReading; clipping: Clipping }) {
  const { shell } = useSession();
  const update = (): void => {
    const { url } = shell.page.get();
    clipping.clip({
      how: 'article',
      update: clipped.reading,
      sure: true,
      ...(url === '' ? {} : { seen: url }),
    });
  };
  return (
    <Notice
      icon="reading"
      heading={clipped.remark === 'part' ? t('clip.part') : t('clip.changed')}
      onDismiss={clipping.dismiss}
      actions={<Button onClick={update}>{t('clip.updateText')}</Button>}
    >
      {t('clip.changedNext')}
    </Notice>
  );
}
