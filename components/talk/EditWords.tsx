import { t } from '../../lib/i18n/t';
import { useUnsent } from '../hooks/use-unsent';
import { Button } from '../ui/Button';
import { WordsForm } from './WordsForm';

interface Props {
  /** Of what is edited; the unsaved words are kept under it. */
  id: string;
  /** The words as they are. */
  text: string;
  /** The field's name. */
  name: string;
  /** Answers whether they were written. */
  onSave: (words: string) => boolean;
  onDone: () => void;
}

/** Words of one's own, opened to be changed. */
export function EditWords({ id, text, name, onSave, onDone }: Props) {
  const unsent = useUnsent(`edit:${id}`, text);
  const save = (words: string): boolean => {
    const saved = onSave(words);
    if (saved) onDone();
    return saved;
  };
  const cancel = (): void => {
    unsent.clear();
    onDone();
  };
  return (
    <WordsForm name={name} send={t('app.save')} unsent={unsent} onSend={save} opened>
      <Button look="quiet" onClick={cancel}>
        {t('app.cancel')}
      </Button>
    </WordsForm>
  );
}
