import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import {
  type ClipFailure,
  type ClipOutcome,
  type ClippedReading,
  type ClipQuestion,
  type ClipWish,
  isQuestion,
} from '../../lib/messages/messages';
import { report } from '../../lib/util/report';
import { useExample } from '../app/use-example';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useSay } from '../ui/Toasts';
import { clippedWords } from './clipped-words';

export interface Clipping {
  readonly busy: boolean;
  /** Why the last clip came to nothing, until the next or until dismissed. */
  readonly failure: ClipFailure | null;
  /** What the person must decide before there is a reading. */
  readonly question: ClipQuestion | null;
  /** A reading whose page says something else by now. */
  readonly changed: ClippedReading | null;
  /** The last clip was of a file of this machine. */
  readonly fromDisk: boolean;
  /** Clips the page in front of the person. Call it within the click. */
  readonly clip: (wish?: ClipWish) => void;
  /** Follows a clip that was started elsewhere, and tells what came of it. */
  readonly follow: (outcome: Promise<ClipOutcome>, fromDisk?: boolean) => void;
  readonly dismiss: () => void;
}

/** What of a clip stands in the view until the next. */
interface Standing {
  readonly failure: ClipFailure | null;
  readonly question: ClipQuestion | null;
  readonly changed: ClippedReading | null;
}

const NOTHING: Standing = { failure: null, question: null, changed: null };

function standingOf(outcome: ClipOutcome): Standing {
  if (!outcome.ok) {
    return outcome.reason === 'cancelled' ? NOTHING : { ...NOTHING, failure: outcome.reason };
  }
  if (isQuestion(outcome.value)) return { ...NOTHING, question: outcome.value };
  return outcome.value.changed === true ? { ...NOTHING, changed: outcome.value } : NOTHING;
}

/**
 * Clips, and tells what came of it: also of a clip by shortcut or menu, of a file, of an answer to a question.
 *
 * @param onClipped where to go when the reading is in the bag
 * @param onStanding where failures and questions are told
 */
export function useClipping(onClipped: (reading: string) => void, onStanding: () => void): Clipping {
  const session = useSession();
  const { shell } = session;
  const byShortcut = useObserved(shell.outcome);
  const people = usePeople();
  const example = useExample();
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [standing, setStanding] = useState(NOTHING);
  const [fromDisk, setFromDisk] = useState(false);

  const tell = useCallback(
    (outcome: ClipOutcome) => {
      setStanding(standingOf(outcome));
      if (!outcome.ok || isQuestion(outcome.value)) return onStanding();
      const clipped = outcome.value;
      const known = session.readings.get().find(({ id }) => id === clipped.reading);
      say(clippedWords(clipped, known, people, example));
      return onClipped(clipped.reading);
    },
    [session, people, example, say, onClipped, onStanding],
  );

  const wait = useCallback(
    async (outcome: Promise<ClipOutcome>) => {
      setBusy(true);
      setStanding(NOTHING);
      try {
        tell(await outcome);
      } catch (error) {
        report('clip', error);
        setStanding({ ...NOTHING, failure: 'failed' });
      }
      setBusy(false);
    },
    [tell],
  );
  const follow = useCallback(
    (outcome: Promise<ClipOutcome>, disk = false) => {
      setFromDisk(disk);
      void wait(outcome);
    },
    [wait],
  );
  // First thing in the click: the gesture counts.
  const clip = useCallback((wish: ClipWish = {}) => follow(shell.clip(wish)), [shell, follow]);

  const tellNow = useEffectEvent(tell);
  useEffect(() => {
    if (byShortcut === null) return;
    shell.forgetOutcome();
    setFromDisk(false);
    tellNow(byShortcut);
  }, [byShortcut, shell]);

  const dismiss = useCallback(() => setStanding(NOTHING), []);
  return useMemo(
    () => ({ busy, ...standing, fromDisk, clip, follow, dismiss }),
    [busy, standing, fromDisk, clip, follow, dismiss],
  );
}
