import { t } from '../../lib/i18n/t';
import { useLibrary } from '../hooks/use-library';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { FileButton } from '../ui/FileButton';
import { useSay } from '../ui/Toasts';

/**
 * Takes in a letter and says what came of it. An answer shows who asks.
 *
 * @param shown who asks is shown already where this stands
 */
export function useOpenLetter(shown = false): (file: File) => Promise<void> {
  const { id, letters, lobby } = useSession();
  const { notebooks } = useLibrary();
  const { partner } = usePeople();
  const say = useSay();
  return async (file) => {
    const opened = await letters.open(file);
    if (opened.ok && opened.value.kind === 'answer' && opened.value.notebook === id) {
      if (!shown) lobby.look(true);
      return;
    }
    const { letterWords } = await import('./letter-words'); // long, and needed by few
    say(letterWords(opened, notebooks.get() ?? [], id, partner?.name ?? t('app.yourPartner')));
  };
}

/** "Open a letter": a file that the partner has saved and sent. */
export function OpenLetter({ whoAsksIsShown = false }: { whoAsksIsShown?: boolean }) {
  const open = useOpenLetter(whoAsksIsShown);
  return <FileButton words={t('letters.open')} accept=".bookbag" onFile={(file) => void open(file)} />;
}
