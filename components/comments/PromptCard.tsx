import { useId, useRef, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Prompt, Reading } from '../../lib/model/reading';
import { SEND_KEYS, toldKeys } from '../commands/commands';
import { useCanWrite } from '../hooks/use-can-write';
import { useDone } from '../hooks/use-wrote';
import { useUnsent } from '../hooks/use-unsent';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { NewVoice, Voices } from '../talk/Voices';
import { WordsBox } from '../talk/WordsBox';
import { OwnAnswer } from './OwnAnswer';

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
  const done = useDone();
  const canWrite = useCanWrite();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const unsent = useUnsent(`${prompt}:${reading.id}`);
  const [editing, setEditing] = useState(false);
  const mine = reading[prompt][me.id] ?? '';
  const theirs = partner === null ? '' : (reading[prompt][partner.id] ?? '');
  const question = prompt === 'liked' ? t('talk.liked') : t('talk.disliked');
  const silent = partner === null ? '' : t('talk.theySilent', [partner.name]);
  const shared = partner === null ? t('talk.keptForPartner') : t('talk.shared', [partner.name]);

  const share = (): void => {
    const words = unsent.text.trim();
    if (words === '') {
      box.current?.focus();
      return;
    }
    if (done(shared, session.readings.shareAnswer(reading.id, prompt, words))) unsent.clear();
  };

  return (
    <section className="card pad prompt" aria-labelledby={id}>
      <h2 className="h2" id={id}>
        {question}
      </h2>
      {(mine !== '' || theirs !== '' || editing) && (
        <Voices>
          <OwnAnswer
            {...{ reading, prompt, question, shared, editing }}
            questionId={id}
            onEdit={setEditing}
          />
          {partner !== null && (
            <NewVoice {...{ of: ['readings', reading.id, prompt], person: partner, words: theirs, silent }} />
          )}
        </Voices>
      )}
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
        {...toldKeys(SEND_KEYS)}
        aria-label={t('talk.shareNamed', [question])}
        aria-disabled={!canWrite}
        onClick={share}
      >
        {t('talk.share')}
      </Button>
    </section>
  );
}
