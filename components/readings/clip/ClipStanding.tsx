import { useEffect } from 'react';
import { ChangedText, ClipTrouble, DecideClip } from '../../views/later-views';
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
