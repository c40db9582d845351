import { useState, type FormEvent, type ReactNode } from 'react';
import { Field } from '../ui/Field';

interface Props {
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
export function KeptField({ label, value, hint, placeholder, always = false, onKeep }: Props) {
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState('');
  const [typed, setTyped] = useState(false);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value); // another device or the partner changed it
    setText(value);
  }

  const keep = async (): Promise<void> => {
    if (text.trim() === value && !(always && typed)) return;
    setTyped(false);
    setProblem(await onKeep(text.trim()));
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void keep();
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Field
        label={label}
        value={text}
        onValue={(next) => {
          setText(next);
          setTyped(true);
          setProblem('');
        }}
        onBlur={() => void keep()}
        spellCheck={false}
        hint={hint}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(problem === '' ? {} : { problem })}
      />
    </form>
  );
}
