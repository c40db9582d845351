import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { type Edited, judge, keepMine, type Normal, shownIn, trimmed, typeIn } from '../../lib/util/edited';
import { report } from '../../lib/util/report';
import { useKept } from './use-kept';
import { useSession } from './use-session';

/** A field of something that both may change (lib/util/edited.ts). */
export interface EditedField {
  /** What stands in the field. */
  readonly text: string;
  /** null where this person typed nothing. */
  readonly edited: Edited | null;
  /** What stands there outside of the form. */
  readonly now: string;
  readonly normal: Normal;
  /** Both changed it: the person decides. */
  readonly clash: boolean;
  /** Somebody else changed it while it was open, and this person did not. */
  readonly changed: boolean;
  /** The words are from an earlier time, when the page was closed over them. */
  readonly found: boolean;
  /** The last words could not be kept: the disk is full. */
  readonly notKept: boolean;
  readonly change: (text: string) => void;
  readonly keepMine: () => void;
  readonly takeOther: () => void;
  /** The words are saved, or the person gave them up. */
  readonly forget: () => void;
  /** Those words are saved. What was typed while they were being saved stays. */
  readonly saved: (mine: string) => void;
}

/** Tells the words that are kept under a key, where there are any. */
function useFound(key: string, onFound: (text: string, was: string | null) => void): void {
  const session = useSession();
  const tell = useEffectEvent(onFound);
  useEffect(() => {
    const stop = new AbortController();
    const find = async (): Promise<void> => {
      try {
        const { text, was } = await session.unsent.find(key);
        if (!stop.signal.aborted && text !== '') tell(text, was);
      } catch (error) {
        report('unsent.load', error);
      }
    };
    void find();
    return () => stop.abort();
  }, [session, key]);
}

/** Words typed over others: found again under their key after the page was closed, together with what they replace. */
function useEdits(key: string, now: string) {
  const [edited, setEdited] = useState<Edited | null>(null);
  const [found, setFound] = useState(false);
  const touched = useRef(false);
  const latest = useRef<Edited | null>(null);
  const { notKept, keep, save } = useKept(key);
  useFound(key, (mine, was) => {
    if (touched.current) return;
    latest.current = { was: was ?? now, mine };
    setEdited(latest.current);
    setFound(true);
  });
  const put = useCallback(
    (next: Edited | null) => {
      touched.current = true;
      latest.current = next;
      setEdited(next);
      if (next === null) keep('');
      else keep(next.mine, next.was);
    },
    [keep],
  );
  /** From what was typed last, which React may not have drawn yet. */
  const type = useCallback((text: string, over: string) => put(typeIn(latest.current, over, text)), [put]);
  const forget = useCallback(() => {
    setFound(false);
    put(null);
    void save();
  }, [put, save]);
  const saved = useCallback(
    (mine: string) => {
      const typed = latest.current;
      if (typed === null || typed.mine === mine) forget();
      else put({ was: mine, mine: typed.mine });
    },
    [forget, put],
  );
  return { edited, found, notKept, put, type, forget, saved };
}

/**
 * A field of something that both may change. It follows what others write until this person types in it.
 *
 * @param key under which the words are kept on this computer until they are saved
 * @param now what stands there outside of the form
 */
export function useEdited(key: string, now: string, normal = trimmed): EditedField {
  const [opened] = useState(now);
  const { edited, found, notKept, put, type, forget, saved } = useEdits(key, now);
  return useMemo(() => {
    const judged = judge(edited, now, normal);
    return {
      ...{ text: shownIn(edited, now), edited, now, normal, notKept, forget, saved },
      clash: judged === 'clash',
      changed: edited === null && now !== opened,
      found: found && judged !== 'nothing',
      change: (text: string) => type(text, now),
      keepMine: () => put(edited === null ? null : keepMine(edited, now)),
      takeOther: forget,
    };
  }, [edited, found, forget, notKept, now, normal, opened, put, saved, type]);
}
