import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import { dayInFileName, inFileName } from '../../lib/util/file-name';
import { report } from '../../lib/util/report';
import { useLate } from '../hooks/use-late';
import { useLibrary } from '../hooks/use-library';
import { useNow } from '../hooks/use-now';
import { useObserved } from '../hooks/use-observed';
import { Button } from '../ui/Button';
import { FileButton } from '../ui/FileButton';
import { useSay } from '../ui/Toasts';

/** Takes in the letter that lets this person in, and says why one does not. */
function useFirstLetter(): (file: File) => Promise<void> {
  const library = useLibrary();
  const say = useSay();
  return async (file) => {
    const opened = await library.openLetter(file);
    const { letterWords } = await import('../letters/letter-words'); // long, and needed by few
    if (!opened.ok && opened.reason === 'other-notebook') say(t('pair.letterNotIn'));
    else {
      const here = opened.ok && opened.value.kind === 'letter' ? opened.value.notebook : '';
      say(letterWords(opened, library.notebooks.get() ?? [], here, t('app.yourPartner')));
    }
  };
}

interface Props {
  saved: boolean;
  /** The inviter has been asked by the relay. An answer by file would bring other words. */
  asked: boolean;
}

/** The way in without a relay: the answer goes out as a file, and a letter comes back. */
export function AnswerByFile({ saved, asked }: Props) {
  const library = useLibrary();
  const myName = useObserved(library.myName);
  const now = useNow();
  const say = useSay();
  const open = useFirstLetter();
  const [busy, setBusy] = useState(false);
  const late = useLate(busy);
  const save = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const name = `${t('pair.answerFile', [inFileName(myName)])} ${dayInFileName(now)}.bookbag`;
    try {
      const result = await library.saveAnswer(name);
      if (result.ok) say(t('pair.answerSaved'));
      else say(result.reason === 'disk-full' ? t('pair.answerFull') : t('pair.answerNotSaved'));
    } catch (error) {
      report('library.saveAnswer', error);
      say(t('pair.answerNotSaved'));
    }
    setBusy(false);
  };
  return (
    <div className="stack-s">
      {!saved && !asked && <p className="small">{t('pair.answerOffer')}</p>}
      {(saved || !asked) && (
        <Button full aria-disabled={busy} onClick={() => void save()}>
          {t('pair.saveAnswer')}
        </Button>
      )}
      <FileButton
        full
        {...(saved && { look: 'main' })}
        words={t('letters.open')}
        accept=".bookbag"
        onFile={(file) => void open(file)}
      />
      <p className="small muted" aria-live="polite">
        {late && t('pair.savingAnswer')}
      </p>
    </div>
  );
}
