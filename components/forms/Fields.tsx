import { type ReactNode, useId, useState } from 'react';
import type { EditedField } from '../hooks/use-edited';
import { EditField, EditFieldArea } from '../talk/EditField';
import { Button } from '../ui/Button';
import type { FormField, FormFields, Problems, RecordForm } from './record-form';
import './forms.css';

const TYPES = { line: 'text', own: 'text', date: 'date', time: 'time', address: 'url' } as const;

interface Props {
  form: RecordForm;
  fields: FormFields;
  problems: Problems;
  /** Controls of its own by the names of fields: in place of one whose look is 'own', else below it. */
  own?: Readonly<Record<string, ReactNode>> | undefined;
  /** Somebody types. */
  onCorrect: () => void;
}

/** The fields of a record's form. Those that few people need are folded away until somebody asks for them. */
export function Fields({ form, fields, problems, own, onCorrect }: Props) {
  const of = (one: FormField): ReactNode => {
    const field = fields[one.name];
    const beside = own?.[one.name];
    if (one.look === 'own')
      return beside === undefined ? null : (
        <div key={one.name} className="long-field">
          {beside}
        </div>
      );
    return field === undefined ? null : (
      <OneField key={one.name} {...{ one, field, onCorrect, beside }} problem={problems[one.name]} />
    );
  };
  const more = form.fields.filter(({ folded }) => folded);
  const isNeeded = more.some(({ name }) => problems[name] !== undefined || fields[name]?.clash === true);
  const isFilled = more.some(({ name }) => (fields[name]?.text ?? '') !== '');
  return (
    <>
      {form.fields.filter(({ folded }) => !folded).map(of)}
      {form.more !== undefined && (
        <More name={form.more()} {...{ isNeeded, isFilled }}>
          {more.map(of)}
        </More>
      )}
    </>
  );
}

interface MoreProps {
  name: string;
  /** Something in it must be seen. */
  isNeeded: boolean;
  /** Something stands in it: it is open until somebody folds it. */
  isFilled: boolean;
  children: ReactNode;
}

function More({ name, isNeeded, isFilled, children }: MoreProps) {
  const [asked, setAsked] = useState<boolean>();
  const open = isNeeded || (asked ?? isFilled);
  return (
    <div className="more-fields">
      <Button look="link" icon={open ? 'up' : 'down'} aria-expanded={open} onClick={() => setAsked(!open)}>
        {name}
      </Button>
      {open && <div className="field-pairs">{children}</div>}
    </div>
  );
}

interface OneProps {
  one: FormField;
  field: EditedField;
  problem: string | undefined;
  onCorrect: () => void;
  /** Below it. */
  beside: ReactNode;
}

function OneField({ one, field, problem, onCorrect, beside }: OneProps) {
  const list = useId();
  const { label, look = 'line', hint, offered, short } = one;
  const common = { field, label: label(), problem, onTyped: onCorrect };
  const said = hint === undefined ? {} : { hint: hint() };
  return (
    <div className={short ? 'short-field' : 'long-field'}>
      {look === 'lines' ? (
        <EditFieldArea {...common} {...said} />
      ) : (
        <EditField {...common} {...said} type={TYPES[look]} {...(offered === undefined ? {} : { list })} />
      )}
      {offered !== undefined && (
        <datalist id={list}>
          {offered().map((words) => (
            <option key={words}>{words}</option>
          ))}
        </datalist>
      )}
      {beside}
    </div>
  );
}
