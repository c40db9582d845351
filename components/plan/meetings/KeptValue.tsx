import {
  type ComponentProps,
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useState,
} from 'react';
import { judge } from '../../../lib/util/edited';
import { after } from '../../../lib/util/timers';
import { useCanWrite } from '../../hooks/use-can-write';
import { useEdited } from '../../hooks/use-edited';
import { cancelOnEscape } from '../../talk/cancel-on-escape';
import { EditNotes } from '../../talk/EditNotes';
import { Meanwhile } from '../../talk/Meanwhile';
import { Field, FieldArea } from '../../ui/Field';

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

/** Milliseconds without a stroke after which what is typed is written, where nothing is wrong with it. */
const PAUSE = 1_500;

/**
 * A field of something that both may change. It is written on Enter, when the person leaves it, and when they pause:
 * the other one waits for it.
 */
export function KeptValue({ draft, value, onKeep, lines = false, ...rest }: Props) {
  const field = useEdited(draft, value);
  const canWrite = useCanWrite();
  const [problem, setProblem] = useState('');
  const { text, found } = field;
  const write = (): string | null => {
    const wrong = onKeep(text.trim());
    if (wrong === '') field.saved(text);
    return wrong;
  };
  const judged = field.edited === null ? 'nothing' : judge(field.edited, value);
  const keep = (): void => {
    if (judged === 'write') setProblem(write() ?? '');
    else if (judged === 'nothing' && field.edited !== null) field.forget();
  };
  const paused = useEffectEvent(() => {
    if (judged === 'write') write();
  });
  useEffect(() => {
    const stop = new AbortController();
    if (judged === 'write' && !found && text !== value) after(PAUSE, paused, stop.signal);
    return () => stop.abort();
  }, [judged, found, text, value]);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    keep();
  };
  const box = {
    value: field.text,
    readOnly: !canWrite,
    onValue: (next: string): void => {
      field.change(next);
      setProblem('');
    },
    onBlur: keep,
    onKeyDown: (event: KeyboardEvent): void => {
      if (field.edited !== null) cancelOnEscape(event, field.forget);
    },
  };
  return (
    <form onSubmit={onSubmit} data-saves-itself noValidate>
      <Box lines={lines} {...rest} {...box} {...(problem === '' ? {} : { problem })} />
      <EditNotes found={field.found} notKept={field.notKept} forget={field.forget} />
      {field.clash && (
        <Meanwhile name={rest.label} field={{ ...field, keepMine: () => setProblem(write() ?? '') }} />
      )}
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
