import type { MouseEvent } from 'react';
import { t } from '../../lib/i18n/t';
import type { Prompt, Reading } from '../../lib/model/reading';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useDone } from '../hooks/use-wrote';
import { EditWords } from '../talk/EditWords';
import { Voice } from '../talk/Voices';
import { Button } from '../ui/Button';

interface Props {
  reading: Reading;
  prompt: Prompt;
  /** In words, and the element that asks it. */
  question: string;
  questionId: string;
  /** What is said once an answer is shared. */
  shared: string;
  editing: boolean;
  onEdit: (editing: boolean) => void;
}

/** This person's answer to a prompt: it is changed in its place, and can be taken back. */
export function OwnAnswer({ reading, prompt, question, questionId, shared, editing, onEdit }: Props) {
  const { readings } = useSession();
  const { me } = usePeople();
  const done = useDone();
  const words = reading[prompt][me.id] ?? '';
  const takeBack = ({ currentTarget }: MouseEvent): void => {
    const box = currentTarget.closest('.prompt')?.querySelector<HTMLElement>('.prompt > textarea');
    if (done(t('talk.takenBack'), readings.shareAnswer(reading.id, prompt, ''))) box?.focus();
  };
  const form = editing && (
    <EditWords
      kind="readings"
      id={reading.id}
      draft={`answer:${prompt}:${reading.id}`}
      text={words}
      name={t('talk.editingAnswer', [question])}
      onSave={(text) => done(shared, readings.shareAnswer(reading.id, prompt, text))}
      onDone={() => onEdit(false)}
    />
  );
  return (
    <Voice person={me} words={words} silent={t('talk.youSilent')} form={form === false ? undefined : form}>
      {words !== '' && !editing && (
        <>
          <Button look="quiet" aria-describedby={questionId} onClick={() => onEdit(true)}>
            {t('app.edit')}
          </Button>
          <Button look="quiet" aria-describedby={questionId} onClick={takeBack}>
            {t('talk.takeBack')}
          </Button>
        </>
      )}
    </Voice>
  );
}
