import type { ComponentProps } from 'react';
import type { EditedField } from '../hooks/use-edited';
import { Field, FieldArea } from '../ui/Field';
import { Meanwhile } from './Meanwhile';

type Props = Omit<ComponentProps<typeof Field>, 'value' | 'onValue' | 'problem'> & {
  field: EditedField;
  /** What is wrong with it; undefined where nothing is. */
  problem?: string | undefined;
  /** Somebody types in it. */
  onTyped?: () => void;
};

/** A line of a form over something that both may change. */
export function EditField({ field, problem, onTyped, ...rest }: Props) {
  return (
    <div>
      <Field {...rest} {...typed({ field, problem, onTyped })} />
      <Meanwhile name={rest.label} field={field} />
    </div>
  );
}

type AreaProps = Omit<ComponentProps<typeof FieldArea>, 'value' | 'onValue' | 'problem'> &
  Pick<Props, 'field' | 'problem' | 'onTyped'>;

/** The same for several lines. */
export function EditFieldArea({ field, problem, onTyped, ...rest }: AreaProps) {
  return (
    <div>
      <FieldArea {...rest} {...typed({ field, problem, onTyped })} />
      <Meanwhile name={rest.label} field={field} />
    </div>
  );
}

const typed = ({
  field,
  problem,
  onTyped,
}: Pick<Props, 'field' | 'problem'> & { onTyped: Props['onTyped'] | undefined }) => ({
  value: field.text,
  onValue: (text: string): void => {
    onTyped?.();
    field.change(text);
  },
  ...(problem === undefined ? {} : { problem }),
});
