import { type FormEvent, type ReactNode, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import { FormButtons } from '../../forms/FormButtons';
import { useUnsent } from '../../hooks/use-unsent';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { focusProblem } from '../../ui/keep-focus';
import { UnsentTrouble } from '../../ui/UnsentTrouble';
import { useSay } from '../../ui/Toasts';

interface Props {
  heading: string;
  /** The field's name. */
  label: string;
  /** What is said where nothing is typed. */
  missing: string;
  most: number;
  /** Under which the words are kept until they are saved. */
  draft: string;
  /** Answers the id of what was added, null where it was not written: then the words stay. */
  onSave: (name: string) => string | null;
  /** `added` is the id of what was added, '' where nothing was. */
  onClose: (added: string) => void;
  /** Further fields. */
  children?: ReactNode;
}

/** Adds something of which only the name is needed. What is typed stays until it is saved. */
export function AddNamed({ heading, label, missing, most, draft, onSave, onClose, children }: Props) {
  const { text, notKept, change, clear } = useUnsent(draft);
  const say = useSay();
  const [problem, setProblem] = useState('');
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const words = text.trim();
    if (words === '') {
      setProblem(missing);
      focusProblem(event.currentTarget as HTMLElement);
      return;
    }
    const added = onSave(words);
    if (added === null) return;
    clear();
    onClose(added);
  };
  const close = (): void => {
    if (text.trim() !== '') say(t('edit.kept'));
    onClose('');
  };
  return (
    <Dialog heading={heading} onClose={close}>
      <form className="stack-s" onSubmit={save} noValidate>
        <Field
          label={label}
          value={text}
          maxLength={most}
          onValue={(words) => {
            setProblem('');
            change(words);
          }}
          {...(problem === '' ? {} : { problem })}
        />
        {children}
        <UnsentTrouble shown={notKept} />
        <FormButtons save={t('app.save')} onCancel={close} />
      </form>
    </Dialog>
  );
}
