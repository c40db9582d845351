import type { MouseEvent } from 'react';
import { t } from '../../lib/i18n/t';
import type { Standing } from '../../lib/model/answer';
import { wordsOf } from '../../lib/session/answers';
import type { Reading } from '../../lib/model/reading';
import type { UnsentWords } from '../hooks/use-unsent';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useDone } from '../hooks/use-wrote';
import { EditWords } from '../talk/EditWords';
import { Voice } from '../talk/Voices';
import { Button } from '../ui/Button';

interface Props {
  reading: Reading;
  prompt: string;
  standing: Standing;
  /** In words, and the element that asks it. */
  question: string;
  questionId: string;
  /** What is said once an answer is shared. */
  shared: string;
  /** The box in which an answer is typed. */
  unsent: UnsentWords;
  editing: boolean;
  onEdit: (editing: boolean) => void;
}

/** This person's answer to a prompt: it is changed in its place, and can be taken back. */
export function OwnAnswer({ reading, prompt, standing, question, questionId, shared, ...rest }: Props) {
  const { unsent, editing, onEdit } = rest;
  const { answers } = useSession();
  const rows = useObserved(answers.rows);
  const { me } = usePeople();
  const done = useDone();
  const place = { reading: reading.id, prompt };
  const isSealed = standing.state === 'sealed';
  const sealedWords = isSealed ? (wordsOf(rows, standing.answer?.seal ?? '')?.text ?? '') : '';
  const words = isSealed ? sealedWords : standing.text;
  const takeBack = ({ currentTarget }: MouseEvent): void => {
    const box = currentTarget.closest('.prompt')?.querySelector<HTMLElement>('.prompt > textarea');
    if (!done(t('talk.takenBack'), answers.takeBack(place))) return;
    if (sealedWords !== '' && unsent.text === '') unsent.change(sealedWords);
    box?.focus();
  };
  const form = editing && (
    <EditWords
      kind="readings"
      id={reading.id}
      draft={`answer:${prompt}:${reading.id}`}
      text={words}
      name={t('talk.editingAnswer', [question])}
      onSave={(text) => done(shared, answers.share(place, text))}
      onDone={() => onEdit(false)}
    />
  );
  const silent = isSealed ? t('talk.sealedElsewhere') : t('talk.youSilent');
  const act = (name: string, onClick: (event: MouseEvent) => void) => (
    <Button look="quiet" aria-describedby={questionId} onClick={onClick}>
      {name}
    </Button>
  );
  return (
    <Voice
      person={me}
      words={words}
      silent={silent}
      at={standing.at}
      form={form === false ? undefined : form}
    >
      {standing.state === 'open' && !editing && act(t('app.edit'), () => onEdit(true))}
      {sealedWords !== '' && act(t('talk.shareAtOnce'), () => void done(shared, answers.openNow(place)))}
      {standing.state !== 'none' && !editing && act(t('talk.takeBack'), takeBack)}
    </Voice>
  );
}
