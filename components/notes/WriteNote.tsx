import { useRef } from 'react';
import { t } from '../../lib/i18n/t';
import { TOPICS } from '../../lib/model/topic';
import { useUnsent } from '../hooks/use-unsent';
import { useWrote } from '../hooks/use-wrote';
import { useAdd, WhoSees } from '../talk/WhoSees';
import { WordsForm } from '../talk/WordsForm';
import { IconButton } from '../ui/IconButton';
import { MenuButton } from '../ui/MenuButton';
import { topicWords } from './topic-words';

/** On its own, so that typing does not render the feed. */
export function WriteNote() {
  const add = useAdd('notes');
  const wrote = useWrote();
  const unsent = useUnsent('note');
  const topic = useUnsent('note-topic'); // chosen before the words, and kept as they are
  const form = useRef<HTMLFormElement>(null);
  const choose = (id: string): void => {
    topic.change(id);
    form.current?.querySelector('textarea')?.focus();
  };
  const send = (text: string): boolean => {
    const sent = wrote(add({ text, topic: topic.text }));
    if (sent) topic.clear();
    return sent;
  };
  const chosen = topicWords(topic.text);
  return (
    <WordsForm
      name={t('note.write')}
      send={t('note.post')}
      look="main"
      unsent={unsent}
      form={(element) => void (form.current = element)}
      notes={
        chosen !== '' && (
          <p className="note-topic small">
            {t('note.topic', [chosen])}
            <IconButton icon="close" name={t('note.noTopic')} onClick={() => choose('')} />
          </p>
        )
      }
      who={<WhoSees />}
      onSend={send}
    >
      <MenuButton
        name={t('note.pickTopic')}
        choices={TOPICS.map((id) => ({ name: topicWords(id), onChoose: () => choose(id) }))}
      />
    </WordsForm>
  );
}
