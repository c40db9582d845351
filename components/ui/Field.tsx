import { useId, type ComponentProps, type ReactNode } from 'react';

interface Common {
  label: string;
  value: string;
  onValue: (value: string) => void;
  hint?: ReactNode;
  /** What is wrong and what to do. It stands beside the field. */
  problem?: string;
}

type Extra = Omit<ComponentProps<'input'>, 'className' | 'onChange' | 'value' | 'children'>;

/** A labelled line to type in. */
export function Field({ label, value, onValue, hint, problem, ...rest }: Common & Extra) {
  const id = useId();
  return (
    <div className="field-box">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        autoComplete="off"
        dir="auto"
        {...rest}
        id={id}
        className="field"
        value={value}
        onChange={(event) => onValue(event.target.value)}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={`${id}-hint ${id}-problem`}
      />
      <FieldNotes id={id} hint={hint} problem={problem} />
    </div>
  );
}

type ExtraArea = Omit<ComponentProps<'textarea'>, 'className' | 'onChange' | 'value' | 'children'>;

/** A labelled box for several lines. */
export function FieldArea({ label, value, onValue, hint, problem, ...rest }: Common & ExtraArea) {
  const id = useId();
  return (
    <div className="field-box">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        rows={3}
        dir="auto"
        {...rest}
        id={id}
        className="field"
        value={value}
        onChange={(event) => onValue(event.target.value)}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={`${id}-hint ${id}-problem`}
      />
      <FieldNotes id={id} hint={hint} problem={problem} />
    </div>
  );
}

function FieldNotes({ id, hint, problem }: { id: string; hint: ReactNode; problem: string | undefined }) {
  return (
    <>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <p className="field-problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </>
  );
}
