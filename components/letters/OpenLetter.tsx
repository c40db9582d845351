import { useRef } from 'react';
import { t } from '../../lib/i18n/t';
import { useLibrary } from '../hooks/use-library';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { useSay } from '../ui/Toasts';

/** Takes in a letter and says what came of it. */
export function useOpenLetter(): (file: File) => Promise<void> {
  const { id, letters } = useSession();
  const { notebooks } = useLibrary();
  const { partner } = usePeople();
  const say = useSay();
  return async (file) => {
    const opened = await letters.open(file);
    const { letterWords } = await import('./letter-words'); // long, and needed by few
    say(letterWords(opened, notebooks.get() ?? [], id, partner?.name ?? t('app.yourPartner')));
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
