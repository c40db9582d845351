import { useCallback } from 'react';
import { t } from '../../lib/i18n/t';
import type { Refusal, Undo, Written } from '../../lib/notebook/written';
import { useSession } from './use-session';
import { useSay } from '../ui/Toasts';

const REFUSED: Readonly<Record<Refusal, () => string>> = {
  closed: () => t('closing.notWritten'),
  out: () => t('out.notWritten'),
  gone: () => t('trouble.gone'),
  'too-new': () => t('trouble.notWritten'),
  'disk-full': () => t('trouble.noRoom'),
  failed: () => t('trouble.diskFails'),
};

/** Why something was not written, and what to do. */
export const refusedWords = (reason: Refusal): string => REFUSED[reason]();

/** Says why something was not written; answers whether it was. What was typed is cleared only after `true`. */
export function useWrote(): <T>(written: Written<T>) => written is { readonly ok: true; readonly value: T } {
  const say = useSay();
  return useCallback(
    <T>(written: Written<T>): written is { readonly ok: true; readonly value: T } => {
      if (!written.ok) say(refusedWords(written.reason));
      return written.ok;
    },
    [say],
  );
}

/** Says what was done, with "Undo"; or why it was not done. Answers whether it was. */
export function useDone(): (words: string, written: Written<Undo>) => boolean {
  const session = useSession();
  const say = useSay();
  const wrote = useWrote();
  return useCallback(
    (words, written) => {
      if (!wrote(written)) return false;
      const undo = (): void => {
        if (!written.value()) say(session.canWrite.get() ? t('undo.notPossible') : t('trouble.notUndone'));
      };
      say(words, undo);
      return true;
    },
    [say, session, wrote],
  );
}
