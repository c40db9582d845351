import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { shortDate } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { ClipFailure, ClippedReading, ClipOutcome } from '../../lib/messages/messages';
import { report } from '../../lib/util/report';
import { useExample } from '../app/use-example';
import { useObserved } from '../hooks/use-observed';
import { usePeople, type People } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useSay } from '../ui/Toasts';
import type { Reading } from '../../lib/model/reading';

export interface Clipping {
  readonly busy: boolean;
  /** Why the last clip came to nothing, until the next or until dismissed. */
  readonly failure: ClipFailure | null;
  readonly clip: () => void;
  readonly dismiss: () => void;
}

/**
 * Clips the page, and tells what came of it: also of a clip by shortcut or menu.
 *
 * @param onClipped where to go when the reading is in the bag
 * @param onFailed where the failure is told
 */
export function useClipping(onClipped: (reading: string) => void, onFailed: () => void): Clipping {
  const session = useSession();
  const { shell } = session;
  const byShortcut = useObserved(shell.outcome);
  const people = usePeople();
  const example = useExample();
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ClipFailure | null>(null);

  const tell = useCallback(
    (outcome: ClipOutcome) => {
      setFailure(outcome.ok ? null : outcome.reason);
      if (!outcome.ok) return onFailed();
      const known = session.readings.get().find(({ id }) => id === outcome.value.reading);
      say(clippedWords(outcome.value, known, people, example));
      return onClipped(outcome.value.reading);
    },
    [session, people, example, say, onClipped, onFailed],
  );

  const clip = useCallback(async () => {
    const outcome = shell.clip(); // first thing in the click: the gesture counts
    setBusy(true);
    setFailure(null);
    try {
      tell(await outcome);
    } catch (error) {
      report('clip', error);
      setFailure('failed');
    }
    setBusy(false);
  }, [shell, tell]);

  const tellNow = useEffectEvent(tell);
  useEffect(() => {
    if (byShortcut === null) return;
    shell.forgetOutcome();
    tellNow(byShortcut);
  }, [byShortcut, shell]);

  const dismiss = useCallback(() => setFailure(null), []);
  return useMemo(() => ({ busy, failure, clip: () => void clip(), dismiss }), [busy, failure, clip, dismiss]);
}

function clippedWords(
  clipped: ClippedReading,
  known: Reading | undefined,
  people: People,
  example: boolean,
): string {
  if (clipped.already) {
    if (known === undefined) return t('clip.already');
    const date = shortDate(known.clippedAt, Date.now());
    const who = people.of(known.clippedBy);
    return who.isMe ? t('clip.alreadyMine', [date]) : t('clip.alreadyTheirs', [who.name, date]);
  }
  return people.partner === null || example ? t('clip.done') : t('clip.doneFor', [people.partner.name]);
}
