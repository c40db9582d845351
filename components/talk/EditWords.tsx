import { t } from '../../lib/i18n/t';
import type { KindName } from '../../lib/model/kinds';
import { useEditForm } from '../hooks/use-edit-form';
import { useEdited } from '../hooks/use-edited';
import { Button } from '../ui/Button';
import { cancelOnEscape } from './cancel-on-escape';
import { EditNotes, saveWords } from './EditNotes';
import { Meanwhile } from './Meanwhile';
import { WordsForm } from './WordsForm';

interface Props {
  /** The record in which they stand. */
  kind: KindName;
  id: string;
  /** The unsaved words are kept under it. */
  draft: string;
  /** The words as they are now. */
  text: string;
  /** The field's name. */
  name: string;
  /** One may say nothing here. */
  mayBeEmpty?: boolean;
  /** They are shown as they are typed: no mark means anything in them. */
  plain?: boolean;
  /** Most characters of them. */
  most?: number;
  /** Answers whether they were written. */
  onSave: (words: string) => boolean;
  onDone: () => void;
}

/** Words of one's own, opened in their place to be changed. */
export function EditWords({ kind, id, draft, text, name, onSave, onDone, ...rest }: Props) {
  const words = useEdited(draft, text);
  const { attach, ...form } = useEditForm(kind, id, { words });
  const save = (): boolean => {
    const saved = form.save(({ words: changed }) => changed === undefined || onSave(changed));
    if (saved) onDone();
    return saved;
  };
  const cancel = (): void => {
    form.forget();
    onDone();
  };
  return (
    <WordsForm
      name={name}
      send={saveWords(form)}
      unsent={{ text: words.text, notKept: words.notKept, change: words.change, clear: () => undefined }}
      onSend={save}
      opened
      {...rest}
      form={attach}
      onKeyDown={(event) => cancelOnEscape(event, cancel)}
      notes={
        <>
          <Meanwhile name={name} field={words} />
          <EditNotes {...form} notKept={false} />
        </>
      }
    >
      <Button look="quiet" onClick={cancel}>
        {t('app.cancel')}
      </Button>
    </WordsForm>
  );
}
