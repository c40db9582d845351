import type { ComponentProps, FormEvent, KeyboardEvent } from 'react';
import { useKeptValue } from './use-kept-value';
import { EditNotes } from '../talk/EditNotes';
import { Meanwhile } from '../talk/Meanwhile';
import { Field, FieldArea } from '../ui/Field';

type Props = Pick<ComponentProps<typeof Field>, 'label' | 'type' | 'min' | 'max' | 'maxLength' | 'hint'> & {
  /** Several lines. */
  lines?: boolean;
  /** Under which what is typed is kept until it is written. */
  draft: string;
  /** The value as it stands now. */
  value: string;
  /** Writes the value. Answers what is wrong with it, '' when it is written, and null when it was refused. */
  onKeep: (value: string) => string | null;
};

/**
 * A field of something that both may change. It is written on Enter, when the person leaves it, and when they pause:
 * the other one waits for it.
 */
export function KeptValue({ draft, value, onKeep, lines = false, ...rest }: Props) {
  const { field, problem, box, keep, keepMine } = useKeptValue(draft, value, onKeep);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    keep();
  };
  const { onChange, ...others } = box;
  return (
    <form onSubmit={onSubmit} data-saves-itself noValidate>
      <Box lines={lines} {...rest} {...others} onValue={onChange} {...(problem === '' ? {} : { problem })} />
      <EditNotes found={field.found} notKept={field.notKept} forget={field.forget} />
      {field.clash && <Meanwhile name={rest.label} field={{ ...field, keepMine }} />}
    </form>
  );
}

type BoxProps = Omit<Props, 'draft' | 'onKeep'> &
  Pick<ComponentProps<typeof Field>, 'readOnly' | 'onValue' | 'problem'> & {
    onBlur: () => void;
    onKeyDown: (event: KeyboardEvent) => void;
  };

/** A line, or a box for several. */
function Box({ lines = false, type, min, max, ...rest }: BoxProps) {
  const box = { ...rest } as ComponentProps<typeof FieldArea>;
  if (lines) return <FieldArea {...box} />;
  const own = Object.fromEntries(Object.entries({ type, min, max }).filter(([, one]) => one !== undefined));
  return <Field {...rest} {...own} />;
}
