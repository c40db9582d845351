import { useId, useRef } from 'react';
import { t } from '../../lib/i18n/t';
import type { Prompt, Reading } from '../../lib/model/reading';
import { useCanWrite } from '../hooks/use-can-write';
import { useWrote } from '../hooks/use-wrote';
import { useUnsent } from '../hooks/use-unsent';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { useSay } from '../ui/Toasts';
import { Voice, Voices } from '../talk/Voices';
import { WordsBox } from '../talk/WordsBox';

interface Props {
  reading: Reading;
  prompt: Prompt;
  /** This one carries the view's filled button. */
  main: boolean;
}

/** One of the two questions that stand at every reading, with both members' answers. */
export function PromptCard({ reading, prompt, main }: Props) {
  const session = useSession();
  const { me, partner } = usePeople();
  const say = useSay();
  const wrote = useWrote();
  const canWrite = useCanWrite();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const unsent = useUnsent(`${prompt}:${reading.id}`);
  const mine = reading[prompt][me.id] ?? '';
  const theirs = partner === null ? '' : (reading[prompt][partner.id] ?? '');
  const question = prompt === 'liked' ? t('talk.liked') : t('talk.disliked');

  const share = (): void => {
    const words = unsent.text.trim();
    if (words === '') {
      box.current?.focus();
      return;
    }
    if (!wrote(session.readings.shareAnswer(reading.id, prompt, words))) return;
    unsent.clear();
    say(partner === null ? t('talk.keptForPartner') : t('talk.shared', [partner.name]));
  };
  const edit = (): void => {
    if (unsent.text.trim() === '') unsent.change(mine); // else what is being typed would be lost
    box.current?.focus();
  };

  return (
    <section className="card pad prompt" aria-labelledby={id}>
      <h2 className="h2" id={id}>
        {question}
      </h2>
      {(mine !== '' || theirs !== '') && <Answers {...{ mine, theirs, question: id }} onEdit={edit} />}
      <WordsBox
        ref={box}
        rows={mine === '' ? 2 : 1}
        aria-labelledby={id}
        placeholder={mine === '' ? undefined : t('talk.sayAnew')}
        unsent={unsent}
        onSend={share}
      />
      <Button
        look={main ? 'main' : 'plain'}
        aria-label={t('talk.shareNamed', [question])}
        aria-disabled={!canWrite}
        onClick={share}
      >
        {t('talk.share')}
      </Button>
    </section>
  );
}

interface AnswersProps {
  /** '' where nothing was said. */
  mine: string;
  theirs: string;
  /** The element that asks. */
  question: string;
  onEdit: () => void;
}

function Answers({ mine, theirs, question, onEdit }: AnswersProps) {
  const { me, partner } = usePeople();
  return (
    <Voices>
      <Voice person={me} words={mine} silent={t('talk.youSilent')}>
        {mine !== '' && (
          <Button look="quiet" aria-describedby={question} onClick={onEdit}>
            {t('app.edit')}
          </Button>
        )}
      </Voice>
      {partner !== null && (
        <Voice person={partner} words={theirs} silent={t('talk.theySilent', [partner.name])} />
      )}
    </Voices>
  );
}
