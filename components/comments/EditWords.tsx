import { t } from '../../lib/i18n/t';
import { useDraft } from '../hooks/use-draft';
import { Button } from '../ui/Button';
import { CommentForm } from './CommentForm';

interface Props {
  /** Of what is edited; the unsaved words are kept under it. */
  id: string;
  /** The words as they are. */
  text: string;
  /** The field's name. */
  name: string;
  onSave: (words: string) => void;
  onDone: () => void;
}

/** Words of one's own, opened to be changed. */
export function EditWords({ id, text, name, onSave, onDone }: Props) {
  const draft = useDraft(`edit:${id}`, text);
  const save = (words: string): void => {
    onSave(words);
    onDone();
  };
  const cancel = (): void => {
    draft.clear();
    onDone();
  };
  return (
    <CommentForm name={name} send={t('app.save')} draft={draft} onSend={save} opened>
      <Button look="quiet" onClick={cancel}>
        {t('app.cancel')}
      </Button>
    </CommentForm>
  );
}
