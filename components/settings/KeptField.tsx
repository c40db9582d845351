import { useState, type FormEvent, type ReactNode } from 'react';
import { Field } from '../ui/Field';

interface Props {
  label: string;
  /** As it is kept now. */
  value: string;
  hint?: ReactNode;
  placeholder?: string;
  /** Keeps it; answers what is wrong with it, '' when it is kept. */
  onKeep: (value: string) => string | Promise<string>;
}

/** A setting: kept when Enter is pressed or the field is left. */
export function KeptField({ label, value, hint, placeholder, onKeep }: Props) {
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState('');
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value); // changed elsewhere, by the other device or the partner
    setText(value);
  }

  const keep = async (): Promise<void> => {
    if (text.trim() === value) return;
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
        onValue={(typed) => {
          setText(typed);
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
