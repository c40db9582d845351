import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { judge } from '../../lib/util/edited';
import { useEdited } from '../hooks/use-edited';
import { cancelOnEscape } from '../talk/cancel-on-escape';
import { EditNotes } from '../talk/EditNotes';
import { Meanwhile } from '../talk/Meanwhile';
import { Field } from '../ui/Field';

interface Props {
  /** Under which what is typed is kept until it is saved. */
  draft: string;
  label: string;
  /** The value as it is saved now. */
  value: string;
  hint?: ReactNode;
  placeholder?: string;
  /** What is typed is saved even when the field shows it already: another value may be in use elsewhere. */
  always?: boolean;
  /** Saves the value. Answers what is wrong with it, or '' when it is saved. */
  onKeep: (value: string) => string | Promise<string>;
}

/** A setting that saves itself on Enter, or when the person leaves the field. */
export function KeptField({ draft, label, value, hint, placeholder, always = false, onKeep }: Props) {
  const field = useEdited(`settings:${draft}`, value);
  const [problem, setProblem] = useState('');
  const typed = useRef(false);
  const [saving, setSaving] = useState(false);

  const write = async (): Promise<void> => {
    const { text } = field;
    setSaving(true);
    const wrong = await onKeep(text.trim());
    setSaving(false);
    setProblem(wrong);
    if (wrong === '') field.saved(text);
  };
  const keep = async (): Promise<void> => {
    const judged = field.edited === null ? 'nothing' : judge(field.edited, value);
    if (judged === 'write' || (judged === 'nothing' && always && typed.current)) await write();
    typed.current = false;
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void keep();
  };
  const forget = (): void => {
    setProblem('');
    field.forget();
  };
  return (
    <form onSubmit={onSubmit} data-saves-itself noValidate>
      <Field
        label={label}
        value={field.text}
        onValue={(next) => {
          field.change(next);
          typed.current = true;
          setProblem('');
        }}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (field.edited !== null) cancelOnEscape(event, forget);
        }}
        spellCheck={false}
        hint={hint}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(problem === '' ? {} : { problem })}
      />
      <EditNotes found={field.found} notKept={field.notKept} forget={forget} />
      {field.clash && !saving && (
        <Meanwhile name={label} field={{ ...field, keepMine: () => void write() }} />
      )}
    </form>
  );
}
