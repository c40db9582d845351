import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import {
  type ClipFailure,
  type ClipOutcome,
  type ClippedReading,
  type ClipDecision,
  type ClipWish,
  isDecision,
} from '../../../lib/messages/clip';
import type { Session } from '../../../lib/session/session';
import { report } from '../../../lib/util/report';
import { ok } from '../../../lib/util/result';
import { useCanWrite } from '../../hooks/use-can-write';
import { useExample } from '../../hooks/use-example';
import { useObserved } from '../../hooks/use-observed';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { useSay } from '../../ui/Toasts';
import { clippedWords } from './clipped-words';

export interface Clipping {
  /** A page is being clipped. A file that was added has its own line, and the next clip need not wait for it. */
  readonly busy: boolean;
  /** Why the last clip came to nothing, until the next or until dismissed. */
  readonly failure: ClipFailure | null;
  /** What the person must decide before there is a reading. */
  readonly decision: ClipDecision | null;
  /** A reading whose page says something else by now. */
  readonly changed: ClippedReading | null;
  /** The last clip was of a file of this machine. */
  readonly fromDisk: boolean;
  /** Clips the page in front of the person. Call it within the click. */
  readonly clip: (wish?: ClipWish) => void;
  /** Follows a clip that was started elsewhere, and tells what came of it. */
  readonly follow: (outcome: Promise<ClipOutcome>, fromDisk?: boolean) => void;
  /** Follows a file that was added, beside whatever another clip asks just now. */
  readonly add: (outcome: Promise<ClipOutcome>) => void;
  readonly dismiss: () => void;
}

/** What of a clip stands in the view until the next. */
interface Standing {
  readonly failure: ClipFailure | null;
  readonly decision: ClipDecision | null;
  readonly changed: ClippedReading | null;
  readonly fromDisk: boolean;
}

const NOTHING: Standing = { failure: null, decision: null, changed: null, fromDisk: false };

/** What is to be told of an outcome. */
function standingOf(outcome: ClipOutcome, fromDisk: boolean): Standing {
  const nothing = { ...NOTHING, fromDisk };
  if (!outcome.ok) return { ...nothing, failure: outcome.reason };
  if (isDecision(outcome.value)) return { ...nothing, decision: outcome.value };
  return outcome.value.changed === true ? { ...nothing, changed: outcome.value } : nothing;
}

/** Whether it stays in view when another clip has come to something. */
const outlasts = (one: Standing, { fromDisk }: Standing): boolean =>
  one.decision !== null && (one.fromDisk || fromDisk);

const isSomething = ({ failure, decision, changed }: Standing): boolean =>
  failure !== null || decision !== null || changed !== null;

/** The page was not granted: as long as that stands, a grant makes the clip. */
const isRefused = ({ failure }: Standing): boolean => failure === 'not-granted';

/**
 * What stands in the view: the first of what several clips have to tell. What a page comes to takes the place of
 * what an earlier page asked. What a file asks stays until it is answered, for something may be typed there: the rest
 * waits behind it.
 */
function useStandings() {
  const [all, setAll] = useState<readonly Standing[]>([]);
  // A click on the toolbar button may come before the view is drawn: it is answered by what stands now.
  const now = useRef(all);
  const change = useCallback((next: (before: readonly Standing[]) => readonly Standing[]) => {
    now.current = next(now.current);
    setAll(now.current);
  }, []);
  const put = useCallback(
    (one: Standing) =>
      change((before) => [...before.filter((it) => outlasts(it, one)), one].filter(isSomething)),
    [change],
  );
  const dismiss = useCallback(() => change((before) => before.slice(1)), [change]);
  /** The page was granted. Answers whether something stood that waits for that, which goes. */
  const granted = useCallback(() => {
    const waits = now.current.some(isRefused);
    change((before) => before.filter((one) => !isRefused(one)));
    return waits;
  }, [change]);
  return { first: all[0] ?? NOTHING, put, dismiss, granted };
}

type Standings = ReturnType<typeof useStandings>;
type Tell = (outcome: ClipOutcome, fromDisk: boolean) => void;

/**
 * How a clip is undone: a new reading is removed, so it can still be put back; of an update the text that was there is
 * the reading's own again; a kept link that got its text is a link again. It is this person's last act from then on.
 */
export const wayBack = (
  { acts, readings, records }: Session,
  { reading, made, replaced, wroteOver }: ClippedReading,
): (() => void) | undefined => {
  const ways = [
    made && ((): boolean => records.readings.remove(reading).ok),
    replaced && ((): boolean => readings.restoreText(reading, replaced.before, replaced.after).ok),
    wroteOver && ((): boolean => readings.takeTextBack(reading, wroteOver).ok),
  ];
  const undo = ways.find((way) => way !== undefined);
  if (undo === undefined) return undefined;
  const verb = made === true ? 'add' : 'edit';
  const kept = acts.keep({ verb, kind: 'readings', id: reading }, ok(undo));
  return () => void (kept.ok && kept.value());
};

/** What is told of an outcome, and where the person goes then; see `useClipping`. */
function useTell(
  { first, put }: Standings,
  onClipped: (reading: string) => void,
  onStanding: () => void,
): Tell {
  const session = useSession();
  const people = usePeople();
  const example = useExample();
  const say = useSay();
  return (outcome, fromDisk) => {
    if (!outcome.ok && outcome.reason === 'cancelled') return undefined; // let go: nothing to tell
    const standing = standingOf(outcome, fromDisk);
    put(standing);
    if (!outcome.ok || isDecision(outcome.value)) return onStanding();
    const clipped = outcome.value;
    const known = session.records.readings.list.get().find(({ id }) => id === clipped.reading);
    say(clippedWords(clipped, known, people, example), wayBack(session, clipped));
    // else the focus stays where the person is asked
    return outlasts(first, standing) ? undefined : onClipped(clipped.reading);
  };
}

/** Clips under way: those that keep the button busy, and files beside them. */
function useAwaited({ put, dismiss }: Standings, tell: Tell) {
  const [busy, setBusy] = useState(0);
  // A clip takes its time: what stands and who is here by its end is asked for then.
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });
  const wait = useCallback(
    async (outcome: Promise<ClipOutcome>, fromDisk: boolean) => {
      try {
        latest.current(await outcome, fromDisk);
      } catch (error) {
        report('clip', error);
        put({ ...NOTHING, failure: 'failed', fromDisk });
      }
    },
    [put],
  );
  const goOn = useCallback(
    (outcome: Promise<ClipOutcome>, fromDisk = false) => {
      setBusy((now) => now + 1);
      void wait(outcome, fromDisk).finally(() => setBusy((now) => now - 1));
    },
    [wait],
  );
  const follow: Clipping['follow'] = useCallback(
    (outcome, fromDisk) => {
      dismiss();
      goOn(outcome, fromDisk);
    },
    [dismiss, goOn],
  );
  const add = useCallback(
    (outcome: Promise<ClipOutcome>) => {
      put({ ...NOTHING, fromDisk: true });
      void wait(outcome, true);
    },
    [put, wait],
  );
  return { busy: busy > 0, goOn, follow, add };
}

/**
 * Once the page is granted, what said that it was not goes, and the clip is made that was asked for there. Nothing is
 * made when the person has put that away, or in a notebook that is closed to writing.
 */
function useAskedClip({ granted }: Standings, goOn: Clipping['follow']): void {
  const { shell } = useSession();
  const canWrite = useCanWrite();
  const onGranted = useEffectEvent((make: (() => Promise<ClipOutcome>) | null) => {
    const waited = granted();
    if (make !== null && waited && canWrite) goOn(make());
  });
  useEffect(() => {
    const stop = new AbortController();
    shell.onGranted((make) => onGranted(make), stop.signal);
    return () => stop.abort();
  }, [shell]);
}

/**
 * Clips, and tells what came of it: also of a clip by shortcut or menu, of a file, of an answer to a decision.
 *
 * @param onClipped where to go when the reading is in the bag
 * @param onStanding where failures and questions are told
 */
export function useClipping(onClipped: (reading: string) => void, onStanding: () => void): Clipping {
  const { shell } = useSession();
  const byShortcut = useObserved(shell.outcome);
  const standings = useStandings();
  const { first, dismiss } = standings;
  const tell = useTell(standings, onClipped, onStanding);
  const tellNow = useEffectEvent(tell);
  const { busy, goOn, follow, add } = useAwaited(standings, tell);
  useAskedClip(standings, goOn);
  // First thing in the click: the gesture counts.
  const clip = useCallback((wish: ClipWish = {}) => follow(shell.clip(wish)), [shell, follow]);

  useEffect(() => {
    if (byShortcut === null) return;
    shell.forgetOutcome();
    tellNow(byShortcut, false);
  }, [byShortcut, shell]);

  return useMemo(
    () => ({ busy, ...first, clip, follow, add, dismiss }),
    [busy, first, clip, follow, add, dismiss],
  );
}
