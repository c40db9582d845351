import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';
import { judge } from '../../lib/util/edited';
import { after } from '../../lib/util/timers';
import { useCanWrite } from '../hooks/use-can-write';
import { type EditedField, useEdited } from '../hooks/use-edited';
import { cancelOnEscape } from '../talk/cancel-on-escape';

/** Milliseconds without a stroke after which what is typed is written, where nothing is wrong with it. */
const PAUSE = 1_500;

interface KeptField {
  readonly field: EditedField;
  /** What is wrong with it, '' for nothing. */
  readonly problem: string;
  /** For the box. */
  readonly box: {
    readonly value: string;
    readonly readOnly: boolean;
    readonly onChange: (next: string) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
  /** Writes what is typed, where nobody else changed it meanwhile. */
  readonly keep: () => void;
  /** Both changed it, and the person holds on to their own words. */
  readonly keepMine: () => void;
}

/** Acts once the text has stayed the same for a while; never while there is none. */
function usePause(text: string | null, act: () => unknown): void {
  const paused = useEffectEvent(() => void act());
  useEffect(() => {
    const stop = new AbortController();
    if (text !== null) after(PAUSE, paused, stop.signal);
    return () => stop.abort();
  }, [text]);
}

/**
 * A value that both may change, which saves itself: when the person leaves it, and when they pause.
 *
 * @param draft under which what is typed is kept until it is written
 * @param value as it stands now
 * @param onKeep writes the value. Answers what is wrong with it, '' when it is written, and null when it was refused
 */
export function useKeptValue(
  draft: string,
  value: string,
  onKeep: (value: string) => string | null,
): KeptField {
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
  usePause(judged === 'write' && !found && text !== value ? text : null, write);
  const box = {
    value: text,
    readOnly: !canWrite,
    onChange: (next: string): void => {
      field.change(next);
      setProblem('');
    },
    onBlur: keep,
    onKeyDown: (event: KeyboardEvent): void => {
      if (field.edited !== null) cancelOnEscape(event, field.forget);
    },
  };
  return { field, problem, box, keep, keepMine: () => setProblem(write() ?? '') };
}
