import { useRef } from 'react';
import type { LetterOpened, LetterRefusal } from '../../lib/messages/to-post';
import { t } from '../../lib/i18n/t';
import { useLibrary } from '../hooks/use-library';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { useSay } from '../ui/Toasts';

/** Why a letter was not taken in, and what to do. */
function refusalWords(reason: LetterRefusal | 'failed', partner: string): string {
  const words: Record<LetterRefusal | 'failed', () => string> = {
    'not-a-letter': () => t('letters.notOne'),
    'newer-version': () => t('letters.newer'),
    damaged: () => t('letters.damaged'),
    'other-notebook': () => t('letters.otherNotebook'),
    'own-letter': () => t('letters.own', [partner]),
    harmful: () => t('letters.harmful', [partner]),
    'not-stored': () => t('letters.notStored'),
    failed: () => t('letters.failed'),
  };
  return words[reason]();
}

/** Takes in a letter and says what came of it. */
export function useOpenLetter(): (file: File) => Promise<void> {
  const { id, letters } = useSession();
  const { notebooks } = useLibrary();
  const { partner } = usePeople();
  const say = useSay();
  const openedWords = ({ notebook, changed, bodies }: LetterOpened): string => {
    const other = notebooks.get()?.find((one) => one.id === notebook && one.id !== id);
    if (other !== undefined) return t('letters.openedOther', [other.name]);
    return changed || bodies > 0 ? t('letters.opened') : t('letters.openedNothing');
  };
  return async (file) => {
    const opened = await letters.open(file);
    say(
      opened.ok
        ? openedWords(opened.value)
        : refusalWords(opened.reason, partner?.name ?? t('app.yourPartner')),
    );
  };
}

/** "Open a letter": a file that the partner has saved and sent. */
export function OpenLetter() {
  const open = useOpenLetter();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{t('letters.open')}</Button>
      <input
        ref={input}
        hidden // the button opens it
        aria-label={t('letters.open')}
        type="file"
        accept=".bookbag"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) void open(file);
          target.value = ''; // so that the same file can be picked again
        }}
      />
    </>
  );
}
