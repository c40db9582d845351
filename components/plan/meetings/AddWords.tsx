import type { FormEvent } from 'react';
import type { Written } from '../../../lib/notebook/written';
import { t } from '../../../lib/i18n/t';
import { useCanWrite } from '../../hooks/use-can-write';
import { useUnsent } from '../../hooks/use-unsent';
import { useWrote } from '../../hooks/use-wrote';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { UnsentTrouble } from '../../ui/UnsentTrouble';

interface Props {
  /** Under which the words are kept until they are added. */
  draft: string;
  /** The field's name. */
  name: string;
  most: number;
  onAdd: (words: string) => Written<unknown>;
}

/** A line to add something to a list. */
export function AddWords({ draft, name, most, onAdd }: Props) {
  const unsent = useUnsent(draft);
  const canWrite = useCanWrite();
  const wrote = useWrote();
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const words = unsent.text.trim();
    if (words !== '' && canWrite && wrote(onAdd(words))) unsent.clear();
  };
  return (
    <form className="add-words" onSubmit={add}>
      <Field label={name} value={unsent.text} onValue={unsent.change} maxLength={most} readOnly={!canWrite} />
      <Button type="submit" aria-description={name} aria-disabled={!canWrite}>
        {t('meeting.add')}
      </Button>
      <UnsentTrouble shown={unsent.notKept} />
    </form>
  );
}
